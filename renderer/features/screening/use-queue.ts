import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Decision, StageId } from '#shared/domain/reviews/words.ts'
import { orpc } from '../../app/client.ts'
import { useLanguage } from '../../app/text.ts'
import { countInMap } from './after-decision.ts'
import { countVote, type Judgement, keepPlaces, nextOpenFrom, type QueueCounts, reordered } from './queue.ts'
import { readAhead } from './read-ahead.ts'
import { type FiltersInUse, useFilters } from './use-filters.ts'

const nothing: readonly string[] = []

/** By relevance the list is asked for anew after so many votes. */
export const learnAfter = 5
const noCounts: QueueCounts = { undecided: 0, include: 0, exclude: 0, maybe: 0, all: 0 }

export interface Queue extends FiltersInUse {
  ids: readonly string[]
  /** By each decision under all other filters. */
  counts: QueueCounts
  /** All that is the person's to screen. */
  total: QueueCounts
  /** Whether there is nothing at all, whatever the filters. */
  isNothing: boolean
  today: number
  isReady: boolean
  error: unknown
  /** What is being read; undefined where the list is empty, or was worked through to its end. */
  current: string | undefined
  /** The place of what is being read, from 0; undefined also for what is not in the list. */
  place: number | undefined
  goTo: (id: string) => void
  step: (step: 1 | -1) => void
  /** Goes on as after a vote. */
  goOn: (id: string) => void
  /** What the person voted in this sitting, by report; null for what they took back. */
  voted: ReadonlyMap<string, Judgement>
  /** Tells that a vote was saved: counts it and goes on. */
  onVoted: (id: string, before: Judgement, now: Decision) => void
  /** Tells that a vote was taken back or brought back: counts it and goes to its report, also if it is not in the list. */
  onUndone: (id: string, before: Judgement, now: Judgement) => void
  /** The reports that will be read next, for fetching them ahead. */
  ahead: readonly string[]
  /** Reads the list anew, as if it had just been chosen. */
  anew: () => Promise<void>
}

/**
 * The actor's own reports of a stage as a list that stays still while it is worked through: a report that was voted on
 * keeps its place until another filter or search is chosen.
 */
export function useQueue(stage: StageId): Queue {
  const client = useQueryClient()
  const inUse = useFilters(stage)
  const { filters, sort } = inUse
  const lang = useLanguage()
  /** Counts how often the list was wanted anew. */
  const [round, setRound] = useState(0)
  /** What is read, and the place to go on from where it is not in the list. Null: worked through. */
  const [chosen, setChosen] = useState<{ id: string; from: number } | null>()
  const [voted, setVoted] = useState<ReadonlyMap<string, Judgement>>(new Map())
  const options = useMemo(
    () => orpc.screening.queue.queryOptions({ input: { stage, filters, sort, lang } }),
    [stage, filters, sort, lang],
  )
  /** Whether nothing is read, so that the list need not stand still while others change it. */
  const [isAtRest, setAtRest] = useState(false)
  // Not kept for later: a filter that is chosen again shows what passes it then.
  const { data, error, isPending } = useQuery({ ...options, gcTime: 0, meta: { isAtRest } })

  // In another language it is the same list: it stays still, and whoever reads is where they were.
  const list = `${stage} ${inUse.key} ${round}`
  const listNow = useRef(list)
  useLayoutEffect(() => {
    listNow.current = list
  })
  /** The list after more was read: by relevance what comes next may be another, what is read never is. */
  const followed = (before: readonly string[], fresh: readonly string[]) => {
    if (sort.by !== 'relevance') return keepPlaces(before, fresh)
    const read = chosen === undefined ? 0 : chosen === null ? before.length - 1 : before.indexOf(chosen.id)
    return reordered(before, fresh, read === -1 ? (chosen?.from ?? 0) - 1 : read)
  }
  const [kept, setKept] = useState({ list: '', fresh: nothing, ids: nothing })
  if (data && (kept.list !== list || kept.fresh !== data.ids)) {
    const isSame = kept.list === list
    setKept({ list, fresh: data.ids, ids: isSame ? followed(kept.ids, data.ids) : data.ids })
    if (!isSame) {
      setChosen(undefined)
      setVoted(new Map())
    }
  }
  const ids = kept.list === list ? kept.ids : nothing
  const places = useMemo(() => new Map(ids.map((id, index) => [id, index])), [ids])
  // Who works through what is undecided goes on to the next of it; else to the next in the list.
  const isUndecided = filters.decision?.length === 1 && filters.decision[0] === 'undecided'
  // A report that was set aside leaves the answer, as one that was decided does, and keeps its place in the list.
  const waiting = useMemo(() => new Set(data?.ids), [data?.ids])
  const isDone = useCallback(
    (id: string, decided: ReadonlyMap<string, Judgement>) =>
      decided.has(id) ? decided.get(id) !== null : !waiting.has(id),
    [waiting],
  )
  // Where all was worked through, what comes since is shown by itself.
  const cameSince = chosen === null && isUndecided ? ids.find((id) => !isDone(id, voted)) : undefined
  const current = chosen === null ? cameSince : (chosen?.id ?? ids[0])
  const isResting = data !== undefined && current === undefined
  if (isAtRest !== isResting) setAtRest(isResting)
  const place = current === undefined ? undefined : places.get(current)
  const after = useCallback(
    (id: string, from: number, decided: ReadonlyMap<string, Judgement>) => {
      const at = places.get(id) ?? from - 1
      if (!isUndecided) return ids[at + 1] ?? id
      return nextOpenFrom(ids, at, (one) => isDone(one, decided))
    },
    [ids, places, isUndecided, isDone],
  )
  const from = place ?? chosen?.from ?? -1
  const ahead = useMemo(() => {
    const next: string[] = []
    for (let id = current; id !== undefined && next.length < readAhead; ) {
      const then: string | undefined = after(id, from, voted)
      if (then === undefined || then === current || next.includes(then)) break
      next.push(then)
      id = then
    }
    return next
  }, [current, from, after, voted])

  const choose = (id: string | undefined) =>
    setChosen(id === undefined ? null : { id, from: places.get(id) ?? Math.max(0, from) })
  const count = (before: Judgement, now: Judgement) => {
    countInMap(client, stage, before, now)
    client.setQueryData(options.queryKey, (old) => {
      if (!old) return old
      const today = old.today + (now ? 1 : 0) - (before ? 1 : 0)
      const counted = { counts: countVote(old.counts, before, now), total: countVote(old.total, before, now) }
      return { ...old, ...counted, today: Math.max(0, today) }
    })
  }
  /** Whether another list was chosen while something was saved: that list is read anew, and nobody is led away in it. */
  const isLeft = () => {
    if (listNow.current === list) return false
    void client.invalidateQueries({ queryKey: orpc.screening.queue.key() })
    return true
  }
  const onVoted: Queue['onVoted'] = (id, before, now) => {
    count(before, now)
    if (isLeft()) return
    const decided = new Map(voted).set(id, now)
    setVoted(decided)
    choose(after(id, from, decided))
    // What was learned meanwhile: the list is asked for anew, and what is read stays where it is.
    if (sort.by === 'relevance' && decided.size % learnAfter === 0)
      void client.invalidateQueries({ queryKey: options.queryKey })
  }
  const onUndone: Queue['onUndone'] = (id, before, now) => {
    count(before, now)
    setVoted(new Map(voted).set(id, now))
    choose(id)
    // Decided in an earlier sitting: the list does not have it yet.
    if (!places.has(id)) void client.invalidateQueries({ queryKey: options.queryKey })
  }
  const step = (by: 1 | -1) => {
    // From behind the end, back leads to the last. What is not in the list stands before the place it goes on from.
    const to = current === undefined ? (by === -1 ? ids.length - 1 : 0) : (place ?? (by === 1 ? from - 1 : from)) + by
    const id = ids[to]
    if (id !== undefined) choose(id)
    // Past the last, from one that is done with or was set aside: on to what is still open, or to the end of the work.
    else if (by === 1 && isUndecided && current !== undefined && isDone(current, voted))
      choose(after(current, from, voted))
  }

  return {
    ...inUse,
    ids,
    counts: data?.counts ?? noCounts,
    total: data?.total ?? noCounts,
    isNothing: data !== undefined && data.total.all === 0 && data.ids.length === 0 && Object.keys(filters).length <= 1,
    today: data?.today ?? 0,
    isReady: !isPending,
    error,
    current,
    place,
    goTo: choose,
    step,
    goOn: (id) => choose(after(id, from, voted)),
    voted,
    onVoted,
    onUndone,
    ahead,
    anew: async () => {
      await client.invalidateQueries({ queryKey: options.queryKey })
      setRound(round + 1)
    },
  }
}
