import { randomBytes } from 'node:crypto'
import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core'

/**
 * HPKE (RFC 9180): DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM, in its PSK mode. Only the lead's private key opens
 * what is sealed, and only who has the packet's secret can have sealed it.
 */
const suite = new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() })
const info = new TextEncoder().encode('parallax hand-in 1')

/** The keys of one packet. */
export interface PacketKeys {
  publicKey: Buffer
  privateKey: Buffer
  /** 256 bits that the packet and the lead's review share. */
  secret: Buffer
}

/** New keys for a packet. */
export async function makeKeys(): Promise<PacketKeys> {
  const { publicKey, privateKey } = await suite.kem.generateKeyPair()
  return {
    publicKey: Buffer.from(await suite.kem.serializePublicKey(publicKey)),
    privateKey: Buffer.from(await suite.kem.serializePrivateKey(privateKey)),
    secret: randomBytes(32),
  }
}

const bytes = (buffer: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(buffer)
const shared = (packet: string, secret: Uint8Array) => ({ id: new TextEncoder().encode(packet), key: bytes(secret) })

/** Seals bytes for the lead. `aad` is told in the open and cannot be changed. */
export async function seal(
  { packet, key, secret }: { packet: string; key: Uint8Array; secret: Uint8Array },
  plain: Uint8Array,
  aadOf: (enc: string) => Uint8Array,
): Promise<{ enc: string; sealed: Buffer }> {
  const sender = await suite.createSenderContext({
    recipientPublicKey: await suite.kem.deserializePublicKey(bytes(key)),
    psk: shared(packet, secret),
    info,
  })
  const enc = Buffer.from(sender.enc).toString('base64url')
  return { enc, sealed: Buffer.from(await sender.seal(bytes(plain), bytes(aadOf(enc)))) }
}

/** Opens what was sealed; undefined where it was not sealed so, or changed since. */
export async function unseal(
  { packet, privateKey, secret }: { packet: string; privateKey: Uint8Array; secret: Uint8Array },
  { enc, sealed, aad }: { enc: string; sealed: Uint8Array; aad: Uint8Array },
): Promise<Buffer | undefined> {
  try {
    const recipient = await suite.createRecipientContext({
      recipientKey: await suite.kem.deserializePrivateKey(bytes(privateKey)),
      enc: bytes(Buffer.from(enc, 'base64url')),
      psk: shared(packet, secret),
      info,
    })
    return Buffer.from(await recipient.open(bytes(sealed), bytes(aad)))
  } catch {
    return undefined
  }
}
