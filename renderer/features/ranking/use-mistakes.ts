import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { orpc } from '../../app/client.ts'
import { listInstead } from '../screening/list-instead.ts'
import { neighbour } from '../screening/queue.ts'
import type { Queue } from '../screening/use-queue.ts'

/** The likely mistakes of a stage, as the room of relevance lists them. */
export function mistakesQuery(stage: StageId) {
  return orpc.ranking.mistakes.queryOptions({ input: { stage, limit: 100 } })
}

/**
 * Likely mistakes as a list of their own in the room where they are screened, for whoever came to look at them once more. What
 * was listed as they came stays in its place: a vote that is changed teaches the model something else.
 */
export function useMistakes(stage: StageId, queue: Queue, isAsked: boolean): { queue: Queue; isOn: boolean } {
  const { data } = useQuery({ ...mistakesQuery(stage), enabled: isAsked, staleTime: Number.POSITIVE_INFINITY })
  const [kept, setKept] = useState<readonly string[]>()
  const [chosen, setChosen] = useState<string>()
  if (isAsked && data && kept === undefined) setKept(data.rows.map(({ id }) => id))
  if (!isAsked && kept !== undefined) setKept(undefined)
  if (!isAsked || kept?.length === 0) return { queue, isOn: false }
  const ids = kept ?? []
  const current = chosen !== undefined && ids.includes(chosen) ? chosen : ids[0]
  const after = (id: string) => neighbour(ids, id, 1)
  const own = listInstead(queue, { ids, current, choose: setChosen, after })
  return { queue: { ...own, isReady: queue.isReady && kept !== undefined }, isOn: true }
}
