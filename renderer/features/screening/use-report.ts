import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { orpc } from '../../app/client.ts'

/** The query of one report of a stage with the actor's own vote. */
export function reportQuery(stage: StageId, report: string) {
  return orpc.screening.report.queryOptions({ input: { stage, report } })
}

/** What is being read, and the next ones fetched before they are needed, so that going on shows them at once. */
export function useReport(stage: StageId, current: string | undefined, ahead: readonly string[]) {
  const client = useQueryClient()
  useEffect(() => {
    for (const id of ahead) void client.prefetchQuery(reportQuery(stage, id))
  }, [client, stage, ahead])
  return useQuery({ ...reportQuery(stage, current ?? ''), enabled: current !== undefined })
}
