import { useMutation, useQuery } from '@tanstack/react-query'
import type { RankingSettings } from '#shared/domain/ranking/settings.ts'
import { type StageId, stageIds } from '#shared/domain/reviews/words.ts'
import { api, orpc, refreshAll } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'

/** It follows from one's own votes: it is asked for anew wherever it is shown. */
export const anew = { staleTime: 0, refetchOnMount: 'always' } as const

/** Where reports of a stage are screened. */
export const screeningRooms = {
  'title-abstract': '/review/screening/title-abstract',
  'full-text': '/review/fulltext',
} as const satisfies Record<StageId, string>

/** How ranking is used at a stage; undefined until it is known. */
export function useRanking(stage: StageId) {
  return useQuery(orpc.ranking.settings.queryOptions({ input: { stage } })).data
}

/** The stages at which reports can be sorted by relevance. */
export function useRankedStages(): StageId[] {
  const on: Record<StageId, boolean> = {
    'title-abstract': useRanking('title-abstract')?.on ?? false,
    'full-text': useRanking('full-text')?.on ?? false,
  }
  return stageIds.filter((stage) => on[stage])
}

/** Says how ranking is used at a stage. */
export function useSetRanking(stage: StageId) {
  return useMutation({
    mutationFn: (settings: RankingSettings) => api.ranking.set({ stage, ...settings }),
    onSuccess: () => refreshAll(),
    onError: useProblemToast(),
  })
}
