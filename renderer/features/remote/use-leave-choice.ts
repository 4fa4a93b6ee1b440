import { useProblemToast } from '../../app/errors.tsx'
import { useText } from '../../app/text.ts'
import type { MenuChoice } from '../../ui/MenuButton.tsx'
import { useHosts } from './use-hosts.ts'
import { useLeaveHost } from './use-join.ts'

/** The way home of a window that is at another's host, for the menu under the name; undefined where it is at home. */
export function useLeaveChoice(): MenuChoice | undefined {
  const t = useText()
  const leave = useLeaveHost()
  const onProblem = useProblemToast()
  const { data } = useHosts()
  if (data?.at == null) return undefined
  return { id: 'leave-host', label: t('remote.leave'), run: () => void leave().catch(onProblem) }
}
