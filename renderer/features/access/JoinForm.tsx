import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { longestName } from '#shared/domain/access/names.ts'
import { api } from '../../app/client.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './access.module.css'
import { askForPasskey, makePasskey, passkeyProblemText } from './browser-passkeys.ts'
import { NewPassphrase } from './NewPassphrase.tsx'
import { useAgentName } from './use-agent-name.ts'
import { useGoIn } from './use-go-in.ts'
import { usePasskeysHere } from './use-passkeys-here.ts'

const ways = ['passphrase', 'passkey'] as const

/** Coming in by an invitation: with a new account, or one that is here, by a passphrase or a passkey. */
export function JoinForm({ code, member }: { code: string; member: string }) {
  const t = useText()
  const goIn = useGoIn()
  const hasPasskeys = usePasskeysHere()
  const called = useAgentName()(navigator.userAgent)
  const [name, setName] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [way, setWay] = useState<(typeof ways)[number]>('passphrase')
  const join = useMutation({
    mutationFn: async (by: 'passphrase' | 'new passkey' | 'passkey') => {
      if (by === 'passphrase') await api.access.join({ code, name, passphrase })
      else if (by === 'passkey') await api.access.join({ code, passkey: await askForPasskey() })
      else {
        const asked = await api.access.makePasskeyToJoin({ code, name })
        await makePasskey(asked, (made) => api.access.join({ code, name, made, called }))
      }
      await goIn()
    },
  })
  const isPasskey = hasPasskeys && way === 'passkey'
  const isEmpty = name.trim() === '' || (!isPasskey && passphrase === '')
  const isPending = (by: typeof join.variables) => join.isPending && join.variables === by
  const first = isPasskey ? 'new passkey' : 'passphrase'
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isEmpty && !join.isPending) join.mutate(first)
      }}
    >
      <p>
        {t(hasPasskeys ? 'access.join.ways' : 'access.join.text')}{' '}
        {t(isPasskey ? 'access.join.known.passkey' : 'access.join.known')}
      </p>
      <TextField
        label={t('access.join.name')}
        help={t('access.join.name.help', { member })}
        autoComplete="username"
        autoFocus
        maxLength={longestName}
        value={name}
        onChange={setName}
      />
      {hasPasskeys && (
        <RadioGroup
          label={t('access.join.way')}
          options={ways.map((id) => ({ id, label: t(`access.join.way.${id}`), help: t(`access.join.way.${id}.help`) }))}
          value={way}
          onChange={setWay}
        />
      )}
      {isPasskey ? (
        <p className={styles.text}>{t('access.join.passkey.text')}</p>
      ) : (
        <NewPassphrase label={t('access.passphrase')} name={name} value={passphrase} onChange={setPassphrase} />
      )}
      {join.error && (
        <p className={styles.problem} role="alert">
          {passkeyProblemText(join.error, t)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button
          type="submit"
          variant="primary"
          isDisabled={isEmpty || isPending('passkey')}
          isPending={isPending(first)}
        >
          {t(isPasskey ? 'access.join.makePasskey' : 'access.join.enter')}
        </Button>
        {isPasskey && (
          <Button isDisabled={isPending(first)} isPending={isPending('passkey')} onPress={() => join.mutate('passkey')}>
            {t('access.join.usePasskey')}
          </Button>
        )}
      </div>
    </form>
  )
}
