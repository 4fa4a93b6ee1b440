import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { orpc } from '../../app/client.ts'
import { serverState } from '../../app/server-state.ts'
import { freshFor, next } from './read-ahead.ts'

/** How long what was fetched ahead is kept, in ms. */
const keptFor = 4 * 60 * 60_000

/** The query of one report of a stage with the actor's own vote. */
export function reportQuery(stage: StageId, report: string) {
  return orpc.screening.report.queryOptions({
    input: { stage, report },
    gcTime: keptFor,
    // Of an answer to a question nothing is told here: it would be told to the lead for each question that anybody asks.
    staleTime: ({ state }) => (state.data?.marks.question ? 0 : freshFor),
  })
}

/**
 * What is being read, and the next ones fetched before they are needed, so that going on shows them at once; more of them from a
 * host that is elsewhere, one after another.
 */
export function useReport(stage: StageId, current: string | undefined, ahead: readonly string[]) {
  const client = useQueryClient()
  useEffect(() => {
    for (const id of ahead.slice(0, next)) void client.prefetchQuery(reportQuery(stage, id))
    if (window.parallax) return
    let stopped = false
    const fetchRest = async () => {
      for (const id of ahead.slice(next)) {
        if (stopped || serverState() !== 'up') return
        await client.prefetchQuery({ ...reportQuery(stage, id), staleTime: keptFor })
      }
    }
    void fetchRest()
    return () => {
      stopped = true
    }
  }, [client, stage, ahead])
  return useQuery({ ...reportQuery(stage, current ?? ''), enabled: current !== undefined })
}
