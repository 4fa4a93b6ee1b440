import { ballotOf } from '#db/ballots.ts'
import type { ConflictRow } from '#shared/contract/conflicts.ts'
import { maySeeConflict, maySettleTogether } from '#shared/domain/policy/blinding.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { type Call, closedTo, stageOf } from '../call.ts'
import { reviewersOf } from '../screening/assigned.ts'
import { requireReport } from '../screening/report.ts'
import { membersOf } from '../setup.ts'
import { conflictOn, type FoundConflict } from './visible.ts'

type How = ConflictRow['how']

/** How the actor may settle each conflict of a stage: alone, together with its other voters, or not at all. */
export function howToSettle(
  call: Call,
  stage: StageId,
): (conflict: Pick<FoundConflict, 'assigned' | 'voters'>) => How | null {
  const open = !closedTo(call).includes(stage)
  const resolvers = membersOf(call.db)
    .filter(({ body }) => body.roles.includes('resolver'))
    .map(({ subject, body }) => ({ kind: 'member' as const, member: subject, roles: body.roles }))
  return (conflict) => {
    if (maySeeConflict(call.actor, conflict)) return 'alone'
    return maySettleTogether(call.actor, conflict, { resolvers, open }) ? 'together' : null
  }
}

/**
 * A conflict that the actor may settle, and how. Only this report is looked at, however many conflicts there are.
 *
 * @throws {Problem} `no-such-conflict`: one answer for a report without a conflict and for one that is not theirs, for
 *   which it is would tell a voter
 */
export function requireConflict(
  call: Call,
  { stage, report }: { stage: StageId; report: string },
): FoundConflict & { how: How } {
  const id = requireReport(call, report)
  const assigned = reviewersOf(call, stageOf(call, stage), id)
  const conflict = mayLook(call, stage, id, assigned) ? conflictOn(call, stage, id, assigned) : undefined
  const how = conflict && howToSettle(call, stage)(conflict)
  if (!how) throw new Problem('no-such-conflict', 'There is no conflict here that is yours to settle.')
  return { ...conflict, how }
}

/**
 * Whether it may be looked at all whether a report is a conflict. For whom it would be none of theirs in any case it is not looked
 * at: how long that takes would tell.
 */
function mayLook(call: Call, stage: StageId, report: string, assigned: string[]): boolean {
  if (!closedTo(call).includes(stage)) return true
  const voted = call.actor.kind === 'member' && ballotOf(call.db, stage, report, call.actor.member) !== undefined
  return maySeeConflict(call.actor, { assigned, voters: voted ? [call.author] : [] })
}
