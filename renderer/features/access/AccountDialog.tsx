import { ORPCError } from '@orpc/client'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc, queryClient } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { cx } from '../../ui/cx.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { numberCell, Table } from '../../ui/Table.tsx'
import { showToast } from '../../ui/toasts.ts'
import styles from './access.module.css'
import { passkeyProblemText } from './browser-passkeys.ts'
import { NewPassphrase } from './NewPassphrase.tsx'
import { Passkeys } from './Passkeys.tsx'
import { useAgentName } from './use-agent-name.ts'
import { isOfProof, useProof } from './use-proof.tsx'

/** A guest's own account: its passkeys and passphrase, and where it is signed in. */
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
        <WaysIn name={name} onDone={onClose} />
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
  const nameOf = useAgentName()
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

function WaysIn({ name, onDone }: { name: string; onDone: () => void }) {
  const { data: ways } = useQuery(orpc.access.passkeys.queryOptions({ input: {}, staleTime: 0 }))
  if (!ways) return null
  return (
    <>
      <Passkeys ways={ways} />
      <ChangePassphrase name={name} hasPassphrase={ways.hasPassphrase} onDone={onDone} />
    </>
  )
}

interface ChangeProps {
  name: string
  hasPassphrase: boolean
  onDone: () => void
}

function ChangePassphrase({ name, hasPassphrase, onDone }: ChangeProps) {
  const t = useText()
  const [next, setNext] = useState('')
  const change = useMutation({
    mutationFn: async () => api.access.changePassphrase({ ...(await proof.prove()), next }),
    onSuccess: () => {
      showToast(t(hasPassphrase ? 'access.change.saved' : 'access.change.set'))
      onDone()
    },
  })
  const proof = useProof({ hasPassphrase, error: change.error })
  // At the field that it is about: the foot of the dialog may be out of sight.
  const problem = change.error ? passkeyProblemText(change.error, t) : ''
  const isOfNext = change.error instanceof ORPCError && /^passphrase-/.test(String(change.error.data?.problem))
  const title = t(hasPassphrase ? 'access.change.title' : 'access.change.first')
  const isReady = proof.isReady && next !== ''
  return (
    <section aria-label={title}>
      <h3 className={styles.second}>{title}</h3>
      <form
        className={cx(styles.form, styles.narrow)}
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady && !change.isPending) change.mutate()
        }}
      >
        <p className={styles.text}>{t(hasPassphrase ? 'access.change.text' : 'access.change.first.text')}</p>
        {proof.field}
        <NewPassphrase
          label={t('access.change.next')}
          name={name}
          value={next}
          onChange={setNext}
          error={isOfNext ? problem : ''}
        />
        {problem && !isOfNext && !isOfProof(change.error) && (
          <p className={styles.problem} role="alert">
            {problem}
          </p>
        )}
        <div className={styles.buttons}>
          <Button type="submit" isDisabled={!isReady} isPending={change.isPending}>
            {title}
          </Button>
        </div>
      </form>
    </section>
  )
}
