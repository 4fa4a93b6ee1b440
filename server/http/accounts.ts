import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import {
  addSession,
  endOldSessions,
  endSession,
  type KeptSession,
  renewSession,
  seeSession,
  sessionOfCookie,
  sessionsOf,
} from '#db/host/sessions.ts'
import {
  challengeGoodFor,
  formerGoodFor,
  hasEnded,
  isCookieOld,
  seenEvery,
  sessionLasts,
} from '#shared/domain/access/lifetimes.ts'
import type { Admission } from '../access/admission.ts'
import { guestSession, letGo, putOut, strangerSession } from '../access/guests.ts'
import type { Host } from '../host.ts'
import { cameFrom } from './came-from.ts'
import { cookieOf, type Entrance } from './entrance.ts'
import { siteOf } from './site.ts'

/** An account has so many sessions at once; one more ends the one that was not seen for longest. */
const mostSessions = 20

type Came = KeptSession & { former: boolean }

/**
 * For those who come from elsewhere, by accounts. It answers for every request: whoever has no session is nobody yet, gets the
 * page and the calls by which one becomes somebody, and nothing is kept of them. So it is the last entrance.
 *
 * @param secure whether they come over TLS, to here or to a proxy in front
 */
export function accountEntrance(host: Host, { secure }: { secure: boolean }): Entrance {
  // A name with this prefix is taken over TLS alone, and from no neighbour of this host (RFC 6265bis).
  const cookieName = secure ? '__Host-parallax' : 'parallax-guest'
  const visitName = secure ? '__Host-parallax-visit' : 'parallax-visit'
  const found = new WeakMap<IncomingMessage, { came: Came | undefined }>()

  /** Who makes a request, looked up once. */
  function came(request: IncomingMessage): Came | undefined {
    const known = found.get(request) ?? { came: lookUp(cookieOf(request, cookieName)) }
    found.set(request, known)
    return known.came
  }

  function lookUp(cookie: string | undefined): Came | undefined {
    if (!cookie) return undefined
    const file = host.hostFile()
    const now = host.clock.now()
    const kept = sessionOfCookie(file, keptCookie(cookie), now.toISOString())
    if (!kept) return undefined
    if (hasEnded(kept, now)) {
      endSession(file, kept.account, kept.id)
      putOut(host)
      return undefined
    }
    if (now.getTime() - Date.parse(kept.seen) >= seenEvery) seeSession(file, kept.id, now.toISOString())
    return kept
  }

  const written = (name: string, value: string, seconds: number) =>
    `${name}=${value}; HttpOnly; SameSite=Strict; Path=/; Max-Age=${seconds}${secure ? '; Secure' : ''}`

  function give(response: ServerResponse, cookie: string, seconds: number): void {
    response.setHeader('Set-Cookie', written(cookieName, cookie, seconds))
  }

  /** Knows the browser of who is nobody yet again for a few minutes, by a cookie that is kept nowhere. */
  function visitOf(request: IncomingMessage, response: ServerResponse): string {
    const known = cookieOf(request, visitName)
    if (known && /^[\w-]{43}$/.test(known)) return known
    const made = newCookie()
    response.appendHeader('Set-Cookie', written(visitName, made, challengeGoodFor / 1000))
    return made
  }

  const newCookie = () => host.random(32).toString('base64url')
  const lasts = sessionLasts.idle / 1000

  /** Gives a session another cookie. The one before is good for so long. */
  function renew(response: ServerResponse, id: string, formerFor: number): void {
    const now = host.clock.now()
    const cookie = newCookie()
    renewSession(host.hostFile(), id, {
      cookie: keptCookie(cookie),
      now: now.toISOString(),
      formerUntil: new Date(now.getTime() + formerFor).toISOString(),
    })
    give(response, cookie, lasts)
  }

  function admit(request: IncomingMessage, response: ServerResponse, account: string, review?: string): void {
    const file = host.hostFile()
    const now = host.clock.now()
    const at = now.toISOString()
    const before = came(request)
    const cookie = newCookie()
    file.transaction(() => {
      endOldSessions(file, {
        madeBefore: new Date(now.getTime() - sessionLasts.most).toISOString(),
        seenBefore: new Date(now.getTime() - sessionLasts.idle).toISOString(),
      })
      // Whatever they were before ends: what somebody planted in the browser is worth nothing now.
      if (before) endSession(file, before.account, before.id)
      for (const old of sessionsOf(file, account).slice(mostSessions - 1)) endSession(file, account, old.id)
      addSession(file, {
        id: host.clock.id(),
        cookie: keptCookie(cookie),
        account,
        review: review ?? null,
        made: at,
        renewed: at,
        seen: at,
        agent: agentOf(request),
      })
    })
    putOut(host)
    give(response, cookie, lasts)
  }

  return {
    opens: () => false,
    sessionOf(request) {
      const kept = came(request)
      return kept ? guestSession(host, kept) : strangerSession(host)
    },
    attend(request, response): Admission {
      const kept = came(request)
      if (kept && !kept.former && isCookieOld(kept, host.clock.now())) renew(response, kept.id, formerGoodFor)
      return {
        address: cameFrom(request).address,
        came: kept && { session: kept.id, account: kept.account },
        // Found when it is asked for: nearly no call has to do with passkeys.
        get site() {
          return siteOf(cameFrom(request))
        },
        browser: () => kept?.id ?? visitOf(request, response),
        admit: (account, review) => admit(request, response, account, review),
        renew: () => {
          if (kept) renew(response, kept.id, 0)
        },
        leave() {
          if (kept) endSession(host.hostFile(), kept.account, kept.id)
          putOut(host)
          give(response, '', 0)
        },
      }
    },
    close: () => letGo(host),
  }
}

/** The SHA-256 of a cookie, which is all that is kept of it: 256 bits that nobody can guess need no salt. */
function keptCookie(cookie: string): string {
  return createHash('sha256').update(cookie).digest('hex')
}

/** What a browser or an app says of itself. */
function agentOf({ headers }: IncomingMessage): string {
  return (headers['user-agent'] ?? '').replace(/[^\x20-\x7e]/g, '').slice(0, 300)
}
