import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { orpc } from '../../app/client.ts'
import { keepSetting, readSetting } from '../../app/settings.ts'
import { useLanguage } from '../../app/text.ts'
import { regions } from '../../locales/index.ts'
import { keepPlaces, neighbour, nextOpen } from '../screening/queue.ts'
import {
  type ConflictFilter,
  type ConflictSort,
  conflictSorts,
  countConflicts,
  holdsWords,
  passes,
  sorted,
  waits,
} from './filters.ts'

/** How often it is looked, in ms, whether something came: voters answer and vote at any time. */
export const often = 60_000

/** The query of all conflicts of a stage that are the actor's to settle. */
export function conflictsQuery(stage: StageId) {
  return orpc.conflicts.list.queryOptions({ input: { stage } })
}

/**
 * The conflicts as a list that stays still while it is worked through: one that was settled or sent back keeps its place
 * until another filter, search or order is chosen.
 */
export function useConflicts(stage: StageId) {
  const { data, error, isPending } = useQuery({ ...conflictsQuery(stage), refetchInterval: often })
  const region = regions[useLanguage()]
  const [filter, setFilter] = useState<ConflictFilter>('open')
  const [q, setQ] = useState('')
  const [sort, setSort] = useState<ConflictSort>(() => readSetting('conflicts.sort', conflictSorts) ?? 'added')
  const [chosen, setChosen] = useState<string | null>()
  const all = useMemo(() => data?.conflicts ?? [], [data])
  const byId = useMemo(() => new Map(all.map((conflict) => [conflict.id, conflict])), [all])
  const counts = useMemo(() => countConflicts(all), [all])
  const fresh = useMemo(() => {
    const passing = all.filter((conflict) => passes(conflict, filter) && holdsWords(conflict, q))
    return sorted(passing, sort, region).map((conflict) => conflict.id)
  }, [all, filter, q, sort, region])

  const list = `${stage} ${filter} ${sort} ${q}`
  const [kept, setKept] = useState({ list, fresh, ids: fresh })
  if (kept.list !== list || kept.fresh !== fresh) {
    const isSame = kept.list === list
    setKept({ list, fresh, ids: isSame ? keepPlaces(kept.ids, fresh) : fresh })
    if (!isSame) setChosen((before) => (before && fresh.includes(before) ? before : undefined))
  }
  // A conflict that is none any more, because a vote was taken back, goes from the list.
  const ids = useMemo(() => kept.ids.filter((id) => byId.has(id)), [kept.ids, byId])
  const places = useMemo(() => new Map(ids.map((id, place) => [id, place])), [ids])
  const isOpen = (id: string) => {
    const conflict = byId.get(id)
    return conflict !== undefined && conflict.resolved === null && !waits(conflict)
  }
  // What waits for its voters is not the first thing to be shown, where something waits for this person.
  const first = filter === 'open' ? (ids.find(isOpen) ?? ids[0]) : ids[0]
  // Where all was done, what comes since is shown by itself.
  const isDone = chosen === null
  const current = isDone ? ids.find(isOpen) : chosen && places.has(chosen) ? chosen : first
  const next = current === undefined ? undefined : nextOpen(ids, current, (id) => !isOpen(id))

  return {
    filter,
    setFilter,
    q,
    setQ,
    sort,
    setSort(by: ConflictSort) {
      keepSetting('conflicts.sort', by)
      setSort(by)
    },
    ids,
    counts,
    /** Open ones that wait for this person and for nobody else. */
    ready: counts.open - counts['sent-back'],
    row: (index: number) => byId.get(ids[index] ?? ''),
    conflict: current === undefined ? undefined : byId.get(current),
    isReady: !isPending,
    error,
    current,
    place: current === undefined ? undefined : places.get(current),
    next,
    goTo: setChosen,
    step(by: 1 | -1) {
      const to = current === undefined && by === -1 ? ids.at(-1) : neighbour(ids, current, by)
      if (to !== undefined) setChosen(to)
    },
    /** Tells that nothing is left to do here for now: goes on to the next open one. */
    onDone: () => setChosen(filter === 'open' || next !== undefined ? (next ?? null) : current),
  }
}

export type Conflicts = ReturnType<typeof useConflicts>
