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

/**
 * The voters of a conflict may settle it together where nobody else could: no resolver is outside of it. Only once the stage
 * is open to them, for to settle it they have to see each other's votes.
 */
export function maySettleTogether(
  actor: Actor,
  conflict: { assigned: readonly string[]; voters: readonly string[] },
  team: { resolvers: readonly Actor[]; open: boolean },
): boolean {
  if (actor.kind !== 'member' || !actor.roles.includes('reviewer') || !team.open) return false
  if (conflict.voters.length < 2 || !conflict.voters.includes(actor.member)) return false
  return !team.resolvers.some((resolver) => maySeeConflict(resolver, conflict))
}

/**
 * Whether one of the voters of a conflict that was sent back may read this word of its thread. While the stage is closed to
 * them: their own, and what those who did not vote said since it was sent back; what was said before was among resolvers, and
 * what another voter answers tells their vote.
 */
export function mayReadWord(
  member: string,
  word: { author: string; fact: string },
  thread: { voters: readonly string[]; sentBack: string; open: boolean },
): boolean {
  if (thread.open || word.author === member) return true
  return !thread.voters.includes(word.author) && word.fact >= thread.sentBack
}

/** The votes of this member are for these eyes: one's own always, another's once the stage is open. */
export function maySeeVote(actor: Actor, vote: { stage: StageId; member: string }, stages: readonly Stage[]): boolean {
  if (actor.kind === 'member' && vote.member === actor.member) return true
  return !closedStages(actor, stages).includes(vote.stage)
}

/**
 * How this member tagged reports against criteria is for these eyes: one's own always, another's once nothing is closed any
 * more, for a tag does not say at which stage it was made.
 */
export function maySeeTag(actor: Actor, tag: { member: string }, stages: readonly Stage[]): boolean {
  if (actor.kind === 'member' && tag.member === actor.member) return true
  return closedStages(actor, stages).length === 0
}

/**
 * While a stage is closed, a resolver sees that reviewers tagged a report differently against a criterion, and how, once as
 * many have tagged it as screen it; never of a report that is theirs to screen, or that they tagged themselves.
 */
export function maySeeDifference(
  actor: Actor,
  cell: { assigned: readonly string[]; taggers: readonly string[]; needed: number },
): boolean {
  if (actor.kind === 'terminal') return true
  if (actor.kind !== 'member' || !actor.roles.includes('resolver')) return false
  if (cell.assigned.includes(actor.member) || cell.taggers.includes(actor.member)) return false
  return cell.taggers.length >= Math.max(2, cell.needed)
}

/**
 * Whether this actor rules on how a report stands against a criterion: a resolver who may see the difference, and only where
 * there is one, or where somebody ruled already.
 */
export function mayRule(
  actor: Actor,
  cell: { assigned: readonly string[]; taggers: readonly string[]; needed: number; differs: boolean; ruled: boolean },
): boolean {
  return actor.kind === 'member' && (cell.differs || cell.ruled) && maySeeDifference(actor, cell)
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
 * these people differ between two worlds. That a resolver learns nothing of a conflict of their own, and a voter nothing
 * but what was sent to them, it sees in worlds in which these calls differ in nothing that was sent.
 */
export const blindingExceptions = [
  {
    call: 'team.progress',
    who: (actor: Actor) => actor.kind === 'member' && actor.roles.includes('lead'),
    why: 'a lead sees how far each member has come, as a count of reports, to plan the work',
  },
  {
    call: 'backups.list',
    who: (actor: Actor) => actor.kind === 'member' && actor.roles.includes('lead') && !actor.guest,
    why: 'a lead who sits at the machine sees that a backup was made by itself, and so that somebody said something since the one before',
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
    who: isResolver,
    why: 'a resolver sees a conflict once both votes are in, and what became of one that they sent back',
  },
  {
    call: 'conflicts.show',
    who: isResolver,
    why: 'a resolver sees both votes to settle them',
  },
  ...(['resolve', 'reopen', 'refer', 'withdraw', 'discuss'] as const).map((act) => ({
    call: `conflicts.${act}`,
    who: isResolver,
    why: 'a resolver can settle, reopen, send back or discuss a conflict only where there is one',
  })),
  ...(['sentBack', 'question', 'discuss'] as const).map((act) => ({
    call: `conflicts.${act}`,
    who: isReviewer,
    why: 'a voter to whom a resolver sends a conflict back learns that the votes differ, what is asked, and when it is asked no more',
  })),
  {
    call: 'reviews.map',
    who: isResolver,
    why: 'a resolver sees how many conflicts wait',
  },
  {
    call: 'criteria.matrix',
    who: isResolver,
    why: 'a resolver sees where reviewers tagged a report differently against a criterion, once both have',
  },
  {
    call: 'criteria.tags',
    who: isResolver,
    why: 'a resolver sees both tags, and where in the text they rest, to rule on them',
  },
  {
    call: 'criteria.rule',
    who: isResolver,
    why: 'a resolver can rule only where the tags differ',
  },
  {
    call: 'charting.progress',
    who: (actor: Actor) => actor.kind === 'member' && actor.roles.includes('lead'),
    why: 'a lead sees how far each has come with charting, as a count of studies, to plan the work',
  },
  ...(['differences', 'compare', 'settle'] as const).map((act) => ({
    call: `charting.${act}`,
    who: isResolver,
    why: 'a resolver who does not chart a study sees how those differ who do, once all of them are through with it',
  })),
] as const

function isResolver(actor: Actor): boolean {
  return actor.kind === 'member' && actor.roles.includes('resolver')
}

function isReviewer(actor: Actor): boolean {
  return actor.kind === 'member' && actor.roles.includes('reviewer')
}
