import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { decodeAttestationObject, isoBase64URL, isoCBOR } from '@simplewebauthn/server/helpers'
import type { z } from 'zod'
import type { KeptPasskey } from '#db/host/passkeys.ts'
import { challengeGoodFor } from '#shared/domain/access/lifetimes.ts'
import type { Assertion, creation, NewCredential, question } from '#shared/domain/access/passkeys.ts'
import type { Site } from './admission.ts'

/** ES256, Ed25519 and RS256 (RFC 9053, RFC 8812): what authenticators make keys for. */
const algorithms = [-7, -8, -257]

/** What a browser is asked with to make a key pair that its authenticator lists by itself, and opens to its owner alone. */
export async function creationOf(of: {
  site: Site
  challenge: Buffer
  account: { id: string; name: string }
  /** What the account has already, so that one authenticator does not make it a second. */
  has: readonly KeptPasskey[]
}): Promise<z.infer<typeof creation>> {
  const options = await generateRegistrationOptions({
    rpName: 'Parallax',
    rpID: of.site.id,
    userID: Uint8Array.from(Buffer.from(of.account.id)),
    userName: of.account.name,
    userDisplayName: of.account.name,
    challenge: Uint8Array.from(of.challenge),
    timeout: challengeGoodFor,
    attestationType: 'none',
    supportedAlgorithmIDs: algorithms,
    excludeCredentials: of.has.map(({ credential, transports }) => ({
      id: credential,
      transports: JSON.parse(transports),
    })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  // Of its type more is open than was asked for; the contract says the rest.
  return options as z.infer<typeof creation>
}

/** What a browser is asked with for whichever passkey somebody has here. */
export async function questionOf(site: Site, challenge: Buffer): Promise<z.infer<typeof question>> {
  const options = await generateAuthenticationOptions({
    rpID: site.id,
    challenge: Uint8Array.from(challenge),
    timeout: challengeGoodFor,
    userVerification: 'required',
  })
  return options as z.infer<typeof question>
}

/** What has to be right of an answer: where it was given, and to which challenge. */
interface Expected {
  site: Site
  isChallenge: (challenge: string) => boolean
}

/**
 * The key pair that an authenticator made, checked by WebAuthn, 7.1; undefined where anything of it is not right. What it says
 * of its maker was not asked for and is thrown away unread: to check it, the library would ask the makers' servers.
 */
export async function checkedCredential(
  { id, response }: NewCredential,
  { site, isChallenge }: Expected,
): Promise<{ credential: string; key: Buffer; counter: number } | undefined> {
  return unlessWrong(async () => {
    const authData = decodeAttestationObject(isoBase64URL.toBuffer(response.attestationObject)).get('authData')
    const said: [string, Parameters<typeof isoCBOR.encode>[0]][] = [
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', authData],
    ]
    const plain = isoCBOR.encode(new Map(said))
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: {
        id,
        rawId: id,
        type: 'public-key',
        clientExtensionResults: {},
        response: { clientDataJSON: response.clientDataJSON, attestationObject: isoBase64URL.fromBuffer(plain) },
      },
      expectedChallenge: isChallenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    })
    if (!verified) return undefined
    const { credential } = registrationInfo
    return {
      credential: credential.id,
      key: Buffer.from(credential.publicKey),
      counter: credential.counter,
    }
  })
}

/** Stands for a passkey that is not there, so that one takes as long to be refused: the point by which P-256 is defined. */
const nobody: Pick<KeptPasskey, 'credential' | 'key' | 'counter'> = {
  credential: '',
  key: Buffer.from(
    'a5010203262001215820' +
      '6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296' +
      '225820' +
      '4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5',
    'hex',
  ),
  counter: 0,
}

/** What the counter of a passkey is by an assertion, checked by WebAuthn, 7.2; undefined where anything of it is not right. */
export async function checkedAssertion(
  { id, response }: Assertion,
  of: KeptPasskey | undefined,
  { site, isChallenge }: Expected,
): Promise<number | undefined> {
  const { credential, key, counter } = of ?? nobody
  return unlessWrong(async () => {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response },
      expectedChallenge: isChallenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      credential: { id: credential, publicKey: Uint8Array.from(key), counter },
      requireUserVerification: true,
    })
    const isTheirs = response.userHandle === undefined || of?.account === handled(response.userHandle)
    return verified && of?.site === site.id && isTheirs ? authenticationInfo.newCounter : undefined
  })
}

function handled(handle: string): string {
  return Buffer.from(handle, 'base64url').toString()
}

/** The library says by an error what is wrong; whoever asks is told only that something is. */
async function unlessWrong<T>(check: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await check()
  } catch {
    return undefined
  }
}
