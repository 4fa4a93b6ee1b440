import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createHttps, Server as Https } from 'node:https'
import type { AddressInfo } from 'node:net'
import { onError } from '@orpc/server'
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node'
import { lookOnceThisTurn } from '#db/kept.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { Host } from '../host.ts'
import { type Log, logUnforeseen } from '../log.ts'
import { router } from '../router.ts'
import type { Session } from '../session.ts'
import { addressForOthers, inUrl, isEverywhere, isLoopback, namesAt } from './addresses.ts'
import { alwaysByTls, health, refuse, secure } from './answers.ts'
import { type CameFrom, lookAt, type Proxied } from './came-from.ts'
import type { Certificate } from './certificate.ts'
import { closing } from './closing.ts'
import { download } from './download.ts'
import type { Entrance } from './entrance.ts'
import { serveFile } from './files.ts'
import { callLimits, kindOfCall } from './limits.ts'

export interface Listening {
  /** Where others find it: a name that was given or else the address. */
  url: string
  port: number
  /** Goes on with another certificate; who is connected stays so. */
  renew(certificate: Certificate): void
  /** Lets no more in, gives calls under way a moment to end, and ends all sessions. The host of the reviews stays open. */
  close(): Promise<void>
}

export interface ListenOptions {
  server: { host: Host; log: Log }
  /** The address to listen at; `::` for all of them. */
  host: string
  port: number
  /** Who comes in, and as whom; the first that knows a request answers for it. */
  entrances: readonly Entrance[]
  /** Serves over TLS with this; `others` where somebody else vouches for it, and it was not made here. */
  tls?: (Certificate & { others: boolean }) | undefined
  /** What people call the host besides its address. */
  names?: readonly string[]
  /** The proxies in front, where one does TLS. */
  proxied?: Proxied | undefined
  rendererFolder: string
}

/**
 * So long a connection is kept on which nothing is asked, in ms: longer than proxies keep theirs and than anybody reads a report. Node
 * takes one new connection at each turn of its loop, so where hundreds work, who needs a new one for each call waits for it.
 */
const keptIdle = 120_000

const tlsLimits = { minVersion: 'TLSv1.2', handshakeTimeout: 10_000 } as const

/**
 * Serves the app to browsers: its files, and every call of the contract. Who comes in, and as whom, its entrances say.
 *
 * @throws Problem where the address or port cannot be had, or others would have to send in the clear what is secret
 */
export async function listen(options: ListenOptions): Promise<Listening> {
  const { server, host, port, entrances, tls, names = [], proxied, rendererFolder } = options
  if (!tls && !proxied && !isLoopback(host)) {
    throw new Problem(
      'not-in-the-clear',
      'Beyond this machine Parallax is only served over TLS: give it a certificate, have it make one, or put a proxy in front.',
    )
  }
  const handler = (maxBodySize: number) =>
    new RPCHandler(router, {
      interceptors: [onError((error) => logUnforeseen(server.log, error))],
      plugins: [new BodyLimitPlugin({ maxBodySize })],
    })
  const rpc = {
    stranger: handler(callLimits.stranger.size),
    words: handler(callLimits.words.size),
    files: handler(callLimits.files.size),
  }

  const hear = (request: IncomingMessage, response: ServerResponse) => {
    lookOnceThisTurn()
    answer(request, response).catch((error) => {
      logUnforeseen(server.log, error)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  }
  const limits = {
    headersTimeout: 15_000,
    requestTimeout: callLimits.files.arrives,
    maxHeaderSize: 16 * 1024,
    keepAliveTimeout: keptIdle,
  }
  const http = tls
    ? createHttps({ ...limits, ...tlsLimits, cert: tls.cert, key: tls.key }, hear)
    : createHttp(limits, hear)
  const close = closing(http)

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    secure(response)
    const url = new URL(request.url ?? '/', 'http://host')
    if (url.pathname === '/health') return health(response)
    const from = lookAt(request, { secure: tls !== undefined, vouched: tls?.others === true }, proxied)
    if (!from || (proxied && !from.secure)) return refuse(response, 403, notThroughProxy)
    if (!isOwnHost(from)) return refuse(response, 421)
    if (tls?.others || proxied) alwaysByTls(response)
    if (entrances.some((entrance) => entrance.opens(request, response, url))) return
    const entered = enter(request)
    if (!entered) return refuse(response, 403)
    const { entrance, session } = entered
    if (url.pathname.startsWith('/rpc/')) {
      if (!isOwnOrigin(request, from)) return refuse(response, 403)
      const kind = kindOfCall(request, session)
      if (!kind) return refuse(response, 415)
      const late = setTimeout(() => request.complete || request.destroy(), callLimits[kind].arrives)
      const admission = entrance.attend?.(request, response)
      // What one may know, nobody else is to be given from a store.
      response.setHeader('Cache-Control', 'no-store')
      const { matched } = await rpc[kind]
        .handle(request, response, { prefix: '/rpc', context: { session, admission } })
        .finally(() => clearTimeout(late))
      if (!matched) refuse(response, 404)
      return
    }
    if (url.pathname.startsWith('/download/')) return download(response, session, url.pathname.slice(10))
    await serveFile(response, rendererFolder, url.pathname)
  }

  function enter(request: IncomingMessage): { entrance: Entrance; session: Session } | undefined {
    for (const entrance of entrances) {
      const session = entrance.sessionOf(request)
      if (session) return { entrance, session }
    }
    return undefined
  }

  /** Another site cannot reach this server under a name of its own (DNS rebinding). */
  let own = new Set(namesAt(host, names))
  function isOwnHost(from: CameFrom): boolean {
    const name = nameIn(from.host)
    if (name === undefined || own.has(name)) return name !== undefined
    // A machine that came into another network has other addresses than when it began.
    if (isEverywhere(host)) own = new Set(namesAt(host, names))
    return own.has(name)
  }

  await new Promise<void>((resolve, reject) => {
    http.once('error', (error) => reject(asProblem(error, host, port)))
    http.listen(port, host, resolve)
  })
  const { port: actual } = http.address() as AddressInfo
  return {
    url: urlFor({ secure: tls !== undefined, proxied: proxied !== undefined, host, port: actual, names }),
    port: actual,
    renew: ({ cert, key }) => {
      if (http instanceof Https) http.setSecureContext({ ...tlsLimits, cert, key })
    },
    close: async () => {
      await close()
      for (const entrance of entrances) entrance.close()
    },
  }
}

const notThroughProxy =
  'This Parallax is behind a proxy: it is reached through that, by https. The proxy has to send X-Forwarded-Proto and X-Forwarded-For.'

function urlFor(at: {
  secure: boolean
  proxied: boolean
  host: string
  port: number
  names: readonly string[]
}): string {
  const name = inUrl(addressForOthers(at.host, at.names))
  if (at.proxied) return `https://${name}`
  return new URL(`${at.secure ? 'https' : 'http'}://${name}:${at.port}`).origin
}

/** The name or address of a `Host`, without port and brackets, and of IPv6 in its short form. */
function nameIn(host: string): string | undefined {
  if (!URL.canParse(`http://${host}`)) return undefined
  const { hostname, host: whole, href } = new URL(`http://${host}`)
  return href === `http://${whole}/` ? hostname.replace(/^\[|\]$/g, '') : undefined
}

/** Whether a call comes from a page of this very server; what is no browser names no page. */
function isOwnOrigin({ headers }: IncomingMessage, from: CameFrom): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return false
  const { origin } = headers
  if (origin === undefined) return true
  const own = `${from.secure ? 'https' : 'http'}://${from.host}`
  return URL.canParse(origin) && URL.canParse(own) && new URL(origin).origin === new URL(own).origin
}

function asProblem(error: NodeJS.ErrnoException, host: string, port: number): unknown {
  const data = { host, port }
  switch (error.code) {
    case 'EADDRINUSE':
      return new Problem('port-in-use', `Port ${port} is used by another program. Choose another one.`, { data })
    case 'EADDRNOTAVAIL':
    case 'EAFNOSUPPORT':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new Problem('address-not-here', `This machine does not have the address ${host} now.`, { data })
    case 'EACCES':
      return new Problem(
        'port-not-allowed',
        `This machine does not let Parallax use port ${port}. Choose one from 1024 on.`,
        {
          data,
        },
      )
    default:
      return error
  }
}
