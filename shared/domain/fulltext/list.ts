import type { destinations, retrievalStatuses } from '../reviews/words.ts'

/** What can be known of getting a full text; `pending`: nobody said anything of it. */
export const retrievalStates = ['pending', 'sought', 'retrieved', 'not-retrieved'] as const satisfies readonly (
  | 'pending'
  | (typeof retrievalStatuses)[number]
)[]
export type RetrievalState = (typeof retrievalStates)[number]

/** What the judgements of a report add up to at full text. */
export const assessedStates = ['pending', 'conflict', 'included', 'excluded'] as const
export type AssessedState = (typeof assessedStates)[number]

/** What a report at full text is sifted by. */
export interface FullTextState {
  retrieval: RetrievalState
  outcome: AssessedState
  /** The primary reason of its exclusion. */
  reason: string | null
  destination: (typeof destinations)[number] | null
  /** Whether it has the words that are searched for. */
  found: boolean
}

/** What a report must be to be in the list: one of the values of each facet that is given. */
export interface FullTextFilters {
  retrieval?: readonly RetrievalState[]
  outcome?: readonly AssessedState[]
  /** Ids; the empty one for exclusions without a reason. */
  reason?: readonly string[]
  destination?: readonly NonNullable<FullTextState['destination']>[]
}

const facets = ['retrieval', 'outcome', 'reason', 'destination'] as const
type Facet = (typeof facets)[number]

/** How many reports have each value of each facet and pass all other filters. */
export type FullTextCounts = Record<Facet, Map<string, number>>

/** The places in the list of the reports that pass all filters, and the counts for each facet. */
export function siftFullTexts(
  states: readonly FullTextState[],
  filters: FullTextFilters,
): { passing: number[]; counts: FullTextCounts } {
  const wanted = facets.map((facet) => (filters[facet]?.length ? new Set<string>(filters[facet]) : undefined))
  const counts: FullTextCounts = {
    retrieval: new Map(),
    outcome: new Map(),
    reason: new Map(),
    destination: new Map(),
  }
  const passing: number[] = []
  for (const [place, state] of states.entries()) {
    if (!state.found) continue
    const failed = facets.filter((facet, i) => wanted[i] && !wanted[i].has(valueIn(state, facet) ?? ' '))
    if (failed.length === 0) passing.push(place)
    for (const facet of facets) {
      const value = valueIn(state, facet)
      const isCounted = failed.every((one) => one === facet)
      if (value !== undefined && isCounted) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1)
    }
  }
  return { passing, counts }
}

/** The value of a facet; undefined where a report has none. */
function valueIn(state: FullTextState, facet: Facet): string | undefined {
  if (facet === 'destination') return state.destination ?? undefined
  if (facet === 'retrieval') return state.retrieval
  // What others replace is out for that alone: the flow counts it apart from what was excluded, and no reason is missing.
  if (state.destination === 'replaced') return undefined
  if (facet === 'outcome') return state.outcome
  return state.outcome === 'excluded' ? (state.reason ?? '') : undefined
}
