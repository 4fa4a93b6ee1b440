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
 * The criteria that at least one voter tagged, those they differ on first, then in the criteria's own order. A voter
 * who did not tag a criterion says nothing about it, so that is no difference.
 */
export function criterionRows(criteria: readonly string[], voters: readonly Voter[]): CriterionRow[] {
  const rows = criteria.map((criterion) => {
    const said = voters.map(
      (voter) => voter.assessments.find((assessment) => assessment.criterion === criterion)?.verdict ?? null,
    )
    const differs = new Set(said.filter((verdict) => verdict !== null)).size > 1
    return { criterion, verdicts: said, differs }
  })
  return rows
    .filter((row) => row.verdicts.some((verdict) => verdict !== null))
    .sort((a, b) => Number(b.differs) - Number(a.differs))
}
