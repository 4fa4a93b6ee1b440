import type { Decision } from '#shared/domain/reviews/words.ts'

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
export function keepPlaces(before: readonly string[], fresh: readonly string[]): string[] {
  const known = new Set(before)
  return [...before, ...fresh.filter((id) => !known.has(id))]
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
  const at = current === undefined ? -1 : ids.indexOf(current)
  for (let step = 1; step <= ids.length; step++) {
    const id = ids[(at + step) % ids.length]
    if (id !== undefined && id !== current && !isDecided(id)) return id
  }
  return undefined
}

/** The counts after a vote, so that they need not be asked for anew a thousand times an hour. */
export function countVote(counts: QueueCounts, before: Decision | null, now: Decision): QueueCounts {
  const from = before ?? 'undecided'
  if (from === now) return counts
  return { ...counts, [from]: Math.max(0, counts[from] - 1), [now]: counts[now] + 1 }
}
