import type { InferContractRouterInputs } from '@orpc/contract'
import type { Contract } from '#shared/contract/index.ts'
import { fits } from '#shared/domain/charting/answer.ts'
import { keyOf, newestSettled, whatStands } from '#shared/domain/charting/stands.ts'
import type { NewFact } from '#shared/domain/facts/fact.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, say } from '../call.ts'
import { requireField } from './answer.ts'
import { type Comparison, requireComparison } from './compare.ts'

type Input = InferContractRouterInputs<Contract>['charting']['settle']

/** Says what stands for a field of a study, as one who did not chart it; the answers stay as they were. */
export function settle(call: Call, input: Input): void {
  sayConsensus(call, input, 'alone', {})
}

/** Says what stands for a field by all who charted the study together, where there is no third person. */
export function settleTogether(call: Call, input: Input): void {
  sayConsensus(call, input, 'together', (found) => ({ together: [...found.charters.assigned] }))
}

function sayConsensus(
  call: Call,
  { report, field: id, row, settled, value, note }: Input,
  how: Comparison['how'],
  who: { together?: string[] } | ((found: Comparison) => { together: string[] }),
): void {
  const { form, field } = requireField(call, id)
  const found = requireComparison(call, { report, form: form.id })
  if (found.how !== how) throw new Problem('nothing-to-compare', 'There is nothing here that is yours to compare.')
  if (settled && !fits(field, value))
    throw new Problem('answer-does-not-fit', `This is not an answer to "${field.label}".`, {
      data: { field: field.label },
    })
  const about = found.study.reports[0]?.id ?? found.study.id
  const by = typeof who === 'function' ? who(found) : who
  const fact = (
    of: string,
    body: { item?: string; settled: boolean; value: Input['value']; note?: string },
  ): NewFact => ({
    kind: 'consensus',
    subject: [about, of, ...(body.item === undefined ? [] : [body.item])].join('/'),
    body: { report: about, field: of, ...body, ...by },
  })
  const said = {
    ...(row === undefined ? {} : { item: row }),
    settled,
    value: settled ? value : null,
    ...(note === undefined ? {} : { note }),
  }
  say(call, [...pairing(found, field.in, row, fact), fact(id, said)])
}

/**
 * Which items are the same thing is settled with the first field of one that is: else an answer that is changed afterwards could
 * pair them otherwise, and what was settled would be of nothing.
 */
function pairing(
  found: Comparison,
  group: string | undefined,
  row: string | undefined,
  fact: (of: string, body: { settled: boolean; value: Input['value'] }) => NewFact,
): NewFact[] {
  if (group === undefined) return []
  const stands = whatStands(found.said, [found.form])[group]
  if (!Array.isArray(stands?.value)) throw new Problem('items-not-paired', 'Settle first which items are the same.')
  if (row === undefined || !stands.value.includes(row))
    throw new Problem('nothing-to-compare', 'There is nothing here that is yours to compare.')
  return newestSettled(found.said.settled).has(keyOf(group))
    ? []
    : [fact(group, { settled: true, value: stands.value })]
}
