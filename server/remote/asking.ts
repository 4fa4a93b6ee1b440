import { Agent as PlainAgent, request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { agentFor, type Pinned } from './certificate.ts'

/** Whom a request goes to, and by what they know who asks. */
export interface Correspondent {
  origin: string
  pinned?: Pinned
  /** Cookies by name: those that the host gave. */
  cookies: Map<string, string>
  /** Hears that the host gave or took cookies. */
  onCookies(): void
}

/** A way to ask one host over HTTP that is like `fetch`, over connections that take its certificate and no other. */
export function asking(host: Correspondent): { ask(request: Request): Promise<Response>; close(): void } {
  const secure = host.origin.startsWith('https:')
  const agent = secure ? agentFor(host.pinned) : new PlainAgent({ keepAlive: true })
  let isClosed = false
  return {
    close() {
      isClosed = true
      agent.destroy()
    },
    ask: (request) =>
      new Promise((resolve, reject) => {
        if (isClosed) throw new Error('the way to the host is closed')
        const headers = Object.fromEntries(request.headers)
        // Host and app are one here: no page of another site asks through this.
        const sent = (secure ? secureRequest : plainRequest)(request.url, {
          agent,
          method: request.method,
          headers: { ...headers, origin: host.origin, ...cookiesToSend(host) },
          signal: request.signal,
        })
        sent.once('error', reject)
        sent.once('response', (answer) => {
          keepCookies(host, answer.headers['set-cookie'] ?? [])
          const status = answer.statusCode ?? 500
          const isEmpty = status === 204 || status === 304
          if (isEmpty) answer.resume()
          resolve(
            new Response(isEmpty ? null : (Readable.toWeb(answer) as ConstructorParameters<typeof Response>[0]), {
              status,
              headers: headersOf(answer.rawHeaders),
            }),
          )
        })
        if (request.body)
          Readable.fromWeb(request.body as ReadableStream)
            .once('error', reject)
            .pipe(sent)
        else sent.end()
      }),
  }
}

function headersOf(raw: readonly string[]): Headers {
  const headers = new Headers()
  for (let at = 0; at < raw.length; at += 2) {
    const name = raw[at] ?? ''
    if (name.toLowerCase() !== 'set-cookie') headers.append(name, raw[at + 1] ?? '')
  }
  return headers
}

function cookiesToSend({ cookies }: Correspondent): { cookie?: string } {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  return cookie ? { cookie } : {}
}

function keepCookies(host: Correspondent, given: readonly string[]): void {
  for (const line of given) {
    const [, name = '', value = ''] = /^\s*([^=;\s]+)=([^;]*)/.exec(line) ?? []
    if (!name) continue
    if (value === '' || /;\s*max-age=0\s*(;|$)/i.test(line)) host.cookies.delete(name)
    else host.cookies.set(name, value)
  }
  if (given.length > 0) host.onCookies()
}
