import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(scrypt) as (text: string, salt: Buffer, length: number) => Promise<Buffer>

/** A passphrase as it is kept: scrypt (RFC 7914) with a salt of its own, in hex. */
export interface KeptPassphrase {
  salt: string
  key: string
}

/** A passphrase as it may be kept, with a new salt. */
export async function hashPassphrase(passphrase: string): Promise<KeptPassphrase> {
  const salt = randomBytes(16)
  const key = await derive(passphrase.normalize('NFC'), salt, 32)
  return { salt: salt.toString('hex'), key: key.toString('hex') }
}

/** Whether this is the passphrase that was kept; takes as long either way. */
export async function isPassphrase(passphrase: string, kept: KeptPassphrase): Promise<boolean> {
  const key = await derive(passphrase.normalize('NFC'), Buffer.from(kept.salt, 'hex'), 32)
  return timingSafeEqual(key, Buffer.from(kept.key, 'hex'))
}
