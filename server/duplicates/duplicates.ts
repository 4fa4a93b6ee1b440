import type { InferContractRouterInputs } from '@orpc/contract'
import { reportOf } from '#db/reports.ts'
import type { Contract } from '#shared/contract/index.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, say } from '../call.ts'
import { linkByPerson } from './parts.ts'

type Inputs = InferContractRouterInputs<Contract>['duplicates']

/** A person's word on two records: the same report, or different ones. */
export function decide(call: Call, { a, b, verdict }: Inputs['decide']): void {
  if (a === b || !reportOf(call.db, a) || !reportOf(call.db, b))
    throw new Problem('no-such-record', 'There is no such pair of records.')
  say(call, [linkByPerson(a, b, verdict)])
}
