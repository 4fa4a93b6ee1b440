import { shuffleKey } from '../screening/filters.ts'

/** So many reports of each of the others' shares wait while the own ones behind them are read. */
const waiting = 25

/**
 * Whether a report is of a member's own share: those who screen it have as many each, and who has which follows from its id and
 * from who they are alone, by their place among them. Whoever screens it alone, or is not asked to, has it as their own.
 */
export function isOwnShare(report: string, reviewers: readonly string[], member: string): boolean {
  if (reviewers.length < 2 || !reviewers.includes(member)) return true
  let place = 0
  for (const reviewer of reviewers) if (reviewer < member) place++
  return shuffleKey('apart', report) % reviewers.length === place
}

/** How many reports of the others' shares wait at most, where so many screen the same. */
export function reachOf(reviewers: number): number {
  return waiting * Math.max(1, reviewers - 1)
}

/**
 * A reviewer's order with some of their own share of it first, so that those who screen the same reports do not all begin with
 * the same ones: less is read twice early, and between them more is found. At each place stands the best of the own share,
 * unless `reach` of the others' shares are better and wait already: then the best of those. So nothing that looks relevant
 * waits for long, which a rule for stopping relies on; and when the first of an order were decided on, the rest of it is what
 * it was. Every report comes once.
 */
export function apartOf<T>(order: readonly T[], isOwn: (one: T) => boolean, reach: number): T[] {
  const apart: T[] = []
  const others: T[] = []
  let taken = 0
  for (const one of order) {
    if (!isOwn(one)) {
      others.push(one)
      continue
    }
    while (others.length - taken >= reach) apart.push(others[taken++] as T)
    apart.push(one)
  }
  return [...apart, ...others.slice(taken)]
}
