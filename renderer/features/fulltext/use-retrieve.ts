import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { retrievalStatuses } from '#shared/domain/reviews/words.ts'
import { api, orpc } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { refreshAfterDecision } from '../screening/after-decision.ts'
import { reportQuery } from '../screening/use-report.ts'

/** What is said of how a full text stands. */
export interface SaidOfText {
  status: (typeof retrievalStatuses)[number]
  why?: string
  from?: string
  /** ISO date. */
  on?: string
}

/** Says how the full text of a report stands, and shows it once it is saved. */
export function useRetrieve(report: string) {
  const client = useQueryClient()
  const onError = useProblemToast()
  const { mutate } = useMutation({
    mutationFn: (said: SaidOfText) => api.fulltext.retrieve({ report, ...said }),
    async onSuccess() {
      await client.invalidateQueries({ queryKey: reportQuery('full-text', report).queryKey })
      // A report without its text waits for nobody's decision.
      void client.invalidateQueries({ queryKey: orpc.screening.queue.key() })
      void client.invalidateQueries({ queryKey: orpc.fulltext.list.key() })
      refreshAfterDecision(client)
    },
    onError,
  })
  return mutate
}
