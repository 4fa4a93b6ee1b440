import type { ReadDb, WriteDb } from '../database.ts'

/** Who may come in to a host from elsewhere. */
export interface Account {
  id: string
  name: string
  /** Salt, key and cost of scrypt, as JSON; null where it comes in by passkeys alone. */
  passphrase: string | null
  made: string
}

/** Which member of a review an account is. */
export interface Membership {
  account: string
  review: string
  member: string
  since: string
}

const columns = 'id, name, passphrase, made'

/** The account of a name, as names are compared. */
export function accountNamed(db: ReadDb, folded: string): Account | undefined {
  return db.get(`SELECT ${columns} FROM account WHERE folded = ?`, folded)
}

/** The account of an id. */
export function accountById(db: ReadDb, id: string): Account | undefined {
  return db.get(`SELECT ${columns} FROM account WHERE id = ?`, id)
}

/** Makes an account. */
export function addAccount(db: WriteDb, { id, name, folded, passphrase, made }: Account & { folded: string }): void {
  db.run(
    'INSERT INTO account (id, name, folded, passphrase, made) VALUES (?, ?, ?, ?, ?)',
    id,
    name,
    folded,
    passphrase,
    made,
  )
}

/** Keeps another passphrase of an account. */
export function setPassphraseOf(db: WriteDb, id: string, passphrase: string): void {
  db.run('UPDATE account SET passphrase = ? WHERE id = ?', passphrase, id)
}

/** The reviews that an account is a member of, shared or not. */
export function membershipsOf(db: ReadDb, account: string): Membership[] {
  return db.all(
    'SELECT account, review, member, since FROM membership WHERE account = ? ORDER BY since, review',
    account,
  )
}

/** Who an account is in a review, if that is shared. */
export function memberOfShared(
  db: ReadDb,
  account: string,
  review: string,
): { member: string; path: string } | undefined {
  return db.get(
    `SELECT m.member, s.path FROM membership m JOIN shared_review s ON s.identity = m.review
     WHERE m.account = ? AND m.review = ?`,
    account,
    review,
  )
}

/** The accounts by which members of a review come in. */
export function accountsOfReview(
  db: ReadDb,
  review: string,
): { member: string; account: string; name: string; since: string }[] {
  return db.all(
    `SELECT m.member, m.account, a.name, m.since FROM membership m JOIN account a ON a.id = m.account
     WHERE m.review = ? ORDER BY m.member`,
    review,
  )
}

/** Makes an account a member of a review; whichever account was this member before is so no longer. */
export function putMembership(db: WriteDb, { account, review, member, since }: Membership): void {
  endMembership(db, review, member)
  db.run('INSERT INTO membership (account, review, member, since) VALUES (?, ?, ?, ?)', account, review, member, since)
}

/** Takes from a member of a review the account by which they come in. Gives the account's id, if there was one. */
export function endMembership(db: WriteDb, review: string, member: string): string | undefined {
  const known = db.get<{ account: string }>(
    'SELECT account FROM membership WHERE review = ? AND member = ?',
    review,
    member,
  )
  db.run('DELETE FROM membership WHERE review = ? AND member = ?', review, member)
  return known?.account
}
