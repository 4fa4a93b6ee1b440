import type { ReadDb } from '../database.ts'

/** An account that is in by one session or more. */
export interface GuestIn {
  name: string
  /** Identities of the reviews that its sessions are in, as JSON. */
  reviews: string
  /** When it was seen last. */
  seen: string
}

/** The accounts that have a session which was seen since a time, by name. */
export function guestsIn(db: ReadDb, since: string): GuestIn[] {
  return db.all(
    `SELECT a.name, max(s.seen) AS seen, json_group_array(DISTINCT s.review) FILTER (WHERE s.review IS NOT NULL) AS reviews
     FROM session s JOIN account a ON a.id = s.account WHERE s.seen >= ? GROUP BY a.id ORDER BY a.folded`,
    since,
  )
}
