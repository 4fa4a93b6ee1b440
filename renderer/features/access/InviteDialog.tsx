import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { invitationDays } from '#shared/domain/access/lifetimes.ts'
import { api, orpc, queryClient } from '../../app/client.ts'
import { copyText } from '../../app/copy-text.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { useFormat } from '../../app/format.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { showToast } from '../../ui/toasts.ts'
import styles from './access.module.css'

interface InviteProps {
  member: { id: string; name: string }
  hasAccount: boolean
  hasInvitation: boolean
  onClose: () => void
}

/** Invites a member: for how many days, then the link and the code, which are shown once. */
export function InviteDialog({
  member,
  ...rest
}: Omit<InviteProps, 'member'> & { member: InviteProps['member'] | null }) {
  const t = useText()
  return (
    <Dialog
      title={t('access.invite.named', { name: member?.name ?? '' })}
      isOpen={member !== null}
      onOpenChange={rest.onClose}
    >
      {member && <Invite key={member.id} member={member} {...rest} />}
    </Dialog>
  )
}

function Invite({ member, hasAccount, hasInvitation, onClose }: InviteProps) {
  const t = useText()
  const onError = useProblemToast()
  const [days, setDays] = useState(invitationDays.usual)
  // As it was when the dialog opened: what is made here changes it.
  const [before] = useState({ hasAccount, hasInvitation })
  const invite = useMutation({
    mutationFn: () => api.access.invite({ member: member.id, days }),
    onError,
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: orpc.sharing.key() })
      return queryClient.invalidateQueries({ queryKey: orpc.access.key() })
    },
  })
  if (invite.data) return <Made name={member.name} made={invite.data} onClose={onClose} />
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!invite.isPending) invite.mutate()
      }}
    >
      <NumberField
        label={t('access.invite.days')}
        minValue={1}
        maxValue={invitationDays.most}
        value={days}
        onChange={(n) => setDays(Number.isNaN(n) ? invitationDays.usual : n)}
      />
      {before.hasInvitation && <p className={styles.text}>{t('access.invite.again')}</p>}
      {before.hasAccount && <p className={styles.text}>{t('access.invite.moves', { name: member.name })}</p>}
      <div className={styles.buttons}>
        <Button type="submit" variant="primary" isPending={invite.isPending}>
          {t('access.invite.make')}
        </Button>
        <Button onPress={onClose}>{t('app.cancel')}</Button>
      </div>
    </form>
  )
}

interface MadeProps {
  name: string
  made: { code: string; path: string; expires: string }
  onClose: () => void
}

function Made({ name, made, onClose }: MadeProps) {
  const t = useText()
  const { dateTime } = useFormat()
  const link = useLinkTo(made.path)
  return (
    <div className={styles.form}>
      <p>{t('access.invite.ready', { name })}</p>
      {link !== undefined && <Copied what={t('access.invite.link')} text={link} />}
      <Copied what={t('access.invite.code')} text={made.code} isLarge />
      <p className={styles.text}>{t('access.invite.until', { date: dateTime(made.expires) })}</p>
      {link === undefined && <p className={styles.text}>{t('access.elsewhere.off')}</p>}
      <div className={styles.buttons}>
        <Button variant="primary" onPress={onClose}>
          {t('access.invite.done')}
        </Button>
      </div>
    </div>
  )
}

/** The whole address of an invitation, with what tells the host from any other; undefined while nobody can reach it. */
function useLinkTo(path: string): string | undefined {
  const { can, guest } = useSession()
  const { data } = useQuery(orpc.sharing.state.queryOptions({ input: {}, enabled: can('share') }))
  // A guest invites to where they are themselves.
  if (guest) return `${location.origin}/${path}`
  const url = data?.on?.urls[0]
  const fingerprint = data?.on?.fingerprint
  return url === undefined ? undefined : `${url}/${path}${fingerprint ? `?fp=${fingerprint}` : ''}`
}

function Copied({ what, text, isLarge = false }: { what: string; text: string; isLarge?: boolean }) {
  const t = useText()
  return (
    <div>
      <p className={styles.label}>{what}</p>
      <div className={styles.line}>
        <code className={isLarge ? styles.large : styles.address}>{text}</code>
        <Button
          size="small"
          aria-label={t('access.copy.what', { what })}
          onPress={() => {
            if (copyText(text)) showToast(t('access.copied'))
          }}
        >
          {t('access.copy')}
        </Button>
      </div>
    </div>
  )
}
