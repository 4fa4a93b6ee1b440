import { ORPCError } from '@orpc/client'
import { type ReactNode, useState } from 'react'
import type { Assertion } from '#shared/domain/access/passkeys.ts'
import { useText } from '../../app/text.ts'
import { askForPasskey, passkeyProblemText } from './browser-passkeys.ts'
import { KnownPassphrase } from './KnownPassphrase.tsx'

interface UsedProof {
  /** What asks for the passphrase, where the account has one; the browser asks for a passkey by itself. */
  field: ReactNode
  isReady: boolean
  prove(): Promise<{ passphrase: string } | { passkey: Assertion }>
}

/** Proves that an account is one's own, before its ways in are changed: by its passphrase, or else by a passkey. */
export function useProof({ hasPassphrase, error }: { hasPassphrase: boolean; error: unknown }): UsedProof {
  const t = useText()
  const [passphrase, setPassphrase] = useState('')
  return {
    field: hasPassphrase && (
      <KnownPassphrase
        label={t('access.change.now')}
        value={passphrase}
        onChange={setPassphrase}
        error={isOfProof(error) ? passkeyProblemText(error, t) : ''}
      />
    ),
    isReady: !hasPassphrase || passphrase !== '',
    prove: async () => (hasPassphrase ? { passphrase } : { passkey: await askForPasskey() }),
  }
}

/** Whether a problem is about the passphrase that proves, and is told at its field. */
export function isOfProof(error: unknown): boolean {
  return error instanceof ORPCError && error.data?.problem === 'wrong-passphrase'
}
