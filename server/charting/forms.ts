import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { allCurrent, current } from '#db/current.ts'
import type { Form } from '#shared/contract/charting.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { Field } from '#shared/domain/charting/form.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, say } from '../call.ts'

type Inputs = InferContractRouterInputs<Contract>['charting']
type Outputs = InferContractRouterOutputs<Contract>['charting']

/** The review's charting forms in their order, those that are not used any more last. */
export function forms(call: Pick<Call, 'db'>): Form[] {
  return allCurrent(call.db, 'form')
    .sort((a, b) => (a.body.order ?? 0) - (b.body.order ?? 0) || (a.subject < b.subject ? -1 : 1))
    .map(({ subject, body }) => ({ ...body, id: subject, name: body.name ?? '' }))
    .sort((a, b) => Number(a.retired ?? false) - Number(b.retired ?? false))
}

/** The fields of every form that is in use. */
export function fieldsInUse(call: Pick<Call, 'db'>): Field[] {
  return forms(call)
    .filter((form) => !form.retired)
    .flatMap((form) => form.fields.filter((field) => !field.retired && field.type !== 'heading'))
}

/** Makes a form, or gives it another version; what was answered before is kept, whatever fields there are. */
export function saveForm(call: Call, { id, ...body }: Inputs['saveForm']): Outputs['saveForm'] {
  const subject = id ?? call.clock.id()
  if (id !== undefined && !current(call.db, 'form', id)) throw new Problem('no-such-form', 'There is no such form.')
  // Answers go by the field alone: it belongs to one form.
  const elsewhere = forms(call).flatMap((form) => (form.id === subject ? [] : form.fields.map((field) => field.id)))
  const ids = [...elsewhere, ...body.fields.map((field) => field.id)]
  if (new Set(ids).size < ids.length) throw new Problem('field-twice', 'Two fields have the same name.')
  say(call, [{ kind: 'form', subject, body }])
  return { id: subject }
}
