import { useNavigate } from '@tanstack/react-router'
import { useGuestAccount } from '../features/access/use-guest-account.tsx'
import { useLeaveChoice } from '../features/remote/use-leave-choice.ts'
import { MenuButton } from '../ui/MenuButton.tsx'
import styles from './Account.module.css'
import { api, startAfresh } from './client.ts'
import { useProblemToast } from './errors.tsx'
import { useSession } from './session.tsx'
import { useText } from './text.ts'
import { useViewChoices } from './use-view-choices.ts'

/** Who is signed in, and what this window looks like. */
export function Account() {
  const t = useText()
  const { member, guest } = useSession()
  const navigate = useNavigate()
  const onProblem = useProblemToast()
  const views = useViewChoices()
  const account = useGuestAccount()
  const leaveHost = useLeaveChoice()
  /** What was read belongs to who read it: nothing of it may be left for the next. */
  const leave = (call: (input: Record<never, never>) => Promise<unknown>, to: '/' | '/sign-in') => {
    call({})
      .then(async () => {
        await navigate({ to })
        await startAfresh()
      })
      .catch(onProblem)
  }
  return (
    <div className={styles.account}>
      <MenuButton
        variant="bare"
        aria-label={t('app.account', { name: member.name })}
        groups={[
          {
            id: 'account',
            choices: [
              ...(guest
                ? account.choices
                : [
                    { id: 'sign-out', label: t('app.account.signOut'), run: () => leave(api.team.signOut, '/sign-in') },
                  ]),
              // At another's host there is nothing to close: the way to the own reviews is to leave it.
              ...(leaveHost ? [leaveHost] : []),
              ...(guest || leaveHost
                ? []
                : [{ id: 'home', label: t('app.account.home'), run: () => leave(api.reviews.close, '/') }]),
            ],
          },
          ...views,
        ]}
      >
        <span className={styles.initials} data-initials={initials(member.name)} aria-hidden="true" />
        <span className={styles.name}>{member.name}</span>
        <span className={styles.chevron} aria-hidden="true" />
      </MenuButton>
      {account.dialog}
    </div>
  )
}

/** `Reviewer 1` is R1, `Kari Nordmann` KN. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/u)
  const first = Array.from(words[0] ?? '')[0] ?? ''
  const last = words.length > 1 ? (Array.from(words.at(-1) ?? '')[0] ?? '') : ''
  return (first + last).toLocaleUpperCase()
}
