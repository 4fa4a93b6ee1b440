import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api, orpc, queryClient } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { useFormat } from '../../app/format.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Table } from '../../ui/Table.tsx'
import { showToast } from '../../ui/toasts.ts'
import styles from './access.module.css'
import { InviteDialog } from './InviteDialog.tsx'

interface Member {
  id: string
  name: string
}

/** For a lead: which members come in from elsewhere, who is invited to, and inviting, withdrawing and locking out. */
export function FromElsewhere({ members }: { members: readonly Member[] }) {
  const t = useText()
  const { date } = useFormat()
  const { can, guest, member: self } = useSession()
  const onError = useProblemToast()
  const { data } = useQuery(orpc.access.invitations.queryOptions({ input: {}, staleTime: 0 }))
  const sharing = useQuery(orpc.sharing.state.queryOptions({ input: {}, enabled: can('share') }))
  const [invited, setInvited] = useState<Member | null>(null)
  const [leaving, setLeaving] = useState<Member | null>(null)
  const onSettled = () => queryClient.invalidateQueries({ queryKey: orpc.access.key() })
  const withdraw = useMutation({
    mutationFn: (id: string) => api.access.withdraw({ id }),
    onSuccess: () => showToast(t('access.withdrawn')),
    onError,
    onSettled,
  })
  const lockOut = useMutation({
    mutationFn: ({ id }: Member) => api.access.lockOut({ member: id }),
    onSuccess: (_done, { name }) => showToast(t('access.lockOut.done', { name })),
    onError,
    onSettled,
  })
  if (!data) return null
  return (
    <section className={styles.elsewhere} aria-label={t('access.elsewhere.title')}>
      <h2 className={styles.heading}>{t('access.elsewhere.title')}</h2>
      <p className={styles.text}>{t('access.elsewhere.text')}</p>
      {!data.shared && <p className={styles.text}>{t('access.elsewhere.unshared')}</p>}
      {sharing.data?.on === null && (
        <p className={styles.text}>
          {t('access.elsewhere.off')}{' '}
          <Link to="/review/setup" className={styles.way}>
            {t('access.elsewhere.to.setup')} →
          </Link>
        </p>
      )}
      <Table
        caption={t('access.elsewhere.title')}
        columns={[
          { id: 'name', label: t('team.member.name'), width: '26%' },
          { id: 'state', label: t('access.state') },
          { id: 'what', label: '' },
        ]}
      >
        {members.map((member) => {
          const account = data.accounts.find((one) => one.member === member.id)
          const invitation = data.invitations.find((one) => one.member === member.id)
          const { name } = member
          const isAgain = account !== undefined || invitation !== undefined
          return (
            <tr key={member.id}>
              <td className={styles.member}>{name}</td>
              <td>
                <ul className={styles.states}>
                  {account && <li>{t('access.state.account', { name: account.name })}</li>}
                  {invitation && (
                    <li>
                      {invitation.expired
                        ? t('access.state.expired')
                        : t('access.state.invited', { date: date(invitation.expires) })}
                    </li>
                  )}
                  {!account && !invitation && <li className={styles.none}>{t('access.state.none')}</li>}
                </ul>
              </td>
              <td>
                <div className={styles.actions}>
                  {invitation && !invitation.expired && (
                    <Button
                      variant="bare"
                      size="small"
                      aria-label={t('access.withdraw.named', { name })}
                      onPress={() => withdraw.mutate(invitation.id)}
                    >
                      {t('access.withdraw')}
                    </Button>
                  )}
                  {account && !(guest && self.id === member.id) && (
                    <Button
                      variant="bare"
                      size="small"
                      aria-label={t('access.lockOut.named', { name })}
                      onPress={() => setLeaving(member)}
                    >
                      {t('access.lockOut')}
                    </Button>
                  )}
                  <Button
                    size="small"
                    aria-label={t(isAgain ? 'access.inviteAgain.named' : 'access.invite.named', { name })}
                    onPress={() => setInvited(member)}
                  >
                    {t(isAgain ? 'access.inviteAgain' : 'access.invite')}
                  </Button>
                </div>
              </td>
            </tr>
          )
        })}
      </Table>
      <InviteDialog
        member={invited}
        hasAccount={data.accounts.some((one) => one.member === invited?.id)}
        hasInvitation={data.invitations.some((one) => one.member === invited?.id)}
        onClose={() => setInvited(null)}
      />
      <Dialog
        title={t('access.lockOut.title', { name: leaving?.name ?? '' })}
        isOpen={leaving !== null}
        onOpenChange={() => setLeaving(null)}
        role="alertdialog"
        actions={
          <>
            <Button onPress={() => setLeaving(null)}>{t('app.cancel')}</Button>
            <Button
              variant="danger"
              onPress={() => {
                if (leaving) lockOut.mutate(leaving)
                setLeaving(null)
              }}
            >
              {t('access.lockOut')}
            </Button>
          </>
        }
      >
        <p>{t('access.lockOut.text', { name: leaving?.name ?? '' })}</p>
      </Dialog>
    </section>
  )
}
