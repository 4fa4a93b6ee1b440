import { ORPCError } from '@orpc/client'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc, queryClient } from '../../app/client.ts'
import { problemText, useProblemToast } from '../../app/errors.tsx'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { cx } from '../../ui/cx.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { numberCell, Table } from '../../ui/Table.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { showToast } from '../../ui/toasts.ts'
import styles from './access.module.css'
import { agentParts } from './agents.ts'
import { NewPassphrase } from './NewPassphrase.tsx'

/** A guest's own account: its passphrase, and where it is signed in. */
export function AccountDialog({ name, isOpen, onClose }: { name: string; isOpen: boolean; onClose: () => void }) {
  const t = useText()
  return (
    <Dialog
      title={t('access.account.title')}
      isOpen={isOpen}
      onOpenChange={onClose}
      width="wide"
      actions={<Button onPress={onClose}>{t('app.close')}</Button>}
    >
      <div className={styles.account}>
        <p>{t('access.signedIn', { name })}</p>
        <Sessions />
        <ChangePassphrase name={name} onDone={onClose} />
      </div>
    </Dialog>
  )
}

function Sessions() {
  const t = useText()
  const { dateTime } = useFormat()
  const onError = useProblemToast()
  const { data } = useQuery(orpc.access.sessions.queryOptions({ input: {}, staleTime: 0 }))
  const end = useMutation({
    mutationFn: (session: string) => api.access.endSession({ session }),
    onError,
    onSettled: () => queryClient.invalidateQueries({ queryKey: orpc.access.sessions.key() }),
  })
  const nameOf = (agent: string) => {
    const { browser, system } = agentParts(agent)
    if (browser && system) return t('access.session.on', { browser, system })
    return browser ?? system ?? t('access.session.unknown')
  }
  return (
    <section aria-label={t('access.sessions.title')}>
      <h3 className={styles.second}>{t('access.sessions.title')}</h3>
      <Table
        caption={t('access.sessions.title')}
        columns={[
          { id: 'browser', label: t('access.session.browser') },
          { id: 'seen', label: t('access.session.seen') },
          { id: 'end', label: '' },
        ]}
      >
        {data?.sessions.map(({ id, agent, seen, own }) => (
          <tr key={id}>
            <td>
              {nameOf(agent)}
              {own && <span className={styles.own}> · {t('access.session.own')}</span>}
            </td>
            <td>{dateTime(seen)}</td>
            <td className={numberCell}>
              {!own && (
                <Button
                  variant="bare"
                  size="small"
                  aria-label={t('access.session.end.named', { name: nameOf(agent), date: dateTime(seen) })}
                  onPress={() => end.mutate(id)}
                >
                  {t('access.session.end')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </Table>
    </section>
  )
}

function ChangePassphrase({ name, onDone }: { name: string; onDone: () => void }) {
  const t = useText()
  const [now, setNow] = useState('')
  const [next, setNext] = useState('')
  const change = useMutation({
    mutationFn: () => api.access.changePassphrase({ passphrase: now, next }),
    onSuccess: () => {
      showToast(t('access.change.saved'))
      onDone()
    },
  })
  // At the field that it is about: the foot of the dialog may be out of sight.
  const problem = change.error ? problemText(change.error, t) : ''
  const isOfNext = change.error instanceof ORPCError && /^passphrase-/.test(String(change.error.data?.problem))
  return (
    <section aria-label={t('access.change.title')}>
      <h3 className={styles.second}>{t('access.change.title')}</h3>
      <form
        className={cx(styles.form, styles.narrow)}
        onSubmit={(event) => {
          event.preventDefault()
          if (now && next && !change.isPending) change.mutate()
        }}
      >
        <p className={styles.text}>{t('access.change.text')}</p>
        <TextField
          label={t('access.change.now')}
          type="password"
          autoComplete="current-password"
          maxLength={500}
          value={now}
          onChange={setNow}
          error={isOfNext ? '' : problem}
        />
        <NewPassphrase
          label={t('access.change.next')}
          name={name}
          value={next}
          onChange={setNext}
          error={isOfNext ? problem : ''}
        />
        <div className={styles.buttons}>
          <Button type="submit" isDisabled={!now || !next} isPending={change.isPending}>
            {t('access.change.save')}
          </Button>
        </div>
      </form>
    </section>
  )
}
