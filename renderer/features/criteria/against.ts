import type { Criterion } from '#shared/contract/reviews.ts'
import { speaksAgainst, type Verdict } from '#shared/domain/criteria/standing.ts'

/** The texts of the criteria that these tags have against including a report, in the order of the review. */
export function criteriaAgainst(
  criteria: readonly Criterion[],
  tags: readonly { criterion: string; verdict: Verdict }[],
): string[] {
  if (tags.length === 0) return []
  return criteria.flatMap(({ id, kind, text }) =>
    tags.some((tag) => tag.criterion === id && speaksAgainst(kind, tag.verdict)) ? [text] : [],
  )
}
