import { type Assertion, assertion, type NewCredential, newCredential } from '#shared/domain/access/passkeys.ts'
import { api } from '../../app/client.ts'
import { problemText } from '../../app/errors.tsx'
import type { Translate } from '../../app/text.ts'

/**
 * Whether passkeys can be used by this page: where the host says that its pages can, which a window of the app is not, and where
 * the browser can read what it says (WebAuthn Level 3).
 *
 * @param origin what the host says: see `access.standing`
 */
export function canUsePasskeys(origin: string | null | undefined): boolean {
  return (
    origin === location.origin &&
    typeof PublicKeyCredential === 'function' &&
    typeof PublicKeyCredential.parseCreationOptionsFromJSON === 'function' &&
    typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function'
  )
}

/** Has the browser ask for a passkey of this host, whichever its owner chooses, and gives what proves that they have it. */
export async function askForPasskey(): Promise<Assertion> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await api.access.askForPasskey({}))
  return assertion.parse(asJson(await navigator.credentials.get({ publicKey })))
}

type Creation = Awaited<ReturnType<typeof api.access.makePasskey>>

/**
 * Has the browser make a passkey, and the host keep it. One that the host does not take is not left in the authenticator, where
 * that can be told so.
 */
export async function makePasskey(asked: Creation, keep: (made: NewCredential) => Promise<unknown>): Promise<void> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(asked)
  const made = newCredential.parse(asJson(await navigator.credentials.create({ publicKey })))
  try {
    await keep(made)
  } catch (error) {
    const { signalUnknownCredential } = PublicKeyCredential as { signalUnknownCredential?: Signal }
    await signalUnknownCredential
      ?.call(PublicKeyCredential, { rpId: asked.rp.id, credentialId: made.id })
      .catch(() => {})
    throw error
  }
}

type Signal = (unknown: { rpId: string; credentialId: string }) => Promise<void>

function asJson(credential: Credential | null): unknown {
  return credential instanceof PublicKeyCredential ? credential.toJSON() : credential
}

/** What went wrong, as a sentence: also what the browser says of passkeys, which tells in one word of several things. */
export function passkeyProblemText(error: unknown, t: Translate): string {
  if (error instanceof DOMException) {
    if (error.name === 'NotAllowedError' || error.name === 'AbortError') return t('access.passkey.stopped')
    if (error.name === 'InvalidStateError') return t('access.passkey.there')
  }
  return problemText(error, t)
}
