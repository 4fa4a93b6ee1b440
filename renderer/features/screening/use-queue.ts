import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { queueFilters } from '#shared/contract/screening.ts'
import type { Decision, StageId } from '#shared/domain/reviews/words.ts'
import { orpc } from '../../app/client.ts'
import { countVote, keepPlaces, neighbour, nextOpen, type QueueCounts } from './queue.ts'

export type QueueFilter = (typeof queueFilters)[number]

const nothing: readonly string[] = []
const noCounts: QueueCounts = { undecided: 0, include: 0, exclude: 0, maybe: 0, all: 0 }

export interface Queue {
  filter: QueueFilter
  setFilter: (filter: QueueFilter) => void
  q: string
  setQ: (q: string) => void
  ids: readonly string[]
  counts: QueueCounts
  today: number
  isReady: boolean
  error: unknown
  /** What is being read; undefined where the list is empty, or was worked through to its end. */
  current: string | undefined
  /** The place of what is being read, from 0. */
  place: number | undefined
  goTo: (id: string) => void
  step: (step: 1 | -1) => void
  /** What the person voted in this sitting, by report. */
  voted: ReadonlyMap<string, Decision>
  /** Tells that a vote was saved: counts it and goes on. */
  onVoted: (id: string, before: Decision | null, now: Decision) => void
  /** Tells that a vote was taken back or brought back: goes to its report. */
  onUndone: (id: string) => void
  /** The reports that will be read next, for fetching them ahead. */
  ahead: readonly string[]
}

/**
 * The actor's own reports of a stage as a list that stays still while it is worked through: a report that was voted on
 * keeps its place until another filter or search is chosen.
 */
export function useQueue(stage: StageId): Queue {
  const client = useQueryClient()
  const [filter, setFilter] = useState<QueueFilter>('undecided')
  const [q, setQ] = useState('')
  const [chosen, setChosen] = useState<string | null>()
  const [voted, setVoted] = useState<ReadonlyMap<string, Decision>>(new Map())
  const options = useMemo(
    () => orpc.screening.queue.queryOptions({ input: { stage, filter, q: q.trim() || undefined } }),
    [stage, filter, q],
  )
  // Not kept for later: a filter that is chosen again shows what passes it then.
  const { data, error, isPending } = useQuery({ ...options, gcTime: 0 })

  const list = `${stage} ${filter} ${q}`
  const [kept, setKept] = useState({ list: '', fresh: nothing, ids: nothing })
  if (data && (kept.list !== list || kept.fresh !== data.ids)) {
    const isSame = kept.list === list
    setKept({ list, fresh: data.ids, ids: isSame ? keepPlaces(kept.ids, data.ids) : data.ids })
    if (!isSame) {
      setChosen(undefined)
      setVoted(new Map())
    }
  }
  const ids = kept.list === list ? kept.ids : nothing
  const places = useMemo(() => new Map(ids.map((id, index) => [id, index])), [ids])
  const current = chosen === null ? undefined : chosen && places.has(chosen) ? chosen : ids[0]

  // A report that was set aside leaves the answer, as one that was decided does, and keeps its place in the list.
  const waiting = useMemo(() => new Set(data?.ids), [data?.ids])
  const after = useCallback(
    (id: string, decided: ReadonlyMap<string, Decision>) =>
      filter === 'undecided'
        ? (nextOpen(ids, id, (one) => decided.has(one) || !waiting.has(one)) ?? null)
        : (neighbour(ids, id, 1) ?? id),
    [ids, filter, waiting],
  )
  const ahead = useMemo(() => {
    const next: string[] = []
    for (let id = current; id !== undefined && next.length < 3; ) {
      const then: string | null = after(id, voted)
      if (then === null || then === current || next.includes(then)) break
      next.push(then)
      id = then
    }
    return next
  }, [current, after, voted])

  const onVoted = (id: string, before: Decision | null, now: Decision) => {
    client.setQueryData(options.queryKey, (old) =>
      old ? { ...old, counts: countVote(old.counts, before, now), today: old.today + (before ? 0 : 1) } : old,
    )
    const decided = new Map(voted).set(id, now)
    setVoted(decided)
    setChosen(after(id, decided))
  }
  const onUndone = (id: string) => {
    const decided = new Map(voted)
    decided.delete(id)
    setVoted(decided)
    if (places.has(id)) setChosen(id)
  }
  const step = (by: 1 | -1) => {
    // From behind the end, back leads to the last.
    const to = current === undefined && by === -1 ? ids.at(-1) : neighbour(ids, current, by)
    if (to !== undefined) setChosen(to)
  }

  return {
    filter,
    setFilter,
    q,
    setQ,
    ids,
    counts: data?.counts ?? noCounts,
    today: data?.today ?? 0,
    isReady: !isPending,
    error,
    current,
    place: current === undefined ? undefined : places.get(current),
    goTo: setChosen,
    step,
    voted,
    onVoted,
    onUndone,
    ahead,
  }
}
