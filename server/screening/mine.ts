import { ballotsOfMember } from '#db/ballots.ts'
import { keptAs, retrievals } from '#db/full-texts.ts'
import { replacedReports } from '#db/outcomes.ts'
import type { Decision, StageId } from '#shared/domain/reviews/words.ts'
import { type Call, closedTo, stageOf } from '../call.ts'
import { reviewersOfEach } from './assigned.ts'

/** Of these reports of a stage, those that are the actor's to screen, and the actor's votes. */
export function myReports(
  call: Call,
  stage: StageId,
  reports: readonly string[],
): { assigned: string[]; voted: Map<string, { decision: Decision; at: string }> } {
  const { actor } = call
  if (actor.kind !== 'member') return { assigned: [], voted: new Map() }
  const reviewers = reviewersOfEach(call, stageOf(call, stage))
  const voted = ballotsOfMember(call.db, stage, actor.member)
  // Somebody who voted on a report before the work was divided otherwise still finds it.
  const replaced = replacedAt(call, stage)
  const assigned = reports.filter(
    (report) => voted.has(report) || (!replaced.has(report) && reviewers(report).includes(actor.member)),
  )
  return { assigned, voted }
}

/** Reports of a stage that others stand for, as far as the actor may know: nobody has to decide them any more. */
export function replacedAt(call: Pick<Call, 'db' | 'actor'>, stage: StageId): Set<string> {
  return stage === 'full-text' && !closedTo(call).includes(stage) ? replacedReports(call.db) : new Set()
}

/**
 * Reports of a stage that nobody has to decide for now: at full text those whose text could not be had and, as far as the actor
 * may know, those that are kept as something, such as a protocol. They stay in the lists, for the text may turn up, and
 * wait for nobody.
 */
export function setAside(call: Pick<Call, 'db' | 'actor'>, stage: StageId): Set<string> {
  if (stage !== 'full-text') return new Set()
  const lost = [...retrievals(call.db).values()].filter(({ status }) => status === 'not-retrieved')
  const kept = closedTo(call).includes(stage) ? [] : keptAs(call.db).keys()
  return new Set([...lost.map(({ report }) => report), ...kept])
}
