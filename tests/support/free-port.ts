import { createServer } from 'node:net'

/** A port of this machine that nobody listens at. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const net = createServer().listen(0, '127.0.0.1', () => {
      const { port } = net.address() as { port: number }
      net.close(() => resolve(port))
    })
  })
}
