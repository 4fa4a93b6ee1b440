import { useText } from '../../app/text.ts'
import { Progress } from '../../ui/Progress.tsx'
import type { Task } from '../bundle/use-task.ts'

/** How far a backup is, or a review that is made of one, and how to stop it. */
export function BackupProgress({ task }: { task: Task }) {
  const t = useText()
  if (!task.step) return null
  const { doing, done, total } = task.step
  return (
    <Progress
      label={t('backups.doing', { doing })}
      done={total === undefined ? undefined : done}
      total={total}
      figures={total === undefined ? '' : t('backups.percent', { n: done })}
      onCancel={task.stop}
    />
  )
}
