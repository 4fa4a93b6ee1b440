import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { longestName } from '#shared/domain/access/names.ts'
import { api, refreshAll } from '../../app/client.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './access.module.css'
import { askForPasskey, passkeyProblemText } from './browser-passkeys.ts'
import { KnownPassphrase } from './KnownPassphrase.tsx'
import { useGoIn } from './use-go-in.ts'
import { usePasskeysHere } from './use-passkeys-here.ts'

/** Name and passphrase of an account, or a passkey; or the code of an invitation, for the first time. */
export function GuestSignIn() {
  const t = useText()
  const goIn = useGoIn()
  const hasPasskeys = usePasskeysHere()
  const [name, setName] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const signIn = useMutation({
    mutationFn: async (by: 'passphrase' | 'passkey') => {
      await api.access.signIn(by === 'passkey' ? { passkey: await askForPasskey() } : { name, passphrase })
      const { reviews } = await api.access.standing({})
      // Who has one review only has nothing to choose.
      const [only, ...others] = reviews
      if (only && others.length === 0) await goIn(only.review)
      else await refreshAll()
    },
  })
  const isEmpty = name.trim() === '' || passphrase === ''
  return (
    <>
      <h1 className={styles.title}>{t('access.signIn.title')}</h1>
      <p className={styles.text}>{t('access.signIn.text')}</p>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (!isEmpty && !signIn.isPending) signIn.mutate('passphrase')
        }}
      >
        <TextField
          label={t('access.signIn.name')}
          autoComplete="username"
          autoFocus
          maxLength={longestName}
          value={name}
          onChange={setName}
        />
        <KnownPassphrase label={t('access.passphrase')} value={passphrase} onChange={setPassphrase} />
        {signIn.error && (
          <p className={styles.problem} role="alert">
            {passkeyProblemText(signIn.error, t)}
          </p>
        )}
        <div className={styles.buttons}>
          <Button
            type="submit"
            variant="primary"
            isDisabled={isEmpty || signIn.isPending}
            isPending={signIn.isPending && signIn.variables === 'passphrase'}
          >
            {t('access.signIn.enter')}
          </Button>
          {hasPasskeys && (
            <Button
              isDisabled={signIn.isPending && signIn.variables !== 'passkey'}
              isPending={signIn.isPending && signIn.variables === 'passkey'}
              onPress={() => signIn.mutate('passkey')}
            >
              {t('access.signIn.passkey')}
            </Button>
          )}
        </div>
      </form>
      <CodeForm />
    </>
  )
}

function CodeForm() {
  const t = useText()
  const navigate = useNavigate()
  const [code, setCode] = useState('')
  return (
    <section className={styles.first} aria-label={t('access.code.title')}>
      <h2 className={styles.second}>{t('access.code.title')}</h2>
      <p className={styles.text}>{t('access.code.text')}</p>
      <form
        className={styles.code}
        onSubmit={(event) => {
          event.preventDefault()
          if (code.trim()) void navigate({ to: '/join/$code', params: { code: code.trim() } })
        }}
      >
        <TextField
          label={t('access.code')}
          autoComplete="off"
          placeholder="XXXX-XXXX-XXXX-XXXX"
          maxLength={100}
          value={code}
          onChange={setCode}
        />
        <Button type="submit" isDisabled={!code.trim()}>
          {t('access.code.enter')}
        </Button>
      </form>
    </section>
  )
}
