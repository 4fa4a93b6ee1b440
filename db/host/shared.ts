import type { ReadDb, WriteDb } from '../database.ts'

/** A review that guests of this host may reach. */
export interface SharedReview {
  /** The id of the fact by which it was made: see `identityOf`. */
  identity: string
  path: string
  since: string
}

/** The reviews that this host shares, oldest first. */
export function sharedReviews(db: ReadDb): SharedReview[] {
  return db.all('SELECT identity, path, since FROM shared_review ORDER BY since, identity')
}

/** One of them, if it is shared. */
export function sharedReview(db: ReadDb, identity: string): SharedReview | undefined {
  return db.get('SELECT identity, path, since FROM shared_review WHERE identity = ?', identity)
}

/** Shares a review, or says where its file lies now. */
export function shareReview(db: WriteDb, { identity, path, since }: SharedReview): void {
  db.run(
    `INSERT INTO shared_review (identity, path, since) VALUES (?, ?, ?)
     ON CONFLICT (identity) DO UPDATE SET path = excluded.path`,
    identity,
    path,
    since,
  )
}

/** Shares a review no longer. Who is a member of it with which account stays, for when it is shared again. */
export function unshareReview(db: WriteDb, identity: string): void {
  db.run('DELETE FROM shared_review WHERE identity = ?', identity)
}
