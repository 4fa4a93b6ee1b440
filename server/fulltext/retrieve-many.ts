import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { Progress } from '#shared/contract/base.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { NewFact } from '#shared/domain/facts/fact.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, sayAll } from '../call.ts'
import { lookedAt } from './list.ts'

type Inputs = InferContractRouterInputs<Contract>['fulltext']
type Preview = InferContractRouterOutputs<Contract>['fulltext']['retrieveManyPreview']

/** What it would change to say of all in a list how their full text stands. */
export function retrieveManyPreview(call: Call, input: Inputs['retrieveManyPreview']): Preview {
  return changing(call, input).preview
}

/** Says of all in a list that do not stand so how their full text stands, as one action. What is stopped stays as far as it came. */
export async function* retrieveMany(
  call: Call,
  input: Inputs['retrieveMany'],
  signal?: AbortSignal,
): AsyncGenerator<Progress, { changed: number }> {
  const { reports } = changing(call, input)
  if (reports.length !== input.expected)
    throw new Problem('list-changed', 'The list is another by now. Look at what would change again.')
  const { status, why, from, on } = input
  const facts = reports.map(
    (report): NewFact => ({ kind: 'retrieval', subject: report, body: { report, status, why, from, on } }),
  )
  return yield* sayAll(call, facts, signal)
}

function changing(
  call: Call,
  { filters, ids, status }: Inputs['retrieveManyPreview'],
): { reports: string[]; preview: Preview } {
  const { passing } = lookedAt(call, { filters, ids })
  const from = { pending: 0, sought: 0, retrieved: 0, 'not-retrieved': 0 }
  const reports: string[] = []
  for (const { report, state } of passing) {
    if (state.retrieval === status) continue
    from[state.retrieval]++
    reports.push(report.id)
  }
  return {
    reports,
    preview: { reports: passing.length, changes: reports.length, from, same: passing.length - reports.length },
  }
}
