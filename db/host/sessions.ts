import type { ReadDb, WriteDb } from '../database.ts'
import { whileUnchanged } from '../unchanged.ts'

/** A browser or an app that came in by an account. */
export interface KeptSession {
  id: string
  account: string
  /** Identity of the review that is entered. */
  review: string | null
  made: string
  renewed: string
  seen: string
  agent: string
}

const columns = 'id, account, review, made, renewed, seen, agent'

/** Keeps a session, by the SHA-256 of its cookie. */
export function addSession(db: WriteDb, session: KeptSession & { cookie: string }): void {
  db.run(
    'INSERT INTO session (id, cookie, account, review, made, renewed, seen, agent) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    session.id,
    session.cookie,
    session.account,
    session.review,
    session.made,
    session.renewed,
    session.seen,
    session.agent,
  )
}

/** The session whose cookie has this SHA-256, or had it until a moment ago; `former` tells which. */
export function sessionOfCookie(
  db: ReadDb,
  cookie: string,
  now: string,
): (KeptSession & { former: boolean }) | undefined {
  const session = whileUnchanged(db, `cookie ${cookie}`, () =>
    db.get<KeptSession>(`SELECT ${columns} FROM session WHERE cookie = ?`, cookie),
  )
  if (session) return { ...session, former: false }
  const left = db.get<KeptSession>(`SELECT ${columns} FROM session WHERE former = ? AND former_until > ?`, cookie, now)
  return left && { ...left, former: true }
}

/** A session by its id. */
export function sessionById(db: ReadDb, id: string): KeptSession | undefined {
  return db.get(`SELECT ${columns} FROM session WHERE id = ?`, id)
}

/** The sessions of an account, the one that was seen last first. */
export function sessionsOf(db: ReadDb, account: string): KeptSession[] {
  return db.all(`SELECT ${columns} FROM session WHERE account = ? ORDER BY seen DESC, id`, account)
}

/** Gives a session another cookie; the one before it is good until then. */
export function renewSession(
  db: WriteDb,
  id: string,
  { cookie, now, formerUntil }: { cookie: string; now: string; formerUntil: string },
): void {
  db.run(
    'UPDATE session SET former = cookie, former_until = ?, cookie = ?, renewed = ? WHERE id = ?',
    formerUntil,
    cookie,
    now,
    id,
  )
}

/** Notes that a session was seen. */
export function seeSession(db: WriteDb, id: string, now: string): void {
  db.run('UPDATE session SET seen = ? WHERE id = ?', now, id)
}

/** Says which review a session is in; null for none. */
export function enterReview(db: WriteDb, id: string, review: string | null): void {
  db.run('UPDATE session SET review = ? WHERE id = ?', review, id)
}

/** Ends one session of an account. False where it has no such session. */
export function endSession(db: WriteDb, account: string, id: string): boolean {
  return db.run('DELETE FROM session WHERE account = ? AND id = ?', account, id) === 1
}

/** Ends all sessions of an account, or all but one. Gives how many. */
export function endSessionsOf(db: WriteDb, account: string, but = ''): number {
  return db.run('DELETE FROM session WHERE account = ? AND id <> ?', account, but)
}

/** Ends the sessions that were made, or seen last, before these times. */
export function endOldSessions(
  db: WriteDb,
  { madeBefore, seenBefore }: { madeBefore: string; seenBefore: string },
): void {
  db.run('DELETE FROM session WHERE made < ? OR seen < ?', madeBefore, seenBefore)
}

/** Whether a session goes on and its account is still this member of this review, which is still shared. */
export function isStillIn(
  db: ReadDb,
  { session, review, member }: { session: string; review: string; member: string },
): boolean {
  const found = whileUnchanged(db, `in ${review} ${member} ${session}`, () =>
    db.get(
      `SELECT 1 FROM session s JOIN membership m ON m.account = s.account AND m.review = ? AND m.member = ?
       JOIN shared_review r ON r.identity = m.review WHERE s.id = ?`,
      review,
      member,
      session,
    ),
  )
  return found !== undefined
}
