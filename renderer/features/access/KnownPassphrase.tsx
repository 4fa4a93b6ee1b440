import { TextField } from '../../ui/TextField.tsx'

interface KnownPassphraseProps {
  label: string
  value: string
  onChange: (value: string) => void
  error?: string
}

/** Asks for a passphrase that an account has; see `NewPassphrase` for one that it is to get. */
export function KnownPassphrase(props: KnownPassphraseProps) {
  return <TextField {...props} type="password" autoComplete="current-password" maxLength={500} />
}
