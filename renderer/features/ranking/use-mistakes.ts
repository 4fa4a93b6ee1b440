import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { orpc } from '../../app/client.ts'
import { listInstead } from '../screening/list-instead.ts'
import { neighbour } from '../screening/queue.ts'
import type { Queue } from '../screening/use-queue.ts'

/** Which decisions are looked at: excludes that look like includes, or the other way round. */
export type MistakeKind = 'exclude' | 'include'

/** The likely mistakes of a stage, as the room of relevance lists them. */
export function mistakesQuery(stage: StageId) {
  return orpc.ranking.mistakes.queryOptions({ input: { stage, limit: 500 } })
}

/** Those of a kind. */
export function ofKind<Row extends { included: boolean }>(rows: readonly Row[], kind: MistakeKind): Row[] {
  return rows.filter(({ included }) => included === (kind === 'include'))
}

/**
 * Likely mistakes as a list of their own in the room where they are screened, for whoever came to look at them once more. What
 * was listed as they came stays in its place: a vote that is changed teaches the model something else.
 */
export function useMistakes(
  stage: StageId,
  queue: Queue,
  kind: MistakeKind | undefined,
): { queue: Queue; isOn: boolean } {
  const { data } = useQuery({
    ...mistakesQuery(stage),
    enabled: kind !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const [kept, setKept] = useState<{ kind: MistakeKind; ids: readonly string[] }>()
  const [chosen, setChosen] = useState<string>()
  if (kind && data && kept?.kind !== kind) setKept({ kind, ids: ofKind(data.rows, kind).map(({ id }) => id) })
  if (!kind && kept) setKept(undefined)
  if (!kind || kept?.ids.length === 0) return { queue, isOn: false }
  const ids = kept?.ids ?? []
  const current = chosen !== undefined && ids.includes(chosen) ? chosen : ids[0]
  const after = (id: string) => neighbour(ids, id, 1)
  const own = listInstead(queue, { ids, current, choose: setChosen, after })
  return { queue: { ...own, isReady: queue.isReady && kept !== undefined }, isOn: true }
}
