import { type LiftRule, type Stage, type StageId, stageIds } from '../reviews/words.ts'
import type { Actor } from './abilities.ts'

/**
 * The stages whose outcomes are closed to this actor: while a stage is blind nobody may learn what its votes add up
 * to, and what comes after it would tell, so a blind stage closes all that follow.
 */
export function closedStages(actor: Actor, stages: readonly Stage[]): StageId[] {
  if (actor.kind === 'terminal') return []
  const firstBlind = stageIds.findIndex((id) => stages.find((stage) => stage.id === id)?.blind ?? true)
  return firstBlind === -1 ? [] : stageIds.slice(firstBlind)
}

/** Whether reports may be screened at this stage yet: who is in it tells the outcomes of the stages before. */
export function mayEnter(actor: Actor, stage: StageId, stages: readonly Stage[]): boolean {
  const before = stageIds.slice(0, stageIds.indexOf(stage))
  const closed = closedStages(actor, stages)
  return before.every((earlier) => !closed.includes(earlier))
}

/**
 * A resolver sees a conflict once the votes are in, and never one that is theirs to vote on, or that they voted on.
 */
export function maySeeConflict(
  actor: Actor,
  report: { assigned: readonly string[]; voters: readonly string[] },
): boolean {
  if (actor.kind === 'terminal') return true
  if (actor.kind !== 'member' || !actor.roles.includes('resolver')) return false
  return !report.assigned.includes(actor.member) && !report.voters.includes(actor.member)
}

/** The votes of this member are for these eyes: one's own always, another's once the stage is open. */
export function maySeeVote(actor: Actor, vote: { stage: StageId; member: string }, stages: readonly Stage[]): boolean {
  if (actor.kind === 'member' && vote.member === actor.member) return true
  return !closedStages(actor, stages).includes(vote.stage)
}

/**
 * Whether this actor may read the entries of an import word for word that carries what was decided in another tool. All of
 * them or none: which of them carry something tells what was decided.
 */
export function mayReadJudged(actor: Actor, stages: readonly Stage[]): boolean {
  return closedStages(actor, stages).length === 0
}

/** Whether this actor is one of those who lift the blinding of a stage with this rule. */
export function mayLift(actor: Actor, rule: LiftRule): boolean {
  return actor.kind === 'terminal' || (actor.kind === 'member' && actor.roles.includes(rule.by))
}

/**
 * The named exceptions to non-interference, each with who and why. The harness lets exactly these calls of exactly
 * these people differ between two worlds.
 */
export const blindingExceptions = [
  {
    call: 'team.progress',
    who: (actor: Actor) => actor.kind === 'member' && actor.roles.includes('lead'),
    why: 'a lead sees how far each member has come, as a count of reports, to plan the work',
  },
  {
    call: 'reviews.liftBlind',
    who: (actor: Actor) =>
      actor.kind === 'member' && (actor.roles.includes('lead') || actor.roles.includes('resolver')),
    why: 'whoever lifts a blinding that waits until all have voted learns whether they have, and nothing else',
  },
  {
    call: 'pilots.progress',
    who: (actor: Actor) => actor.kind === 'member' && actor.roles.includes('lead'),
    why: 'a lead sees how far each member has come with an open pilot, as a count of reports, to know when to close it',
  },
  {
    call: 'pilots.close',
    who: (actor: Actor) => actor.kind === 'member' && actor.roles.includes('lead'),
    why: 'a lead who closes a pilot before all have voted is told that they have not',
  },
  {
    call: 'pilots.result',
    who: (actor: Actor) => actor.kind === 'member',
    why: 'the votes of a closed pilot are there for the team to talk about; of an open one nothing is told',
  },
  {
    call: 'imports.judgements',
    who: (actor: Actor) => actor.kind === 'member' && actor.roles.includes('lead'),
    why: 'a lead sees who decided how much in another tool, as a count, and in which words, to say who is who',
  },
  {
    call: 'marks.questions',
    who: (actor: Actor) => actor.kind === 'member' && actor.roles.includes('lead'),
    why: 'a lead reads the questions that members put to the lead about a report, in their own words and no more',
  },
  {
    call: 'marks.answer',
    who: (actor: Actor) => actor.kind === 'member' && actor.roles.includes('lead'),
    why: 'a lead can answer only what was asked',
  },
  {
    call: 'conflicts.list',
    who: (actor: Actor) => actor.kind === 'member' && actor.roles.includes('resolver'),
    why: 'a resolver sees a conflict once both votes are in',
  },
  {
    call: 'conflicts.show',
    who: (actor: Actor) => actor.kind === 'member' && actor.roles.includes('resolver'),
    why: 'a resolver sees both votes to settle them',
  },
  {
    call: 'conflicts.resolve',
    who: (actor: Actor) => actor.kind === 'member' && actor.roles.includes('resolver'),
    why: 'a resolver can settle a conflict only where there is one',
  },
  {
    call: 'reviews.map',
    who: (actor: Actor) => actor.kind === 'member' && actor.roles.includes('resolver'),
    why: 'a resolver sees how many conflicts wait',
  },
] as const
