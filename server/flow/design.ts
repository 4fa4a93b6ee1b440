import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { allCurrent, current } from '#db/current.ts'
import type { ReadDb } from '#db/database.ts'
import type { Contract } from '#shared/contract/index.ts'
import { type FlowDesign, type FlowLanguage, type OwnForm, plainStyle } from '#shared/domain/flow/design.ts'
import type { FlowFacts } from '#shared/domain/flow/facts.ts'
import { type FlowForm, flowForms } from '#shared/domain/flow/flow.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, say } from '../call.ts'
import { memberNames } from '../setup.ts'

type Inputs = InferContractRouterInputs<Contract>['flow']
type Outputs = InferContractRouterOutputs<Contract>['flow']

/** The form that somebody asked for: which of the known ones it is, or is made of. */
export interface AskedForm {
  id: string
  base: FlowForm
  own?: OwnForm
}

/** The form of this name or id. @throws Problem where the review has no such form */
export function askedForm(db: ReadDb, id: string): AskedForm {
  const known = flowForms.find((one) => one === id)
  if (known) return { id, base: known }
  const own = current(db, 'flow-form', id)?.body
  if (!own) throw new Problem('no-such-flow-form', 'This review has no such form of the flow diagram.')
  return { id, base: own.base, own }
}

/** What the review keeps of how a form is drawn in a language. */
export function designOf(db: ReadDb, { id, own }: AskedForm, lang: FlowLanguage): FlowDesign {
  const { form: _form, ...style } = current(db, 'flow-style', id)?.body ?? { ...plainStyle, form: id }
  const labels: Record<string, string> = {}
  for (const { body } of allCurrent(db, 'flow-label'))
    if (body.form === id && body.lang === lang && body.text !== null) labels[body.key] = body.text
  const annotations: Record<string, string> = {}
  for (const { body } of allCurrent(db, 'flow-annotation'))
    if (body.form === id && body.text !== null) annotations[body.key] = body.text
  return { style, labels, annotations, ...(own ? { own } : {}) }
}

/** Numbers of the figure that were set by hand. */
export function overridesOf(db: ReadDb): NonNullable<FlowFacts['overrides']> {
  const names = memberNames(db)
  return allCurrent(db, 'flow-override').flatMap(({ author, at, body: { form, key, n, why } }) =>
    n === null ? [] : [{ form, key, override: { n, why, by: names.get(author) ?? author, at } }],
  )
}

/** The forms that the review made for itself, in the order in which they were made. */
export function forms(call: Pick<Call, 'db'>): Outputs['forms'] {
  const all = allCurrent(call.db, 'flow-form').filter(({ body }) => !body.retired)
  return {
    forms: all.sort((a, b) => (a.subject < b.subject ? -1 : 1)).map(({ subject, body }) => ({ ...body, id: subject })),
  }
}

/** Makes a form of the review's own, or another version of it. */
export function saveForm(call: Call, { id, form }: Inputs['saveForm']): Outputs['saveForm'] {
  if (id !== undefined && !current(call.db, 'flow-form', id)) {
    throw new Problem('no-such-flow-form', 'This review has no such form of the flow diagram.')
  }
  const subject = id ?? call.clock.id()
  say(call, [{ kind: 'flow-form', subject, body: form }])
  return { id: subject }
}

/** Says how a form is drawn. */
export function setStyle(call: Call, { form, style }: Inputs['setStyle']): Outputs['setStyle'] {
  askedForm(call.db, form)
  say(call, [{ kind: 'flow-style', subject: form, body: { ...style, form } }])
  return {}
}

/** Words a label of the figure otherwise, or takes that back. */
export function label(call: Call, { form, lang, key, text }: Inputs['label']): Outputs['label'] {
  askedForm(call.db, form)
  const body = { form, lang, key, text: text?.trim() || null }
  say(call, [{ kind: 'flow-label', subject: `${form}/${lang}/${key}`, body }])
  return {}
}

/** Adds something to a box of the figure, or takes it away. */
export function annotate(call: Call, { form, key, text }: Inputs['annotate']): Outputs['annotate'] {
  askedForm(call.db, form)
  say(call, [{ kind: 'flow-annotation', subject: `${form}/${key}`, body: { form, key, text: text?.trim() || null } }])
  return {}
}

/** Sets a number by hand, or takes that back. @throws Problem where a number comes without a reason */
export function override(call: Call, { form, key, n, why }: Inputs['override']): Outputs['override'] {
  askedForm(call.db, form)
  if (n !== null && why.trim() === '') {
    throw new Problem('override-needs-reason', 'A number that is set by hand needs its reason.')
  }
  say(call, [{ kind: 'flow-override', subject: `${form}/${key}`, body: { form, key, n, why: why.trim() } }])
  return {}
}
