import type { Decision } from '#shared/domain/reviews/words.ts'

/** What a person decided on a report; null while they have not. */
export type Judgement = Decision | null

/** How many of the actor's reports carry which of the actor's own votes. */
export interface QueueCounts {
  undecided: number
  include: number
  exclude: number
  maybe: number
  all: number
}

/**
 * Keeps a list still while a person works through it: what was there stays where it was, also when it no longer
 * passes the filter, and what is new comes last.
 */
export function keepPlaces<Ids extends readonly string[]>(before: Ids, fresh: readonly string[]): Ids | string[] {
  const known = new Set(before)
  const added = fresh.filter((id) => !known.has(id))
  return added.length === 0 ? before : [...before, ...added]
}

/**
 * Puts a list into a new order while a person works through it: what stands up to the place that is read stays where it was,
 * and so does nothing behind it. What the new order does not have comes last.
 */
export function reordered<Ids extends readonly string[]>(
  before: Ids,
  fresh: readonly string[],
  place: number,
): Ids | string[] {
  const stays = before.slice(0, place + 1)
  const placed = new Set([...stays, ...fresh])
  const known = new Set(stays)
  const next = [...stays, ...fresh.filter((id) => !known.has(id)), ...before.filter((id) => !placed.has(id))]
  return next.length === before.length && next.every((id, i) => id === before[i]) ? before : next
}

/** The id one step before or after the current one; undefined at either end. Where nothing is current, the first. */
export function neighbour(ids: readonly string[], current: string | undefined, step: 1 | -1): string | undefined {
  const at = current === undefined ? -1 : ids.indexOf(current)
  return at === -1 ? ids[0] : ids[at + step]
}

/** The next id after the current one that is not decided yet, from the top again after the last; undefined when all are. */
export function nextOpen(
  ids: readonly string[],
  current: string | undefined,
  isDecided: (id: string) => boolean,
): string | undefined {
  return nextOpenFrom(ids, current === undefined ? -1 : ids.indexOf(current), isDecided)
}

/** The same from a place, which need not be looked for in a list of a hundred thousand; -1 stands before the first. */
export function nextOpenFrom(
  ids: readonly string[],
  place: number,
  isDecided: (id: string) => boolean,
): string | undefined {
  for (let step = 1; step <= ids.length; step++) {
    const at = (place + step) % ids.length
    const id = ids[at]
    if (id !== undefined && at !== place && !isDecided(id)) return id
  }
  return undefined
}

/** The counts after a vote, or one taken back, so that they need not be asked for anew a thousand times an hour. */
export function countVote(counts: QueueCounts, before: Judgement, now: Judgement): QueueCounts {
  const from = before ?? 'undecided'
  const to = now ?? 'undecided'
  if (from === to) return counts
  return { ...counts, [from]: Math.max(0, counts[from] - 1), [to]: counts[to] + 1 }
}
