import type { Estimate } from './estimate.ts'
import { fleissKappa, krippendorffAlpha } from './many.ts'
import { type PairStatistics, pairStatistics } from './pair.ts'

/** One reviewer's vote on one report, as it was before any resolution. */
export interface AgreementVote {
  report: string
  reviewer: string
  vote: 'include' | 'exclude' | 'maybe'
}

/** What a maybe counts as: one of the other votes, a category of its own, or no vote. */
export const maybeReadings = ['include', 'exclude', 'own', 'no-vote'] as const
export type MaybeAs = (typeof maybeReadings)[number]

export interface Agreement {
  /** The mapping that was used. */
  maybe: MaybeAs
  /** Every pair of reviewers that share at least one report. */
  pairs: PairAgreement[]
  overall: OverallAgreement
}

export interface PairAgreement extends PairStatistics {
  reviewers: [string, string]
  categories: AgreementVote['vote'][]
  /** Votes of the first reviewer by row, of the second by column, in the order of `categories`. */
  table: number[][]
}

export interface OverallAgreement {
  reviewers: string[]
  /** Reports with at least two votes, and those that every reviewer voted on. */
  n: number
  complete: number
  /** Share of the reports with at least two votes on which all votes are the same. */
  unanimous: number | null
  /** From the complete reports only. */
  fleissKappa: Estimate
  /** From all reports with at least two votes. */
  krippendorffAlpha: Estimate
}

/**
 * How far reviewers agree, in pairs and over all. Give it the current votes of one stage; where a reviewer has several on
 * a report, the last counts. A statistic that is undefined for these votes is null: never 0, never NaN.
 */
export function agreement(votes: readonly AgreementVote[], maybe: MaybeAs): Agreement {
  const categories: AgreementVote['vote'][] = maybe === 'own' ? ['include', 'exclude', 'maybe'] : ['include', 'exclude']
  const byReport = new Map<string, Map<string, number>>()
  const reviewers = new Set<string>()
  for (const { report, reviewer, vote } of votes) {
    reviewers.add(reviewer)
    const given = byReport.get(report) ?? new Map<string, number>()
    byReport.set(report, given)
    const category = countsAs(vote, maybe)
    if (category === undefined) given.delete(reviewer)
    else given.set(reviewer, categories.indexOf(category))
  }
  const names = [...reviewers].sort()
  const reports = [...byReport.values()]
  const pairs = names.flatMap((a, i) => names.slice(i + 1).map((b) => pairOf(a, b, reports, categories)))
  return { maybe, pairs: pairs.filter((pair) => pair.n > 0), overall: overallOf(names, reports, categories) }
}

/** What a vote counts as where a maybe counts so; undefined for no vote. */
export function countsAs(vote: AgreementVote['vote'], maybe: MaybeAs): AgreementVote['vote'] | undefined {
  if (vote !== 'maybe' || maybe === 'own') return vote
  return maybe === 'no-vote' ? undefined : maybe
}

function pairOf(
  a: string,
  b: string,
  reports: readonly Map<string, number>[],
  categories: AgreementVote['vote'][],
): PairAgreement {
  const table = categories.map(() => categories.map(() => 0))
  for (const given of reports) {
    const row = table[given.get(a) ?? -1]
    const column = given.get(b)
    if (row && column !== undefined) row[column] = (row[column] ?? 0) + 1
  }
  return { reviewers: [a, b], categories, table, ...pairStatistics(table) }
}

function overallOf(
  reviewers: string[],
  reports: readonly Map<string, number>[],
  categories: AgreementVote['vote'][],
): OverallAgreement {
  const voted = reports.filter((given) => given.size > 1)
  const count = (given: Map<string, number>) =>
    categories.map((_name, category) => [...given.values()].filter((vote) => vote === category).length)
  const complete = voted.filter((given) => given.size === reviewers.length)
  const unanimous = voted.filter((given) => new Set(given.values()).size === 1).length
  return {
    reviewers,
    n: voted.length,
    complete: complete.length,
    unanimous: voted.length === 0 ? null : unanimous / voted.length,
    fleissKappa: fleissKappa(complete.map(count)),
    krippendorffAlpha: krippendorffAlpha(voted.map(count)),
  }
}
