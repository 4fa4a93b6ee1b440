import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Criterion, Reason } from '#shared/contract/reviews.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { orpc } from '../../app/client.ts'
import type { Lifted } from './LiftedBanner.tsx'

export interface StageSetup {
  /** In their order, in the words that are in force at this stage. */
  criteria: Criterion[]
  /** In their order: the first is reason 1. */
  reasons: Reason[]
  blind: boolean
  /** By whom, when and why its blinding was lifted; null while it is blind. */
  lifted: Lifted | null
}

/** What a stage is judged by: its criteria and its reasons for exclusion. Empty until it has been read. */
export function useStageSetup(stage: StageId): StageSetup {
  const { data } = useQuery(orpc.reviews.setup.queryOptions({ input: {} }))
  return useMemo(() => {
    const inOrder = <T extends { stage: StageId; order: number }>(all: readonly T[], of: StageId) =>
      all.filter((one) => one.stage === of).sort((a, b) => a.order - b.order)
    const criteria = (data?.criteria ?? []).flatMap((one) => {
      const here = one.at[stage]
      return here ? [{ ...one, ...here, stage }] : []
    })
    return {
      criteria: criteria.sort((a, b) => a.order - b.order),
      reasons: inOrder(data?.reasons ?? [], stage),
      blind: data?.stages.find((one) => one.id === stage)?.blind ?? true,
      lifted: data?.stages.find((one) => one.id === stage)?.lifted ?? null,
    }
  }, [data, stage])
}
