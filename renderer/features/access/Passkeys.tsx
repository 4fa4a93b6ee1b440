import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { longestPasskeyName } from '#shared/domain/access/passkeys.ts'
import { api, orpc, queryClient } from '../../app/client.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { cx } from '../../ui/cx.ts'
import { Table } from '../../ui/Table.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { showToast } from '../../ui/toasts.ts'
import styles from './access.module.css'
import { makePasskey, passkeyProblemText } from './browser-passkeys.ts'
import { useAgentName } from './use-agent-name.ts'
import { usePasskeysHere } from './use-passkeys-here.ts'
import { isOfProof, useProof } from './use-proof.tsx'

type Ways = Awaited<ReturnType<typeof api.access.passkeys>>
type Passkey = Ways['passkeys'][number]

/** What is being done to the passkeys of an account. */
type Doing = { to: 'add' } | { to: 'rename' | 'remove'; passkey: Passkey }

/** The passkeys of an account, one more, and one less. Where none can be used and there are none, nothing is said of them. */
export function Passkeys({ ways }: { ways: Ways }) {
  const t = useText()
  const { dateTime } = useFormat()
  const isHere = usePasskeysHere()
  const [doing, setDoing] = useState<Doing | null>(null)
  const { passkeys, hasPassphrase } = ways
  if (!isHere && passkeys.length === 0) return null
  const stop = () => setDoing(null)
  return (
    <section aria-label={t('access.passkeys.title')}>
      <h3 className={styles.second}>{t('access.passkeys.title')}</h3>
      <p className={styles.text}>{t(isHere ? 'access.passkeys.text' : 'access.passkeys.notHere')}</p>
      {passkeys.length > 0 && (
        <Table
          caption={t('access.passkeys.title')}
          columns={[
            { id: 'name', label: t('access.passkey.name') },
            { id: 'made', label: t('access.passkey.made') },
            { id: 'used', label: t('access.passkey.used') },
            { id: 'do', label: '' },
          ]}
        >
          {passkeys.map((passkey) => (
            <tr key={passkey.id}>
              <td>
                <span dir="auto">{passkey.name}</span>
                {passkey.elsewhere !== null && (
                  <span className={styles.own}> · {t('access.passkey.elsewhere', { site: passkey.elsewhere })}</span>
                )}
              </td>
              <td>{dateTime(passkey.made)}</td>
              <td>{passkey.used === null ? t('access.passkey.unused') : dateTime(passkey.used)}</td>
              <td>
                <div className={styles.actions}>
                  {(['rename', 'remove'] as const).map((to) => (
                    <Button
                      key={to}
                      variant="bare"
                      size="small"
                      aria-label={t(`access.passkey.${to}.named`, { name: passkey.name })}
                      onPress={() => setDoing({ to, passkey })}
                    >
                      {t(`access.passkey.${to}`)}
                    </Button>
                  ))}
                </div>
              </td>
            </tr>
          ))}
        </Table>
      )}
      {doing?.to === 'add' && <Add hasPassphrase={hasPassphrase} onDone={stop} />}
      {doing?.to === 'rename' && <Rename key={doing.passkey.id} passkey={doing.passkey} onDone={stop} />}
      {doing?.to === 'remove' && (
        <Remove key={doing.passkey.id} passkey={doing.passkey} hasPassphrase={hasPassphrase} onDone={stop} />
      )}
      {!doing && isHere && (
        <div className={cx(styles.buttons, styles.below)}>
          <Button onPress={() => setDoing({ to: 'add' })}>{t('access.passkey.add')}</Button>
        </div>
      )}
    </section>
  )
}

interface DoProps {
  hasPassphrase: boolean
  onDone: () => void
}

function Add({ hasPassphrase, onDone }: DoProps) {
  const t = useText()
  const [called, setCalled] = useState(useAgentName()(navigator.userAgent))
  const add = useWork(
    async () => {
      const by = await proof.prove()
      await makePasskey(await api.access.makePasskey({}), (made) => api.access.addPasskey({ ...by, made, called }))
    },
    () => {
      showToast(t('access.passkey.added', { name: called }))
      onDone()
    },
  )
  const proof = useProof({ hasPassphrase, error: add.error })
  return (
    <Panel
      title={t('access.passkey.add')}
      text={t(hasPassphrase ? 'access.passkey.add.text' : 'access.passkey.add.twice')}
      work={add}
      isReady={proof.isReady && called.trim() !== ''}
      says={t('access.passkey.make')}
      onCancel={onDone}
    >
      <NameField value={called} onChange={setCalled} />
      {proof.field}
    </Panel>
  )
}

function Rename({ passkey: { id, name }, onDone }: { passkey: Passkey; onDone: () => void }) {
  const t = useText()
  const [called, setCalled] = useState(name)
  const rename = useWork(() => api.access.renamePasskey({ id, called }), onDone)
  return (
    <Panel
      title={t('access.passkey.rename.named', { name })}
      work={rename}
      isReady={called.trim() !== ''}
      says={t('access.passkey.rename')}
      onCancel={onDone}
    >
      <NameField value={called} onChange={setCalled} />
    </Panel>
  )
}

function Remove({ passkey: { id, name }, hasPassphrase, onDone }: DoProps & { passkey: Passkey }) {
  const t = useText()
  const remove = useWork(
    async () => api.access.removePasskey({ ...(await proof.prove()), id }),
    () => {
      showToast(t('access.passkey.removed', { name }))
      onDone()
    },
  )
  const proof = useProof({ hasPassphrase, error: remove.error })
  return (
    <Panel
      title={t('access.passkey.remove.named', { name })}
      text={t('access.passkey.remove.text')}
      work={remove}
      isReady={proof.isReady}
      says={t('access.passkey.remove')}
      onCancel={onDone}
    >
      {proof.field}
    </Panel>
  )
}

function NameField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useText()
  return (
    <TextField
      label={t('access.passkey.name')}
      help={t('access.passkey.name.help')}
      autoComplete="off"
      autoFocus
      maxLength={longestPasskeyName}
      value={value}
      onChange={onChange}
    />
  )
}

interface Work {
  error: unknown
  isPending: boolean
  mutate(): void
}

function useWork(work: () => Promise<unknown>, onSuccess: () => void): Work {
  const { error, isPending, mutate } = useMutation({
    mutationFn: work,
    onSuccess,
    onSettled: () => queryClient.invalidateQueries({ queryKey: orpc.access.key() }),
  })
  return { error, isPending, mutate: () => mutate() }
}

interface PanelProps {
  title: string
  text?: string
  work: Work
  isReady: boolean
  says: string
  onCancel: () => void
  children: ReactNode
}

/** What is asked before something is done, below the list that it is about. */
function Panel({ title, text, work, isReady, says, onCancel, children }: PanelProps) {
  const t = useText()
  return (
    <form
      aria-label={title}
      className={cx(styles.form, styles.panel)}
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady && !work.isPending) work.mutate()
      }}
    >
      <div>
        <h4 className={styles.label}>{title}</h4>
        {text && <p className={styles.text}>{text}</p>}
      </div>
      {children}
      {work.error !== null && !isOfProof(work.error) && (
        <p className={styles.problem} role="alert">
          {passkeyProblemText(work.error, t)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button onPress={onCancel}>{t('app.cancel')}</Button>
        <Button type="submit" isDisabled={!isReady} isPending={work.isPending}>
          {says}
        </Button>
      </div>
    </form>
  )
}
