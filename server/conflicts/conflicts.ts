import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { ballotsOn } from '#db/ballots.ts'
import { currentAbout } from '#db/current.ts'
import type { Contract } from '#shared/contract/index.ts'
import { maySeeConflict } from '#shared/domain/policy/blinding.ts'
import { Problem } from '#shared/domain/problem.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { type Call, say, stageOf } from '../call.ts'
import { reviewersOf } from '../screening/assigned.ts'
import { originsOn, shownWords } from '../screening/origin.ts'
import { reportDetail, requireReport } from '../screening/report.ts'
import { keptReasons, memberNames } from '../setup.ts'
import { visibleConflicts } from './visible.ts'

type Inputs = InferContractRouterInputs<Contract>['conflicts']
type Outputs = InferContractRouterOutputs<Contract>['conflicts']

/** The conflicts that are the actor's to settle. */
export function list(call: Call, { stage }: Inputs['list']): Outputs['list'] {
  return { conflicts: visibleConflicts(call, stage).filter(({ id }) => isMine(call, stage, id)) }
}

/** A conflict is settled by somebody who is not one of its voters. */
function isMine(call: Call, stage: StageId, report: string): boolean {
  const voters = ballotsOn(call.db, stage, report).map((ballot) => ballot.member)
  return maySeeConflict(call.actor, { assigned: reviewersOf(call, stageOf(call, stage), report), voters })
}

function requireConflict(call: Call, stage: StageId, id: string): string {
  const report = requireReport(call, id)
  // One answer for a report without a conflict and for one that is not theirs: which it is would tell a voter.
  if (!list(call, { stage }).conflicts.some((conflict) => conflict.id === report)) {
    throw new Problem('no-such-conflict', 'There is no conflict here that is yours to settle.')
  }
  return report
}

/** One conflict that is the actor's to settle, with both votes and the resolution, if there is one. */
export function show(call: Call, { stage, report }: Inputs['show']): Outputs['show'] {
  const id = requireConflict(call, stage, report)
  const names = memberNames(call.db)
  const assessments = currentAbout(call.db, 'assessment', id)
  const origins = originsOn(call.db, stage, id)
  const resolution = currentAbout(call.db, 'resolution', id)
    .filter(({ body }) => body.stage === stage)
    .at(-1)
  return {
    report: reportDetail(call, id),
    votes: ballotsOn(call.db, stage, id).map(({ member, decision, reasons, note }) => ({
      member,
      name: names.get(member) ?? member,
      decision,
      ...shownWords({ reasons, note }, origins.get(member), true),
      assessments: assessments.flatMap(({ body }) =>
        body.member === member && body.verdict ? [{ criterion: body.criterion, verdict: body.verdict }] : [],
      ),
    })),
    resolution: resolution?.body.decision
      ? {
          decision: resolution.body.decision,
          reasons: resolution.body.reasons,
          note: resolution.body.note ?? '',
          by: names.get(resolution.author) ?? resolution.author,
        }
      : null,
  }
}

/** Settles a conflict; the votes stay as they were. */
export function resolve(call: Call, { stage, report, decision, reasons = [], note }: Inputs['resolve']): void {
  const id = requireConflict(call, stage, report)
  const kept = keptReasons(call.db, stage, { decision, reasons })
  const body = { stage, report: id, decision, reasons: kept, note: note ?? '' }
  say(call, [{ kind: 'resolution', subject: `${stage}/${id}`, body }])
}
