import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { api, orpc, startAfresh } from '../../app/client.ts'
import { useCommands } from '../../app/commands.tsx'
import { useProblemToast } from '../../app/errors.tsx'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import type { MenuChoice } from '../../ui/MenuButton.tsx'
import { AccountDialog } from './AccountDialog.tsx'

/** What a guest does with their account, for the menu under their name and for the commands; and its dialog. */
export function useGuestAccount(): { choices: MenuChoice[]; dialog: ReactNode } {
  const t = useText()
  const { guest } = useSession()
  const navigate = useNavigate()
  const onProblem = useProblemToast()
  const [isOpen, setOpen] = useState(false)
  const { data } = useQuery(orpc.access.standing.queryOptions({ input: {}, enabled: guest }))
  /** What was read belongs to who read it: nothing of it may be left for the next. */
  const go = (call: (input: Record<never, never>) => Promise<unknown>) => () => {
    call({})
      .then(async () => {
        await navigate({ to: '/come-in' })
        await startAfresh()
      })
      .catch(onProblem)
  }
  const choices: MenuChoice[] = guest
    ? [
        { id: 'access.account', label: t('access.account'), run: () => setOpen(true) },
        { id: 'access.others', label: t('access.others'), run: go(api.team.signOut) },
        { id: 'access.leave', label: t('access.leave'), run: go(api.access.leave) },
        { id: 'access.leaveEverywhere', label: t('access.leaveEverywhere'), run: go(api.access.leaveEverywhere) },
      ]
    : []
  useCommands(choices.map(({ id, label, run }) => ({ id, label, run, section: t('app.section.go') })))
  return {
    choices,
    dialog: guest && <AccountDialog name={data?.account?.name ?? ''} isOpen={isOpen} onClose={() => setOpen(false)} />,
  }
}
