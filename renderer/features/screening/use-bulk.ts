import { api } from '../../app/client.ts'
import { useText } from '../../app/text.ts'
import { useLongAct } from '../../app/use-long-act.ts'
import type { Queue } from './use-queue.ts'

/** Casts the votes of a whole list. */
export function useBulk(queue: Queue, onDone: () => void) {
  const t = useText()
  return useLongAct<Parameters<typeof api.screening.bulk>[0]>({
    call: (input, options) => api.screening.bulk(input, options),
    done: (n) => t('bulk.done', { n }),
    stopped: t('bulk.stopped'),
    anew: queue.anew,
    onDone,
  })
}
