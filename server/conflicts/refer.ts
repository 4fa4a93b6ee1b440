import type { InferContractRouterInputs } from '@orpc/contract'
import { saidAbout } from '#db/current.ts'
import { reportOf } from '#db/reports.ts'
import type { Contract } from '#shared/contract/index.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, say } from '../call.ts'
import { requireConflict } from './rights.ts'
import { askedOf } from './sent-back.ts'

type Inputs = InferContractRouterInputs<Contract>['conflicts']

/** Sends a conflict that is not settled back to its voters, with a question. */
export function refer(call: Call, { stage, report, text }: Inputs['refer']): void {
  const { id, by, how, voters } = requireConflict(call, { stage, report })
  if (how !== 'alone') throw new Problem('no-such-conflict', 'There is no conflict here that is yours to settle.')
  if (by !== null) throw new Problem('settled', 'This conflict is settled. Reopen it before you send it back.')
  say(call, [{ kind: 'referral', subject: `${stage}/${id}`, body: { stage, report: id, members: voters, text } }])
}

/** Asks the question of a conflict that was sent back no more. */
export function withdraw(call: Call, { stage, report }: Inputs['withdraw']): void {
  const { id, how } = requireConflict(call, { stage, report })
  if (how !== 'alone') throw new Problem('no-such-conflict', 'There is no conflict here that is yours to settle.')
  const newest = saidAbout(call.db, 'referral', stage, id).at(-1)
  if (!newest || newest.body.withdrawn) throw new Problem('not-sent-back', 'This conflict was not sent back.')
  say(call, [{ kind: 'referral', subject: newest.subject, body: { ...newest.body, withdrawn: true } }])
}

/** Says something in the thread of a conflict: whoever may settle it, and a voter to whom it was sent back. */
export function discuss(call: Call, { stage, report, text }: Inputs['discuss']): void {
  const asked = reportOf(call.db, report)
  const id = asked && askedOf(call, stage, asked) ? asked : requireConflict(call, { stage, report }).id
  const body = { stage, report: id, thread: 'conflict' as const, member: null, text }
  say(call, [{ kind: 'message', subject: call.clock.id(), body }])
}
