import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { invitationDays } from '#shared/domain/access/lifetimes.ts'
import { api, orpc, queryClient } from '../../app/client.ts'
import { copyText } from '../../app/copy-text.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { showToast } from '../../ui/toasts.ts'
import styles from './access.module.css'
import { useLinkTo } from './use-link-to.ts'

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
  return member && <Invite key={member.id} member={member} {...rest} />
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
  const made = invite.data
  const { name } = member
  return (
    <Dialog
      title={t('access.invite.named', { name })}
      isOpen
      width={made ? 'wide' : 'narrow'}
      // The code is shown once: a click beside it must not lose it.
      role={made ? 'alertdialog' : 'dialog'}
      onOpenChange={(open) => !open && onClose()}
      actions={
        made ? (
          <Button variant="primary" onPress={onClose}>
            {t('access.invite.done')}
          </Button>
        ) : (
          <>
            <Button onPress={onClose}>{t('app.cancel')}</Button>
            <Button type="submit" form="access-invite" variant="primary" isPending={invite.isPending}>
              {t('access.invite.make')}
            </Button>
          </>
        )
      }
    >
      {made ? (
        <Made name={name} made={made} />
      ) : (
        <form
          id="access-invite"
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            if (!invite.isPending) invite.mutate()
          }}
        >
          <p>{t('access.invite.text', { name })}</p>
          <NumberField
            label={t('access.invite.days')}
            minValue={1}
            maxValue={invitationDays.most}
            value={days}
            onChange={(n) => setDays(Number.isNaN(n) ? invitationDays.usual : n)}
          />
          {before.hasInvitation && <p className={styles.text}>{t('access.invite.again')}</p>}
          {before.hasAccount && <p className={styles.text}>{t('access.invite.moves', { name })}</p>}
        </form>
      )}
    </Dialog>
  )
}

function Made({ name, made }: { name: string; made: { code: string; path: string; expires: string } }) {
  const t = useText()
  const { dateTime } = useFormat()
  const link = useLinkTo(made.path)
  return (
    <div className={styles.form}>
      <p>{t('access.invite.ready', { name })}</p>
      {link !== undefined && <Copied what={t('access.invite.link')} text={link} />}
      <Copied
        what={t('access.invite.code')}
        says={t(link === undefined ? 'access.elsewhere.off' : 'access.invite.code.says')}
        text={made.code}
        isLarge
      />
      <p className={styles.text}>{t('access.invite.until', { date: dateTime(made.expires) })}</p>
    </div>
  )
}

interface CopiedProps {
  what: string
  text: string
  says?: string
  isLarge?: boolean
}

function Copied({ what, text, says, isLarge = false }: CopiedProps) {
  const t = useText()
  return (
    <div>
      <p className={styles.label}>{what}</p>
      {says && <p className={styles.text}>{says}</p>}
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
