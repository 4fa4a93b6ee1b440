import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/node'
import { logUnforeseen, type ParallaxServer } from '../index.ts'
import { router } from '../router.ts'
import { refuse, secure } from './answers.ts'
import { download } from './download.ts'
import { keyEntrance } from './entrance.ts'
import { serveFile } from './files.ts'

export interface Listening {
  /** With the key: whoever has it may come in. */
  url: string
  close(): Promise<void>
}

/** Serves the app to browsers: its files, and every call of the contract. Who comes in, and as whom, its entrance says. */
export async function listen({
  server,
  host,
  port,
  key,
  rendererFolder,
}: {
  server: ParallaxServer
  host: string
  port: number
  key: string
  rendererFolder: string
}): Promise<Listening> {
  const entrance = keyEntrance(server.host, key)
  const rpc = new RPCHandler(router, { interceptors: [onError((error) => logUnforeseen(server.log, error))] })
  const http = createHttp((request, response) => {
    answer(request, response).catch((error) => {
      logUnforeseen(server.log, error)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    secure(response)
    if (!isOwnHost(request)) return refuse(response, 421)
    const url = new URL(request.url ?? '/', 'http://host')
    if (entrance.opens(request, response, url)) return
    const session = entrance.sessionOf(request)
    if (!session) return refuse(response, 403)
    if (url.pathname.startsWith('/rpc/')) {
      if (!isOwnOrigin(request)) return refuse(response, 403)
      const { matched } = await rpc.handle(request, response, { prefix: '/rpc', context: { session } })
      if (!matched) refuse(response, 404)
      return
    }
    if (url.pathname.startsWith('/download/')) return download(response, session, url.pathname.slice(10))
    await serveFile(response, rendererFolder, url.pathname)
  }

  /** Another site cannot reach this server under a name of its own (DNS rebinding). */
  function isOwnHost(request: IncomingMessage): boolean {
    const name = (request.headers.host ?? '').replace(/:\d+$/, '')
    return name === host || (host === '127.0.0.1' && name === 'localhost')
  }

  await new Promise<void>((resolve, reject) => {
    http.once('error', reject)
    http.listen(port, host, resolve)
  })
  const { port: actual } = http.address() as AddressInfo
  return {
    url: `http://${host}:${actual}/?key=${key}`,
    close: () =>
      new Promise((resolve) => {
        http.close(() => {
          entrance.close()
          server.close()
          resolve()
        })
        http.closeAllConnections()
      }),
  }
}

/** Whether a call comes from a page of this very server; what is no browser names no page. */
function isOwnOrigin({ headers: { origin, host } }: IncomingMessage): boolean {
  if (origin === undefined) return true
  return URL.canParse(origin) && new URL(origin).host === host
}
