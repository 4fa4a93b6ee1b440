import type { ReadDb, WriteDb } from '../database.ts'

/** A key pair that an authenticator keeps for an account; here is its public half. */
export interface KeptPasskey {
  id: string
  account: string
  /** What the authenticator calls it, in base64url. */
  credential: string
  /** The name of the host for which it was made. */
  site: string
  /** The public key, as COSE. */
  key: Buffer
  counter: number
  /** As JSON: see `transports` of WebAuthn. */
  transports: string
  name: string
  made: string
  used: string | null
}

const columns = 'id, account, credential, site, key, counter, transports, name, made, used'

/** The passkey that an authenticator calls so. */
export function passkeyOfCredential(db: ReadDb, credential: string): KeptPasskey | undefined {
  return db.get(`SELECT ${columns} FROM passkey WHERE credential = ?`, credential)
}

/** The passkeys of an account, the oldest first. */
export function passkeysOf(db: ReadDb, account: string): KeptPasskey[] {
  return db.all(`SELECT ${columns} FROM passkey WHERE account = ? ORDER BY made, id`, account)
}

/** Keeps a passkey. */
export function addPasskey(db: WriteDb, passkey: Omit<KeptPasskey, 'used'>): void {
  db.run(
    'INSERT INTO passkey (id, account, credential, site, key, counter, transports, name, made) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    passkey.id,
    passkey.account,
    passkey.credential,
    passkey.site,
    passkey.key,
    passkey.counter,
    passkey.transports,
    passkey.name,
    passkey.made,
  )
}

/**
 * Notes that a passkey signed. False where it is gone, or where its counter did not go on: of two copies of one authenticator
 * that sign at once, one does.
 */
export function notePasskeyUsed(db: WriteDb, id: string, { counter, at }: { counter: number; at: string }): boolean {
  return (
    db.run(
      'UPDATE passkey SET counter = ?, used = ? WHERE id = ? AND (counter < ? OR (counter = 0 AND ? = 0))',
      counter,
      at,
      id,
      counter,
      counter,
    ) === 1
  )
}

/** Calls a passkey of an account otherwise. False where it has no such passkey. */
export function renamePasskey(db: WriteDb, account: string, id: string, name: string): boolean {
  return db.run('UPDATE passkey SET name = ? WHERE account = ? AND id = ?', name, account, id) === 1
}

/** Removes a passkey of an account. False where it has no such passkey. */
export function removePasskey(db: WriteDb, account: string, id: string): boolean {
  return db.run('DELETE FROM passkey WHERE account = ? AND id = ?', account, id) === 1
}
