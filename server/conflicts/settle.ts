import type { InferContractRouterInputs } from '@orpc/contract'
import type { Contract } from '#shared/contract/index.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, say } from '../call.ts'
import { keptReasons } from '../setup.ts'
import { requireConflict } from './rights.ts'
import type { FoundConflict } from './visible.ts'

type Inputs = InferContractRouterInputs<Contract>['conflicts']

/** Settles a conflict as one who did not vote on it; the votes stay as they were. */
export function resolve(call: Call, input: Inputs['resolve']): void {
  const conflict = requireOpenTo(call, input, 'alone')
  settle(call, input, conflict, {})
}

/** Settles a conflict by all its voters together, where there is no third person. */
export function settleTogether(call: Call, input: Inputs['settleTogether']): void {
  const conflict = requireOpenTo(call, input, 'together')
  settle(call, input, conflict, { together: conflict.voters })
}

/** Takes a resolution out of force: the votes add up to what they did before it. */
export function reopen(call: Call, { note, ...input }: Inputs['reopen']): void {
  const { id, by } = requireConflict(call, input)
  if (by !== 'resolution') throw new Problem('not-settled', 'This conflict is not settled.')
  const { stage } = input
  const body = { stage, report: id, decision: null, reasons: [], note: note ?? '' }
  say(call, [{ kind: 'resolution', subject: `${stage}/${id}`, body }])
}

/** A conflict that is the actor's to settle in this way, and that the votes do not settle by themselves. */
function requireOpenTo(
  call: Call,
  input: Parameters<typeof requireConflict>[1],
  how: 'alone' | 'together',
): FoundConflict {
  const conflict = requireConflict(call, input)
  if (conflict.how !== how || conflict.by === 'votes')
    throw new Problem('no-such-conflict', 'There is no conflict here that is yours to settle.')
  return conflict
}

function settle(
  call: Call,
  { stage, decision, reasons = [], note }: Inputs['resolve'],
  { id }: FoundConflict,
  who: { together?: string[] },
): void {
  const kept = keptReasons(call.db, stage, { decision, reasons })
  const body = { stage, report: id, decision, reasons: kept, note: note ?? '', ...who }
  say(call, [{ kind: 'resolution', subject: `${stage}/${id}`, body }])
}
