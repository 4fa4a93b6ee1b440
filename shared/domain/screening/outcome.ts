import type { Decision, MaybePolicy, StageId } from '../reviews/words.ts'

/** What the votes and the resolution of a report at a stage add up to. */
export type Outcome =
  | { outcome: 'pending' }
  | { outcome: 'conflict'; over: 'decision' | 'maybe' | 'reason' }
  | { outcome: 'included'; by: 'votes' | 'resolution' }
  | { outcome: 'excluded'; by: 'votes' | 'resolution'; reason?: string }

export interface Judgement {
  decision: Decision
  /** The primary reason of an exclusion. */
  reason?: string
}

export interface OutcomeRules {
  stage: StageId
  /** How many votes settle it. */
  votesNeeded: number
  maybe: MaybePolicy
}

/**
 * The outcome of one report at one stage.
 *
 * Every set of votes falls into exactly one of pending, conflict, included and excluded. A resolution settles the
 * report whatever the votes say. Maybes only, under the policy `conflict`, go on to full text from title/abstract
 * (nobody wanted the report out) and are a conflict at full text, where somebody has to decide. At full text,
 * excludes with different primary reasons are a conflict about the reason.
 */
export function outcomeOf(
  votes: readonly Judgement[],
  resolution: Judgement | undefined,
  { stage, votesNeeded, maybe }: OutcomeRules,
): Outcome {
  if (resolution?.decision === 'include') return { outcome: 'included', by: 'resolution' }
  if (resolution?.decision === 'exclude') return { outcome: 'excluded', by: 'resolution', reason: resolution.reason }
  if (votes.length < votesNeeded || votes.length === 0) return { outcome: 'pending' }

  const cast = new Set(
    votes.map((vote) => (vote.decision === 'maybe' && maybe === 'include' ? 'include' : vote.decision)),
  )
  if (cast.size > 1) return { outcome: 'conflict', over: cast.has('maybe') ? 'maybe' : 'decision' }
  if (cast.has('include')) return { outcome: 'included', by: 'votes' }
  if (cast.has('maybe')) {
    return stage === 'title-abstract' ? { outcome: 'included', by: 'votes' } : { outcome: 'conflict', over: 'maybe' }
  }
  const reasons = new Set(votes.map((vote) => vote.reason))
  if (stage === 'full-text' && reasons.size > 1) return { outcome: 'conflict', over: 'reason' }
  return { outcome: 'excluded', by: 'votes', reason: votes.find((vote) => vote.reason)?.reason }
}
