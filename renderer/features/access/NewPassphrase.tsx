import { shortestPassphrase, strengthOf } from '#shared/domain/access/passphrases.ts'
import { useText } from '../../app/text.ts'
import { TextField } from '../../ui/TextField.tsx'
import styles from './access.module.css'

interface NewPassphraseProps {
  label: string
  /** Of the account, so that the passphrase is not little more than that. */
  name: string
  value: string
  onChange: (value: string) => void
  error?: string
}

/** A passphrase that is being chosen, with a quiet word on how hard it is to guess. */
export function NewPassphrase({ label, name, value, onChange, error }: NewPassphraseProps) {
  const t = useText()
  const strength = strengthOf(value, name)
  return (
    <div>
      <TextField
        label={label}
        type="password"
        autoComplete="new-password"
        maxLength={500}
        help={t('access.passphrase.help', { n: shortestPassphrase })}
        value={value}
        onChange={onChange}
        error={error}
      />
      <p className={styles.strength} data-strength={strength} aria-live="polite">
        {value !== '' && t('access.passphrase.strength', { strength })}
      </p>
    </div>
  )
}
