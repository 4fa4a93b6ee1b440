import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Progress } from '../../ui/Progress.tsx'
import type { QueuedFile } from './queued-file.ts'
import { secondsLeft, sizeText } from './size-text.ts'

/** How far a file has been read, in bytes and in time, and the way to stop it. */
export function FileProgress({ file, onStop }: { file: QueuedFile; onStop: () => void }) {
  const t = useText()
  const { number } = useFormat()
  const { progress, since, state } = file
  const name = file.file.name
  const left = progress && since !== undefined ? secondsLeft(progress, since, Date.now()) : undefined
  const total = progress?.total ?? file.file.size
  const size = (bytes: number) => sizeText(bytes, t, number)
  const figures = [
    progress && t('imports.readOf', { done: size(Math.min(progress.done, total)), total: size(total) }),
    left !== undefined && timeText(left, t),
  ]
  return (
    <Progress
      label={t(state === 'importing' ? 'imports.importing' : 'imports.lookingInto', { file: name })}
      done={progress?.done}
      total={progress && total}
      figures={figures.filter(Boolean).join(' · ')}
      onCancel={onStop}
    />
  )
}

function timeText(seconds: number, t: ReturnType<typeof useText>): string {
  return seconds < 90
    ? t('imports.secondsLeft', { n: seconds })
    : t('imports.minutesLeft', { n: Math.round(seconds / 60) })
}
