import { useRef, useState } from 'react'
import type { Progress } from '#shared/contract/base.ts'
import { showToast } from '../ui/toasts.ts'
import { refreshAll } from './client.ts'
import { useProblemToast } from './errors.tsx'
import { useText } from './text.ts'
import { useUndo } from './undo.ts'

/** One act on many things, and how it is told. */
interface LongAct<Input> {
  call: (input: Input, options: { signal: AbortSignal }) => Promise<AsyncIterator<Progress, { changed: number }>>
  done: (changed: number) => string
  stopped: string
  /** What is read anew afterwards besides all that is kept. */
  anew?: () => Promise<unknown>
  onDone?: () => void
}

/** An act that works, or does not yet. */
export interface LongActNow {
  progress: Progress | undefined
  stop: () => void
}

/** Does something with many things as one act: how far it is, a way to stop it, and an undo in the toast; then everything is read anew. */
export function useLongAct<Input extends { expected: number }>({
  call,
  done,
  stopped,
  anew = async () => {},
  onDone = () => {},
}: LongAct<Input>) {
  const t = useText()
  const onError = useProblemToast()
  const { undo } = useUndo()
  const [progress, setProgress] = useState<Progress>()
  const abort = useRef<AbortController>(null)
  const start = async (input: Input) => {
    const stopper = new AbortController()
    abort.current = stopper
    setProgress({ doing: 'save', done: 0, total: input.expected })
    const action = { label: t('app.command.undo'), run: undo }
    try {
      const events = await call(input, { signal: stopper.signal })
      let event = await events.next()
      while (!event.done) {
        setProgress(event.value)
        event = await events.next()
      }
      showToast(done(event.value.changed), { action })
    } catch (error) {
      if (stopper.signal.aborted) showToast(stopped, { action })
      else onError(error)
    }
    setProgress(undefined)
    await Promise.all([refreshAll(), anew()])
    onDone()
  }
  return {
    progress,
    start: (input: Input) => void start(input),
    stop: () => abort.current?.abort(),
  }
}
