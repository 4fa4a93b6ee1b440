import { useText } from '../../app/text.ts'
import { Progress } from '../../ui/Progress.tsx'
import type { Task } from './use-task.ts'

/** How far long work on a bundle is. */
export function TaskProgress({ task }: { task: Task }) {
  const t = useText()
  if (!task.step) return null
  const { doing, done, total } = task.step
  // Of bytes there are too many to be read as a number: the bar says it.
  const figures = doing === 'bytes' || doing === 'fetch' ? '' : undefined
  return (
    <Progress
      label={t('bundle.doing', { doing })}
      done={total === undefined ? undefined : done}
      total={total}
      figures={figures}
    />
  )
}
