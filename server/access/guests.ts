import { identityOf } from '#db/facts.ts'
import { memberOfShared } from '#db/host/accounts.ts'
import { enterReview, isStillIn, type KeptSession, sessionById } from '#db/host/sessions.ts'
import type { Host } from '../host.ts'
import { createSession, type Session } from '../session.ts'
import { openShared, presentMember } from './shared.ts'

/** What this process holds of the sessions that came in by an account, by the id that is kept of each. */
const held = new WeakMap<Host, Map<string, Held>>()

interface Held {
  session: Session
  /** Whether it is somewhere where it may be no more. */
  mustGo(): boolean
}

function heldOf(host: Host): Map<string, Held> {
  let sessions = held.get(host)
  if (!sessions) {
    sessions = new Map()
    held.set(host, sessions)
  }
  return sessions
}

/** The session of a guest who came in by an account, in the review that it was in before. */
export function guestSession(host: Host, kept: KeptSession): Session {
  const known = heldOf(host).get(kept.id)
  if (known) return known.session
  const file = host.hostFile()
  let at: { review: string; member: string } | undefined
  const stays = () => at !== undefined && isStillIn(file, { session: kept.id, ...at })
  const session = createSession(
    host,
    'guest',
    ({ review: path, member }) => {
      const review = path === undefined ? undefined : identityOf(host.open(path))
      at = review !== undefined && member !== undefined ? { review, member } : undefined
      enterReview(file, kept.id, review ?? null)
    },
    stays,
  )
  heldOf(host).set(kept.id, { session, mustGo: () => at !== undefined && !stays() })
  if (kept.review !== null) goInto(session, kept.account, kept.review)
  return session
}

/** A session of somebody who is nobody yet: kept nowhere, and gone with the call. */
export function strangerSession(host: Host): Session {
  return createSession(host, 'guest')
}

/** Takes a session into a review as the member of it that its account is; false where it is not a review for them. */
export function goInto(session: Session, account: string, review: string): boolean {
  const { host } = session
  const known = memberOfShared(host.hostFile(), account, review)
  const open = known && openShared(host, review)
  if (!open || !presentMember(open.db, known.member)) return false
  session.bind({ review: open.path, member: known.member })
  return true
}

/** Takes whoever may not be where they are any more out of there at once, with all that was being told to them. */
export function putOut(host: Host): void {
  const sessions = heldOf(host)
  for (const [id, { session, mustGo }] of sessions) {
    const ended = sessionById(host.hostFile(), id) === undefined
    if (ended) sessions.delete(id)
    if (ended || mustGo()) {
      session.withdraw()
      session.bind({})
    }
  }
}

/** Lets go of all that this process holds; what is kept stays, for who comes again. */
export function letGo(host: Host): void {
  for (const { session } of heldOf(host).values()) session.withdraw()
  held.delete(host)
}
