import type { Entrance } from '../reviews/words.ts'

/**
 * How a report is in the review: found by a search, come in at full text, included in the previous version of the review;
 * `removed` of the first and `dropped` of the last, where somebody took it out without a vote.
 */
export type ReportEntrance = Entrance | 'removed' | 'dropped'

/**
 * How a report is in the review whose records, or reports that become one, are in it like these. What was in the previous
 * version stays so when a new search finds it again; a report that any search found was found by the search, also when it
 * was added by hand as well. A removal that was said of any of its records holds; one that came in at full text alone is not
 * removed but excluded.
 */
export function joinedEntrance(members: readonly ReportEntrance[], isRemoved = false): ReportEntrance {
  const has = (...some: ReportEntrance[]) => members.some((member) => some.includes(member))
  const removed = isRemoved || has('removed', 'dropped')
  if (has('previous', 'dropped')) return removed ? 'dropped' : 'previous'
  if (has('search', 'removed')) return removed ? 'removed' : 'search'
  return 'full-text'
}
