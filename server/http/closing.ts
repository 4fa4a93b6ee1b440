import type { Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** How long calls under way may take to end, in ms: less than a desktop waits for its server. */
const patience = 1000

/**
 * Gives what closes an HTTP server: it lets nobody in any more, ends streams of events, which would go on for ever, and gives
 * other calls a moment to be answered.
 */
export function closing(http: Server): () => Promise<void> {
  const open = new Set<ServerResponse>()
  // Also those that never got as far as a request: HTTP knows nothing of them, and would wait.
  const sockets = new Set<Socket>()
  http.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  http.on('request', (_request, response: ServerResponse) => {
    open.add(response)
    response.once('close', () => open.delete(response))
  })
  return () =>
    new Promise((resolve) => {
      const late = setTimeout(() => {
        for (const socket of sockets) socket.destroy()
      }, patience)
      http.close(() => {
        clearTimeout(late)
        resolve()
      })
      for (const response of open) {
        if (String(response.getHeader('content-type')).startsWith('text/event-stream')) response.destroy()
        // Whoever is answered last does not keep the connection.
        else if (!response.headersSent) response.setHeader('Connection', 'close')
      }
      http.closeIdleConnections()
    })
}
