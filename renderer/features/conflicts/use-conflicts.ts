import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { orpc } from '../../app/client.ts'
import { keepPlaces, neighbour, nextOpen } from '../screening/queue.ts'
import { type ConflictFilter, countConflicts, passes } from './filters.ts'

/** The query of all conflicts of a stage that are the actor's to settle. */
export function conflictsQuery(stage: StageId) {
  return orpc.conflicts.list.queryOptions({ input: { stage } })
}

/**
 * The conflicts as a list that stays still while it is worked through: one that was settled keeps its place until
 * another filter is chosen.
 */
export function useConflicts(stage: StageId) {
  const { data, error, isPending } = useQuery(conflictsQuery(stage))
  const [filter, setFilter] = useState<ConflictFilter>('open')
  const [chosen, setChosen] = useState<string | null>()
  const all = useMemo(() => data?.conflicts ?? [], [data])
  const byId = useMemo(() => new Map(all.map((conflict) => [conflict.id, conflict])), [all])
  const fresh = useMemo(
    () => all.filter((conflict) => passes(conflict, filter)).map((conflict) => conflict.id),
    [all, filter],
  )

  const list = `${stage} ${filter}`
  const [kept, setKept] = useState({ list, fresh, ids: fresh })
  if (kept.list !== list || kept.fresh !== fresh) {
    const isSame = kept.list === list
    setKept({ list, fresh, ids: isSame ? keepPlaces(kept.ids, fresh) : fresh })
    if (!isSame) setChosen(undefined)
  }
  // A conflict that is none any more, because a vote was taken back, goes from the list.
  const ids = useMemo(() => kept.ids.filter((id) => byId.has(id)), [kept.ids, byId])
  const current = chosen === null ? undefined : chosen && ids.includes(chosen) ? chosen : ids[0]
  const isSettled = (id: string) => byId.get(id)?.resolved !== null
  const next = current === undefined ? undefined : nextOpen(ids, current, isSettled)

  return {
    filter,
    setFilter,
    ids,
    counts: countConflicts(all),
    row: (index: number) => byId.get(ids[index] ?? ''),
    isReady: !isPending,
    error,
    current,
    place: current === undefined ? undefined : ids.indexOf(current),
    next,
    goTo: setChosen,
    step(by: 1 | -1) {
      const to = current === undefined && by === -1 ? ids.at(-1) : neighbour(ids, current, by)
      if (to !== undefined) setChosen(to)
    },
    /** Tells that a conflict was settled: goes on to the next open one. */
    onResolved: () => setChosen(filter === 'resolved' ? current : (next ?? null)),
  }
}

export type Conflicts = ReturnType<typeof useConflicts>
