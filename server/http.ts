import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, extname, join, normalize, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { onError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/node'
import { logUnforeseen, type ParallaxServer } from './index.ts'
import { router } from './router.ts'
import { createSession, type Session } from './session.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

const securityHeaders = {
  'Content-Security-Policy':
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

const cookieName = 'parallax'

export interface Listening {
  /** With the key: whoever has it may come in. */
  url: string
  close(): Promise<void>
}

/**
 * Serves the app to browsers. The first request must bring the key; it becomes a session cookie that scripts cannot read
 * and other sites cannot send.
 */
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
  const sessions = new Map<string, Session>()
  const rpc = new RPCHandler(router, { interceptors: [onError((error) => logUnforeseen(server.log, error))] })
  const http = createHttp((request, response) => {
    answer(request, response).catch((error) => {
      logUnforeseen(server.log, error)
      if (!response.headersSent) response.writeHead(500, securityHeaders)
      response.end()
    })
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
    if (!isOwnHost(request)) return refuse(response, 421)
    const url = new URL(request.url ?? '/', 'http://host')
    const given = url.searchParams.get('key')
    if (given !== null) return isKey(given, key) ? letIn(response) : refuse(response, 403)
    const session = sessions.get(cookieOf(request) ?? '')
    if (!session) return refuse(response, 403)
    if (url.pathname.startsWith('/rpc/')) {
      if (request.headers.origin !== undefined && new URL(request.headers.origin).host !== request.headers.host)
        return refuse(response, 403)
      const { matched } = await rpc.handle(request, response, { prefix: '/rpc', context: { session } })
      if (!matched) refuse(response, 404)
      return
    }
    if (url.pathname.startsWith('/download/')) return download(response, session, url.pathname.slice(10))
    await serveFile(response, rendererFolder, url.pathname)
  }

  function letIn(response: ServerResponse): void {
    const id = randomBytes(32).toString('base64url')
    sessions.set(id, createSession(server.host, 'http'))
    response.setHeader('Set-Cookie', `${cookieName}=${id}; HttpOnly; SameSite=Strict; Path=/`)
    response.writeHead(303, { Location: '/' })
    response.end()
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
          for (const session of sessions.values()) session.withdraw()
          server.close()
          resolve()
        })
        http.closeAllConnections()
      }),
  }
}

function isKey(given: string, key: string): boolean {
  const a = Buffer.from(given)
  const b = Buffer.from(key)
  return a.length === b.length && timingSafeEqual(a, b)
}

function cookieOf(request: IncomingMessage): string | undefined {
  return request.headers.cookie
    ?.split(/;\s*/)
    .find((cookie) => cookie.startsWith(`${cookieName}=`))
    ?.slice(cookieName.length + 1)
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(status === 403 ? 'Open Parallax with the whole address that it printed, key and all.' : '')
}

/** Gives the file that the session was offered, however large it is; once it is had whole it is there no more. */
async function download(response: ServerResponse, session: Session, name: string): Promise<void> {
  const path = session.offered(name)
  if (path === undefined) return refuse(response, 404)
  response.writeHead(200, {
    'Content-Type': 'application/zip',
    'Content-Length': statSync(path).size,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(basename(path))}`,
    'Cache-Control': 'no-store',
  })
  try {
    await pipeline(createReadStream(path), response)
    session.withdraw()
  } catch {
    // The browser broke it off, and may try again.
  }
}

async function serveFile(response: ServerResponse, folder: string, path: string): Promise<void> {
  const file = normalize(join(folder, path === '/' ? 'index.html' : decodeURIComponent(path)))
  if (!file.startsWith(normalize(folder) + sep)) return refuse(response, 404)
  try {
    const bytes = await readFile(file)
    response.writeHead(200, {
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      'Cache-Control': file.includes(`${sep}assets${sep}`) ? 'private, max-age=31536000, immutable' : 'no-store',
    })
    response.end(bytes)
  } catch {
    refuse(response, 404)
  }
}
