import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Admission } from '../access/admission.ts'
import type { Host } from '../host.ts'
import { createSession, type Session } from '../session.ts'
import { refuse } from './answers.ts'

/** One way in over HTTP: how somebody gets a session, and which of them a request belongs to. */
export interface Entrance {
  /** Answers a request by which somebody comes in this way; false where it is none. */
  opens(request: IncomingMessage, response: ServerResponse, url: URL): boolean
  /** The session of who came in this way before, by the cookie that they bring. */
  sessionOf(request: IncomingMessage): Session | undefined
  /** Where people come in by accounts: what the door knows of who makes a call, and can do. */
  attend?(request: IncomingMessage, response: ServerResponse): Admission
  /** Ends all sessions. */
  close(): void
}

/**
 * For whoever the machine is of: the first request brings the key that was printed; it becomes a session cookie that scripts
 * cannot read and other sites cannot send.
 */
export function keyEntrance(host: Host, key: string, { secure = false } = {}): Entrance {
  // A name with this prefix is taken over TLS alone, and from no neighbour of this host (RFC 6265bis).
  const cookieName = secure ? '__Host-parallax-key' : 'parallax'
  const sessions = new Map<string, Session>()
  return {
    opens(_request, response, url) {
      const given = url.searchParams.get('key')
      if (given === null) return false
      if (!isKey(given, key)) {
        refuse(response, 403)
        return true
      }
      const id = randomBytes(32).toString('base64url')
      sessions.set(id, createSession(host, 'http'))
      response.setHeader(
        'Set-Cookie',
        `${cookieName}=${id}; HttpOnly; SameSite=Strict; Path=/${secure ? '; Secure' : ''}`,
      )
      response.writeHead(303, { Location: '/' })
      response.end()
      return true
    },
    sessionOf: (request) => sessions.get(cookieOf(request, cookieName) ?? ''),
    close() {
      for (const session of sessions.values()) session.withdraw()
      sessions.clear()
    },
  }
}

function isKey(given: string, key: string): boolean {
  const a = Buffer.from(given)
  const b = Buffer.from(key)
  return a.length === b.length && timingSafeEqual(a, b)
}

/** The value of a cookie that a request brings. */
export function cookieOf(request: IncomingMessage, name: string): string | undefined {
  return request.headers.cookie
    ?.split(/;\s*/)
    .find((cookie) => cookie.startsWith(`${name}=`))
    ?.slice(name.length + 1)
}
