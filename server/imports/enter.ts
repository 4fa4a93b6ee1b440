import type { InferContractRouterInputs } from '@orpc/contract'
import type { Contract } from '#shared/contract/index.ts'
import { itemOfForm } from '#shared/domain/imports/pasted/form.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, say } from '../call.ts'
import { sourceOf } from './add.ts'
import { importByHand } from './by-hand.ts'

type Input = InferContractRouterInputs<Contract>['imports']['enter']

/** Adds one reference that was typed; what was typed is kept as its original text. */
export function enter(call: Call, { reference, source }: Input): { import: string; source: string } {
  const { item, raw, problems } = itemOfForm(reference)
  const [wrong] = problems
  if (wrong)
    throw new Problem('wrong-field', `The field ${wrong.field} cannot be right.`, {
      data: { field: wrong.field, problem: wrong.problem },
    })
  const [sourceId, sourceFacts] = sourceOf(call, source)
  const { fact, stage } = importByHand(call, { source: sourceId, enters: 'search', items: [item], raws: [raw] })
  say(call, [...sourceFacts, fact], stage)
  return { import: fact.subject, source: sourceId }
}
