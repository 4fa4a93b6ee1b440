import type { ClientContext, ClientLink } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { inTurn } from './in-turn.ts'
import { setServerState } from './server-state.ts'

/** A link over HTTP to the host that served this page; the session is a cookie that the page cannot read. */
export function createBrowserLink(): ClientLink<ClientContext> {
  return new RPCLink<ClientContext>({
    url: new URL('/rpc', location.href).href,
    async fetch(request, init) {
      // A note that is sent as the window ends goes on after its end.
      const keepalive = document.visibilityState === 'hidden' && request.url.endsWith('/marks/note')
      try {
        const send = () => fetch(request, { ...init, credentials: 'same-origin', keepalive })
        // A window that ends cannot wait.
        const response = await (keepalive ? send() : inTurn(request.url, send))
        setServerState('up')
        return response
      } catch (error) {
        // Being stopped by the person who asked is no sign of a dead host.
        // What others change is told by itself, and so is that it is not.
        if (!request.signal.aborted && !request.url.endsWith('/live/changes')) setServerState('down')
        throw error
      }
    },
  })
}
