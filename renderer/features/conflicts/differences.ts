import type { verdicts } from '#shared/domain/reviews/words.ts'

type Verdict = (typeof verdicts)[number]

interface Voter {
  member: string
  assessments: readonly { criterion: string; verdict: Verdict }[]
}

interface CriterionRow {
  criterion: string
  /** One per voter, in the voters' order; null where they did not tag it. */
  verdicts: (Verdict | null)[]
  differs: boolean
}

/**
 * The criteria: those that the voters differ on first, then others that somebody tagged, then the rest, each in their own
 * order. A voter who did not tag a criterion says nothing about it, so that is no difference.
 */
export function criterionRows(criteria: readonly string[], voters: readonly Voter[]): CriterionRow[] {
  const rows = criteria.map((criterion) => {
    const said = voters.map(
      (voter) => voter.assessments.find((assessment) => assessment.criterion === criterion)?.verdict ?? null,
    )
    const differs = new Set(said.filter((verdict) => verdict !== null)).size > 1
    return { criterion, verdicts: said, differs }
  })
  const rank = ({ differs, verdicts: said }: CriterionRow) =>
    differs ? 0 : said.some((verdict) => verdict !== null) ? 1 : 2
  return rows.sort((a, b) => rank(a) - rank(b))
}
