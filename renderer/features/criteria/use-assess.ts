import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { api, orpc } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { reportQuery } from '../screening/use-report.ts'
import { withTag } from './matrix.ts'
import type { Verdict } from './verdicts.ts'

/** A reviewer's tag of a report against a criterion, with where in the text it rests on. */
export interface Tag {
  criterion: string
  verdict: Verdict
  quote: string
  page: string
}

/** Tags a report, or with a null verdict takes the tag back, and shows it once it is saved. */
export function useAssess(stage: StageId, report: string) {
  const client = useQueryClient()
  const onError = useProblemToast()
  const { mutate } = useMutation({
    mutationFn: (tag: Omit<Tag, 'verdict'> & { verdict: Verdict | null }) => api.criteria.assess({ report, ...tag }),
    onSuccess(_, { verdict, ...tag }) {
      client.setQueryData(reportQuery(stage, report).queryKey, (old) => {
        if (!old) return old
        const others = old.assessments.filter((one) => one.criterion !== tag.criterion)
        return { ...old, assessments: verdict === null ? others : [...others, { ...tag, verdict }] }
      })
      client.setQueryData(matrixKey(stage), (old) =>
        old
          ? { ...old, rows: old.rows.map((row) => (row.id === report ? withTag(row, tag.criterion, verdict) : row)) }
          : old,
      )
      // There at once, so that its quote can be written with the next key.
      client.setQueryData(orpc.criteria.tags.queryKey({ input: { stage, report } }), (old) => {
        if (!old) return old
        const others = old.tags.filter((one) => !one.mine || one.criterion !== tag.criterion)
        return { ...old, tags: verdict === null ? others : [...others, { ...tag, verdict, mine: true, name: '' }] }
      })
      refreshTags(client)
      void client.invalidateQueries({ queryKey: orpc.charting.included.key() })
    },
    onError,
  })
  return mutate
}

/** A third person settles how a report stands against a criterion, or with null takes that back. */
export function useRule(stage: StageId, report: string) {
  const client = useQueryClient()
  const onError = useProblemToast()
  const { mutate } = useMutation({
    mutationFn: (ruling: { criterion: string; verdict: Verdict | null; note?: string }) =>
      api.criteria.rule({ stage, report, ...ruling }),
    onSuccess() {
      refreshTags(client)
      void client.invalidateQueries({ queryKey: orpc.charting.included.key() })
    },
    onError,
  })
  return mutate
}

function matrixKey(stage: StageId) {
  return orpc.criteria.matrix.queryKey({ input: { stage, which: 'all' } })
}

function refreshTags(client: QueryClient): void {
  for (const queryKey of [orpc.criteria.matrix.key(), orpc.criteria.tags.key()])
    void client.invalidateQueries({ queryKey })
}
