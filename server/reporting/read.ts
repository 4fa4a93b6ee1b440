import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { current } from '#db/current.ts'
import type { Contract } from '#shared/contract/index.ts'
import { Problem } from '#shared/domain/problem.ts'
import { answeredChecklist } from '#shared/domain/reporting/checklists/checklist.ts'
import { hasItem } from '#shared/domain/reporting/checklists/lists.ts'
import { writtenPart } from '#shared/domain/reporting/document.ts'
import { Tell } from '#shared/domain/reporting/tell.ts'
import { type Call, say } from '../call.ts'
import { reportingFacts } from './facts.ts'

type Inputs = InferContractRouterInputs<Contract>['reporting']
type Outputs = InferContractRouterOutputs<Contract>['reporting']

/** A part of the write-up as far as the actor may know the review. */
export async function part(call: Call, { part: asked, lang }: Inputs['part']): Promise<Outputs['part']> {
  return writtenPart(await reportingFacts(call, lang, asked === 'excluded'), asked, lang)
}

/** A reporting checklist, answered as far as the review can. */
export async function checklist(call: Call, { list, lang }: Inputs['checklist']): Promise<Outputs['checklist']> {
  return { items: answeredChecklist(new Tell(await reportingFacts(call, lang, false), lang), list) }
}

/** Notes where the manuscript answers an item of a checklist; says nothing where that is noted already. */
export function note(call: Call, { list, item, where, note: remark }: Inputs['note']): void {
  if (!hasItem(list, item)) throw new Problem('no-such-item', 'This checklist has no such item.')
  const subject = `${list}/${item}`
  const before = current(call.db, 'checklist', subject)?.body
  if ((before?.where ?? '') === where && (before?.note ?? '') === remark) return
  say(call, [{ kind: 'checklist', subject, body: { list, item, where, note: remark } }])
}
