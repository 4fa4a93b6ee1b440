import { Progress } from '../ui/Progress.tsx'
import type { LongActNow } from './use-long-act.ts'

/** How far one act on many things is, and the way to stop it; nothing while it does not work. */
export function LongActProgress({ act: { progress, stop }, saving }: { act: LongActNow; saving: string }) {
  if (!progress) return null
  return <Progress label={saving} done={progress.done} total={progress.total} onCancel={stop} />
}
