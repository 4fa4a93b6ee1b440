import { useRef, useState } from 'react'
import type { Progress } from '#shared/contract/base.ts'
import { api, refreshAll } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { useText } from '../../app/text.ts'
import { useUndo } from '../../app/undo.ts'
import { showToast } from '../../ui/toasts.ts'
import type { Queue } from './use-queue.ts'

/** What is done with a whole list, and how it is told. */
interface OnList<Input> {
  call: (input: Input, options: { signal: AbortSignal }) => Promise<AsyncIterator<Progress, { changed: number }>>
  done: (changed: number) => string
  stopped: string
}

/** Does something with a whole list; the list is read anew afterwards, and what was done can be undone from the toast. */
export function useOnList<Input extends { expected: number }>(
  queue: Queue,
  onDone: () => void,
  { call, done, stopped }: OnList<Input>,
) {
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
    await Promise.all([refreshAll(), queue.anew()])
    onDone()
  }
  return {
    progress,
    start: (input: Input) => void start(input),
    stop: () => abort.current?.abort(),
  }
}

/** Casts the votes of a whole list. */
export function useBulk(queue: Queue, onDone: () => void) {
  const t = useText()
  return useOnList<Parameters<typeof api.screening.bulk>[0]>(queue, onDone, {
    call: (input, options) => api.screening.bulk(input, options),
    done: (n) => t('bulk.done', { n }),
    stopped: t('bulk.stopped'),
  })
}
