import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import type { Assertion, NewCredential } from '#shared/domain/access/passkeys.ts'

/** A key pair in an authenticator, with what it counts. */
export interface Held {
  id: Buffer
  site: string
  user: Buffer
  key: KeyObject
  counter: number
}

/** How an answer is other than a browser and an authenticator at that page would give it. */
interface Otherwise {
  site?: string
  challenge?: string
  /** Whether the owner was asked for finger, face or PIN. */
  isOwner?: boolean
  counter?: number
  user?: Buffer | null
  /** What stands as what the authenticator says of its maker. */
  statement?: [string, Buffer]
}

interface Asked {
  challenge: string
}

/**
 * An authenticator with the browser in front of it, in Node's own cryptography: it makes keys for ES256 and answers with the bytes
 * that WebAuthn says (https://www.w3.org/TR/webauthn-3/, 6.1 and 6.5). It does what it is told, also what no browser would.
 *
 * @param origin of the page that asks it
 */
export function authenticatorAt(origin: string) {
  /** Makes a key pair, and answers as `navigator.credentials.create`. */
  function make(
    asked: Asked & { rp: { id: string }; user: { id: string } },
    { site = asked.rp.id, challenge = asked.challenge, isOwner = true, counter = 1, statement }: Otherwise = {},
  ): { held: Held; made: NewCredential } {
    const { publicKey, privateKey: key } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
    const held: Held = { id: randomBytes(32), site, user: Buffer.from(asked.user.id, 'base64url'), key, counter }
    const cose = map([int(1), int(2)], [int(3), int(-7)], [int(-1), int(1)], [int(-2), bytes(x)], [int(-3), bytes(y)])
    const length = Buffer.alloc(2)
    length.writeUInt16BE(held.id.length)
    const data = Buffer.concat([said(site, isOwner, counter, true), Buffer.alloc(16), length, held.id, cose])
    const [format, about] = statement ?? ['none', map()]
    const object = map([text('fmt'), text(format)], [text('attStmt'), about], [text('authData'), bytes(data)])
    return {
      held,
      made: {
        id: held.id.toString('base64url'),
        response: {
          clientDataJSON: client('webauthn.create', challenge, origin).toString('base64url'),
          attestationObject: object.toString('base64url'),
          transports: ['internal'],
        },
      },
    }
  }

  /** Signs, and answers as `navigator.credentials.get`. */
  function prove(held: Held, asked: Asked & { rpId: string }, otherwise: Otherwise = {}): Assertion {
    const { site = asked.rpId, challenge = asked.challenge, isOwner = true, user = held.user } = otherwise
    held.counter = otherwise.counter ?? held.counter + 1
    const data = said(site, isOwner, held.counter, false)
    const clientData = client('webauthn.get', challenge, origin)
    const signature = sign('sha256', Buffer.concat([data, sha256(clientData)]), held.key)
    return {
      id: held.id.toString('base64url'),
      response: {
        clientDataJSON: clientData.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: signature.toString('base64url'),
        ...(user && { userHandle: user.toString('base64url') }),
      },
    }
  }
  return { make, prove }
}

const sha256 = (given: Buffer | string) => createHash('sha256').update(given).digest()

function client(type: string, challenge: string, origin: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
}

/** The hash of the site, what was done (somebody was there; they were the owner; a key is told), and the counter. */
function said(site: string, isOwner: boolean, counter: number, tellsKey: boolean): Buffer {
  const rest = Buffer.alloc(5)
  rest.writeUInt8(0x01 | (isOwner ? 0x04 : 0) | (tellsKey ? 0x40 : 0), 0)
  rest.writeUInt32BE(counter, 1)
  return Buffer.concat([sha256(site), rest])
}

// The few kinds of CBOR that are needed (RFC 8949).
function head(kind: number, n: number): Buffer {
  if (n < 24) return Buffer.from([(kind << 5) | n])
  return n < 256 ? Buffer.from([(kind << 5) | 24, n]) : Buffer.from([(kind << 5) | 25, n >> 8, n & 255])
}
const int = (n: number) => (n < 0 ? head(1, -1 - n) : head(0, n))
const text = (given: string) => Buffer.concat([head(3, Buffer.byteLength(given)), Buffer.from(given)])
function bytes(given: Buffer | string): Buffer {
  const all = typeof given === 'string' ? Buffer.from(given, 'base64url') : given
  return Buffer.concat([head(2, all.length), all])
}
function map(...entries: [Buffer, Buffer][]): Buffer {
  return Buffer.concat([head(5, entries.length), ...entries.flat()])
}
