import type { InferContractRouterInputs } from '@orpc/contract'
import type { Form } from '#shared/contract/charting.ts'
import type { Contract } from '#shared/contract/index.ts'
import { fits } from '#shared/domain/charting/answer.ts'
import { isDivided } from '#shared/domain/charting/charters.ts'
import type { Field } from '#shared/domain/charting/form.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, closedTo, say } from '../call.ts'
import { requireReport } from '../screening/report.ts'
import { formsInUse, isMine } from './mine.ts'

type Inputs = InferContractRouterInputs<Contract>['charting']

/** Enters an answer. Charting opens with the outcomes: before that, what can be charted would tell them. */
export function answer(call: Call, { report, value, ...said }: Inputs['answer']): void {
  if (closedTo(call).length > 0) throw new Problem('stage-closed', 'This stage has not been opened yet.')
  const { form, field } = requireField(call, said.field)
  if (!fits(field, value))
    throw new Problem('answer-does-not-fit', `This is not an answer to "${field.label}".`, {
      data: { field: field.label },
    })
  const id = requireReport(call, report)
  requireMine(call, form, id)
  // An item is named in a part of a repeating group and nowhere else.
  if ((field.in === undefined) !== (said.item === undefined))
    throw new Problem('answer-without-item', `"${field.label}" is asked for each item of its group.`, {
      data: { field: field.label },
    })
  const subject = [id, said.field, call.author, ...(said.item === undefined ? [] : [said.item])].join('/')
  say(call, [{ kind: 'answer', subject, body: { report: id, member: call.author, value, ...said } }])
}

/** Says that the actor is through with a study by a form, or not any more. */
export function charted(call: Call, { report, form: formId, done }: Inputs['charted']): void {
  if (closedTo(call).length > 0) throw new Problem('stage-closed', 'This stage has not been opened yet.')
  const form = formsInUse(call).find((one) => one.id === formId)
  if (!form) throw new Problem('no-such-form', 'There is no such form.')
  const id = requireReport(call, report)
  requireMine(call, form, id)
  const body = { report: id, form: formId, member: call.author, done }
  say(call, [{ kind: 'charted', subject: `${id}/${formId}/${call.author}`, body }])
}

/**
 * A field of a form that is in use, with its form.
 *
 * @throws {Problem} `no-such-field`
 */
export function requireField(call: Pick<Call, 'db'>, id: string): { form: Form; field: Field } {
  for (const form of formsInUse(call)) {
    const field = form.fields.find((one) => one.id === id && !one.retired)
    if (field) return { form, field }
  }
  throw new Problem('no-such-field', 'The form has no such field.')
}

function requireMine(call: Call, form: Form, report: string): void {
  // Where one charts and nobody is named, whoever may chart at all does, also from a terminal.
  if (isDivided(form) && !isMine(call, form, report))
    throw new Problem('not-yours-to-chart', 'This study is charted by others.')
}
