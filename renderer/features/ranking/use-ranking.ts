import { useMutation, useQuery } from '@tanstack/react-query'
import type { RankingSettings } from '#shared/domain/ranking/settings.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { api, orpc, refreshAll } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'

/** How ranking is used at a stage; undefined until it is known. */
export function useRanking(stage: StageId) {
  return useQuery(orpc.ranking.settings.queryOptions({ input: { stage } })).data
}

/** Says how ranking is used at a stage. */
export function useSetRanking(stage: StageId) {
  return useMutation({
    mutationFn: (settings: RankingSettings) => api.ranking.set({ stage, ...settings }),
    onSuccess: () => refreshAll(),
    onError: useProblemToast(),
  })
}
