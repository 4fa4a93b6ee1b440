import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { ballotsAtStage } from '#db/ballots.ts'
import type { Contract } from '#shared/contract/index.ts'
import { agreement } from '#shared/domain/agreement/agreement.ts'
import { type Call, closedTo, stageOf } from '../call.ts'
import { memberNames } from '../setup.ts'

type Inputs = InferContractRouterInputs<Contract>['agreement']
type Outputs = InferContractRouterOutputs<Contract>['agreement']

/** Agreement from the votes as they were cast; a maybe counts as the stage says. Nothing while the stage is closed. */
export function agreementAt(call: Call, { stage }: Inputs['stage']): Outputs['stage'] {
  if (closedTo(call).includes(stage)) return { open: false, agreement: null }
  const names = memberNames(call.db)
  const votes = ballotsAtStage(call.db, stage).map(({ report, member, decision }) => ({
    report,
    reviewer: names.get(member) ?? member,
    vote: decision,
  }))
  return {
    open: true,
    agreement: { ...agreement(votes, stageOf(call, stage).maybe === 'include' ? 'include' : 'own') },
  }
}
