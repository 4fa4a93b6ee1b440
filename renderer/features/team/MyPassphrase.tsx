import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc, queryClient } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { showToast } from '../../ui/toasts.ts'
import styles from './TeamPage.module.css'

/** Sets or removes the member's own passphrase. */
export function MyPassphrase({ members }: { members: { id: string; passphrase: boolean }[] }) {
  const t = useText()
  const { member } = useSession()
  const onError = useProblemToast()
  const [passphrase, setPassphrase] = useState('')
  const has = members.some((one) => one.id === member.id && one.passphrase)
  const save = useMutation({
    mutationFn: (next: string | null) => api.team.setPassphrase({ passphrase: next }),
    onSuccess: (_nothing, next) => {
      setPassphrase('')
      showToast(t(next === null ? 'team.passphrase.removed' : 'team.passphrase.saved'))
      return queryClient.invalidateQueries({ queryKey: orpc.team.key() })
    },
    onError,
  })
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (passphrase) save.mutate(passphrase)
      }}
    >
      <p className={styles.text}>{t('team.passphrase.text')}</p>
      <TextField
        label={t('team.passphrase.new')}
        type="password"
        autoComplete="new-password"
        maxLength={500}
        value={passphrase}
        onChange={setPassphrase}
      />
      <div className={styles.buttons}>
        <Button type="submit" isDisabled={!passphrase} isPending={save.isPending}>
          {t('team.passphrase.set')}
        </Button>
        {has && <Button onPress={() => save.mutate(null)}>{t('team.passphrase.remove')}</Button>}
      </div>
    </form>
  )
}
