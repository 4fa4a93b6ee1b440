import { type Agreement, type AgreementVote, agreement, type MaybeAs } from '../agreement/agreement.ts'
import type { Decision, MaybePolicy } from '../reviews/words.ts'

/** What most teams begin with: 25 reports, of which three in four must be agreed on. */
export const usualSize = 25
export const usualGate = 0.75

/** A vote of a pilot's reviewer on a report of its sample, as it was when the pilot was closed. */
export interface PilotVote {
  member: string
  decision: Decision
  /** The primary reason first. */
  reasons: readonly string[]
  note: string
}

/** What was said of one report of a sample before the pilot was closed. */
export interface PilotReport {
  report: string
  votes: readonly PilotVote[]
  assessments: readonly { criterion: string; member: string; verdict: 'met' | 'not-met' | 'unclear' }[]
}

/** A report on which the reviewers differ. */
export interface Disagreement extends PilotReport {
  /** Criteria that they tagged differently, or that spoke against it to whoever did not include it. */
  criteria: string[]
}

export interface PilotResult {
  /** Reports of the sample, those on which all its reviewers voted, and those of them on which all said the same. */
  reports: number
  complete: number
  agreed: number
  /** Share of the complete reports; null where there is none. */
  unanimous: number | null
  /** Whether the gate was reached; null where it cannot be told. */
  passed: boolean | null
  maybe: MaybeAs
  agreement: Agreement
  disagreements: Disagreement[]
  /** In how many of the disagreements each criterion has a part, most first. */
  byCriterion: { criterion: string; reports: number }[]
  /** Disagreements that no tag explains. */
  untagged: number
}

export interface PilotRules {
  reviewers: readonly string[]
  gate: number
  maybe: MaybePolicy
  /** The criteria for which a report is excluded where they are met. */
  excluding: ReadonlySet<string>
}

/**
 * What a closed pilot shows. Reports that some of its reviewers did not vote on are left out of every figure. A maybe counts
 * as its stage says.
 */
export function pilotResult(
  sample: readonly PilotReport[],
  { reviewers, gate, maybe, excluding }: PilotRules,
): PilotResult {
  const complete = sample.filter(({ votes }) =>
    reviewers.every((member) => votes.some((vote) => vote.member === member)),
  )
  const as: MaybeAs = maybe === 'include' ? 'include' : 'own'
  const counted = (decision: Decision) => (decision === 'maybe' && as === 'include' ? 'include' : decision)
  const differ = complete.filter(({ votes }) => new Set(votes.map(({ decision }) => counted(decision))).size > 1)
  const disagreements = differ.map((one) => ({ ...one, criteria: criteriaOf(one, excluding) }))
  const agreed = complete.length - differ.length
  const unanimous = complete.length === 0 ? null : agreed / complete.length
  const votes = complete.flatMap(({ report, votes: own }): AgreementVote[] =>
    own.map(({ member, decision }) => ({ report, reviewer: member, vote: decision })),
  )
  const times = new Map<string, number>()
  for (const criterion of disagreements.flatMap(({ criteria }) => criteria))
    times.set(criterion, (times.get(criterion) ?? 0) + 1)
  return {
    reports: sample.length,
    complete: complete.length,
    agreed,
    unanimous,
    // A gate of 75 % is reached by three of four, whatever floating point makes of it.
    passed: unanimous === null ? null : unanimous >= gate - 1e-9,
    maybe: as,
    agreement: agreement(votes, as),
    disagreements,
    byCriterion: [...times]
      .map(([criterion, reports]) => ({ criterion, reports }))
      .sort((a, b) => b.reports - a.reports || (a.criterion < b.criterion ? -1 : 1)),
    untagged: disagreements.filter(({ criteria }) => criteria.length === 0).length,
  }
}

/** The criteria that have a part in a disagreement, as far as its reviewers tagged them. */
function criteriaOf({ votes, assessments }: PilotReport, excluding: ReadonlySet<string>): string[] {
  const byCriterion = Map.groupBy(assessments, ({ criterion }) => criterion)
  return [...byCriterion].flatMap(([criterion, tags]) => {
    const verdicts = new Set(tags.map(({ verdict }) => verdict))
    const speaksFor = excluding.has(criterion) ? 'not-met' : 'met'
    const against = tags.some(
      ({ member, verdict }) =>
        verdict !== speaksFor && votes.some((vote) => vote.member === member && vote.decision !== 'include'),
    )
    return verdicts.size > 1 || against ? [criterion] : []
  })
}
