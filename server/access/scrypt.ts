import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { z } from 'zod'
import { Problem } from '#shared/domain/problem.ts'

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt)

/**
 * The cost of new passphrases (RFC 7914): 32 MB three times over, as the OWASP Password Storage Cheat Sheet asks for. Kept
 * with each passphrase, so that it can be raised.
 */
const usual = { N: 2 ** 15, r: 8, p: 3 }

const kept = z.object({ salt: z.string(), key: z.string(), N: z.int(), r: z.int(), p: z.int() })

/** So many are worked out at once, whoever asks: others need the machine too. */
const atOnce = 2
/** So many may wait, and of one address so many. */
const most = { all: 24, ofAddress: 4 }

let working = 0
const waiting: (() => void)[] = []
const ofAddress = new Map<string, number>()

/** Works out a passphrase once it is its turn, on a thread of Node's: nobody else waits for it. */
async function inTurn<T>(address: string, work: () => Promise<T>): Promise<T> {
  const own = ofAddress.get(address) ?? 0
  if (waiting.length >= most.all || own >= most.ofAddress) {
    throw new Problem('busy', 'Many are signing in just now. Try again in a moment.')
  }
  ofAddress.set(address, own + 1)
  if (working >= atOnce) await new Promise<void>((go) => waiting.push(go))
  else working++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else working--
    const left = (ofAddress.get(address) ?? 1) - 1
    if (left > 0) ofAddress.set(address, left)
    else ofAddress.delete(address)
  }
}

function worked(passphrase: string, salt: Buffer, { N, r, p }: typeof usual): Promise<Buffer> {
  return derive(passphrase.normalize('NFC'), salt, 32, { N, r, p, maxmem: 256 * N * r })
}

/** A passphrase as it is kept of an account: salt, key and cost, as JSON. */
export async function keptPassphrase(passphrase: string, address: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await inTurn(address, () => worked(passphrase, salt, usual))
  return JSON.stringify({ salt: salt.toString('hex'), key: key.toString('hex'), ...usual })
}

/** Stands for an account that is not there, so that one takes as long to be refused as one that is. */
const nobody = JSON.stringify({ salt: '00'.repeat(16), key: '00'.repeat(32), ...usual })

/** Whether this is the passphrase that was kept; takes as long either way, and where nothing was kept. */
export async function isKeptPassphrase(
  passphrase: string,
  of: string | null | undefined,
  address: string,
): Promise<boolean> {
  const { salt, key, ...cost } = kept.parse(JSON.parse(of ?? nobody))
  const found = await inTurn(address, () => worked(passphrase, Buffer.from(salt, 'hex'), cost))
  return timingSafeEqual(found, Buffer.from(key, 'hex')) && typeof of === 'string'
}
