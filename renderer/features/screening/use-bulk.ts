import { useRef, useState } from 'react'
import type { Progress } from '#shared/contract/base.ts'
import { api, refreshAll } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { useText } from '../../app/text.ts'
import { useUndo } from '../../app/undo.ts'
import { showToast } from '../../ui/toasts.ts'
import type { Queue } from './use-queue.ts'

/** Casts the votes of a whole list; the list is read anew afterwards, and what was done can be undone from the toast. */
export function useBulk(queue: Queue, onDone: () => void) {
  const t = useText()
  const onError = useProblemToast()
  const { undo } = useUndo()
  const [progress, setProgress] = useState<Progress>()
  const abort = useRef<AbortController>(null)
  const start = async (input: Parameters<typeof api.screening.bulk>[0]) => {
    const stopper = new AbortController()
    abort.current = stopper
    setProgress({ doing: 'save', done: 0, total: input.expected })
    const action = { label: t('app.command.undo'), run: undo }
    try {
      const events = await api.screening.bulk(input, { signal: stopper.signal })
      let event = await events.next()
      while (!event.done) {
        setProgress(event.value)
        event = await events.next()
      }
      showToast(t('bulk.done', { n: event.value.changed }), { action })
    } catch (error) {
      if (stopper.signal.aborted) showToast(t('bulk.stopped'), { action })
      else onError(error)
    }
    setProgress(undefined)
    await Promise.all([refreshAll(), queue.anew()])
    onDone()
  }
  return {
    progress,
    start: (input: Parameters<typeof start>[0]) => void start(input),
    stop: () => abort.current?.abort(),
  }
}
