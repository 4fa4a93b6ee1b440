import type { InferContractRouterInputs } from '@orpc/contract'
import { current } from '#db/current.ts'
import type { Contract } from '#shared/contract/index.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, say } from '../call.ts'
import { requireReport } from '../screening/report.ts'

type Inputs = InferContractRouterInputs<Contract>['criteria']

/** Tags a report against a criterion for the actor: nobody else sees it while a stage is blind. */
export function assess(call: Call, { report, criterion, verdict, quote, page }: Inputs['assess']): void {
  if (!current(call.db, 'criterion', criterion)) throw new Problem('no-such-criterion', 'There is no such criterion.')
  const id = requireReport(call, report)
  const body = { report: id, criterion, member: call.author, verdict, quote, page }
  say(call, [{ kind: 'assessment', subject: `${id}/${criterion}/${call.author}`, body }])
}
