import type { ReadDb, WriteDb } from '../database.ts'

/** An invitation to be one member of one review. */
export interface Invitation {
  id: string
  review: string
  member: string
  by: string
  made: string
  expires: string
  used: string | null
  withdrawn: string | null
}

const columns = 'id, review, member, by, made, expires, used, withdrawn'

/** Keeps an invitation, by the SHA-256 of its code. */
export function addInvitation(
  db: WriteDb,
  { id, code, review, member, by, made, expires }: Omit<Invitation, 'used' | 'withdrawn'> & { code: string },
): void {
  db.run(
    'INSERT INTO invitation (id, code, review, member, by, made, expires) VALUES (?, ?, ?, ?, ?, ?, ?)',
    id,
    code,
    review,
    member,
    by,
    made,
    expires,
  )
}

/** The invitation whose code has this SHA-256. */
export function invitationOfCode(db: ReadDb, code: string): Invitation | undefined {
  return db.get(`SELECT ${columns} FROM invitation WHERE code = ?`, code)
}

/** An invitation by its id. */
export function invitationById(db: ReadDb, id: string): Invitation | undefined {
  return db.get(`SELECT ${columns} FROM invitation WHERE id = ?`, id)
}

/** The invitations to a review that were neither used nor withdrawn, newest first; those that expired too. */
export function openInvitations(db: ReadDb, review: string): Invitation[] {
  return db.all(
    `SELECT ${columns} FROM invitation WHERE review = ? AND used IS NULL AND withdrawn IS NULL ORDER BY id DESC`,
    review,
  )
}

/** Uses an invitation up. False where it was used or withdrawn before: of two who use it at once, one does. */
export function useInvitation(db: WriteDb, id: string, at: string): boolean {
  return db.run('UPDATE invitation SET used = ? WHERE id = ? AND used IS NULL AND withdrawn IS NULL', at, id) === 1
}

/** Withdraws an invitation. False where it was used or withdrawn before. */
export function withdrawInvitation(db: WriteDb, id: string, at: string): boolean {
  return db.run('UPDATE invitation SET withdrawn = ? WHERE id = ? AND used IS NULL AND withdrawn IS NULL', at, id) === 1
}
