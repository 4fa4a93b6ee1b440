import type { InferContractRouterOutputs } from '@orpc/contract'
import { ballotsOfMember } from '#db/ballots.ts'
import { reportsAtStage } from '#db/reports.ts'
import type { Contract } from '#shared/contract/index.ts'
import { mayEnter } from '#shared/domain/policy/blinding.ts'
import { type Call, stagesOf } from '../call.ts'
import { reviewersOfEach } from '../screening/assigned.ts'
import { setAside } from '../screening/mine.ts'
import { memberNames } from '../setup.ts'

/** How many of their reports each reviewer has voted on, per stage that may be known of. */
export function progress(call: Call): InferContractRouterOutputs<Contract>['team']['progress'] {
  const names = memberNames(call.db)
  const stages = stagesOf(call)
  return {
    stages: stages
      .filter((stage) => mayEnter(call.actor, stage.id, stages))
      .map((stage) => {
        const reports = reportsAtStage(call.db, stage.id)
        const aside = setAside(call, stage.id)
        const reviewers = reviewersOfEach(call, stage)
        const assigned = new Map(reports.map((report) => [report, reviewers(report)]))
        return {
          stage: stage.id,
          members: stage.reviewers.map((member) => {
            const voted = ballotsOfMember(call.db, stage.id, member)
            const mine = reports.filter(
              (report) => assigned.get(report)?.includes(member) && (voted.has(report) || !aside.has(report)),
            )
            return {
              member,
              name: names.get(member) ?? member,
              assigned: mine.length,
              voted: mine.filter((report) => voted.has(report)).length,
            }
          }),
        }
      }),
  }
}
