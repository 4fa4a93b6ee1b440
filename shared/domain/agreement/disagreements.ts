import { countsAs, type MaybeAs } from './agreement.ts'
import type { CountedVote } from './blind-votes.ts'

/** Somebody's tag of a report against a criterion. */
export interface Tag {
  report: string
  criterion: string
  member: string
  verdict: string | null
}

/** A report on which reviewers differ, and over what. */
export interface Disagreement {
  report: string
  votes: readonly CountedVote[]
  /** The decision, or the primary reason alone. */
  over: 'decision' | 'reason'
  /** Criteria that its voters tagged differently. */
  criteria: string[]
  /** Primary reasons of those who excluded it. */
  reasons: string[]
}

/**
 * The reports on which votes differ, a maybe counted as it is said to count; with `overReasons` also those that all exclude
 * for different primary reasons. What its voters tagged differently, and why some would exclude it, says over what.
 */
export function disagreementsIn(
  votes: ReadonlyMap<string, readonly CountedVote[]>,
  tags: readonly Tag[],
  { maybe, overReasons }: { maybe: MaybeAs; overReasons: boolean },
): Disagreement[] {
  const tagged = Map.groupBy(tags, (tag) => tag.report)
  return [...votes].flatMap(([report, cast]): Disagreement[] => {
    const counted = cast.filter((vote) => countsAs(vote.decision, maybe) !== undefined)
    const categories = new Set(counted.map((vote) => countsAs(vote.decision, maybe)))
    const reasons = [...new Set(counted.flatMap(primaryReason))]
    const over = categories.size > 1 ? 'decision' : overReasons && reasons.length > 1 ? 'reason' : undefined
    if (!over) return []
    return [{ report, votes: counted, over, criteria: differing(tagged.get(report) ?? [], counted), reasons }]
  })
}

function primaryReason({ decision, reasons: [primary] }: CountedVote): string[] {
  return decision === 'exclude' && primary !== undefined ? [primary] : []
}

function differing(tags: readonly Tag[], votes: readonly CountedVote[]): string[] {
  const voters = new Set(votes.map((vote) => vote.member))
  const verdicts = new Map<string, Set<string>>()
  for (const { criterion, member, verdict } of tags) {
    if (verdict === null || !voters.has(member)) continue
    verdicts.set(criterion, (verdicts.get(criterion) ?? new Set()).add(verdict))
  }
  return [...verdicts].flatMap(([criterion, given]) => (given.size > 1 ? [criterion] : []))
}
