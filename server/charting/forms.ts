import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { answersTo } from '#db/answers.ts'
import { allCurrent, current } from '#db/current.ts'
import { history } from '#db/facts.ts'
import type { Form } from '#shared/contract/charting.ts'
import type { Contract } from '#shared/contract/index.ts'
import { effectsOf } from '#shared/domain/charting/effects.ts'
import type { ChartingForm, Field } from '#shared/domain/charting/form.ts'
import { problemsOf } from '#shared/domain/charting/problems.ts'
import { carryOver, changesOf } from '#shared/domain/charting/versions.ts'
import { maySeeCharted } from '#shared/domain/policy/charting.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, closedTo, say } from '../call.ts'

type Inputs = InferContractRouterInputs<Contract>['charting']
type Outputs = InferContractRouterOutputs<Contract>['charting']

/** The review's charting forms in their order, those that are not used any more last. */
export function forms(call: Pick<Call, 'db'>): Form[] {
  return allCurrent(call.db, 'form')
    .sort((a, b) => (a.body.order ?? 0) - (b.body.order ?? 0) || (a.subject < b.subject ? -1 : 1))
    .map(({ subject, fact, body }) => ({ ...body, id: subject, version: fact, name: body.name ?? '' }))
    .sort((a, b) => Number(a.retired ?? false) - Number(b.retired ?? false))
}

/** The fields of every form that is in use. */
export function fieldsInUse(call: Pick<Call, 'db'>): Field[] {
  return forms(call)
    .filter((form) => !form.retired)
    .flatMap((form) => form.fields.filter((field) => !field.retired && field.type !== 'heading'))
}

/**
 * Makes a form, or gives it another version. Nothing that was answered is lost by it: a field or a choice that the new version
 * leaves out is kept in it as one that is not asked any more.
 *
 * @throws Problem where the form could not be used, says which field; or where somebody changed it in the meantime
 */
export function saveForm(call: Call, input: Inputs['saveForm']): Outputs['saveForm'] {
  const { id, body, before } = nextForm(call, input)
  if (input.since !== undefined && before && before.fact !== input.since)
    throw new Problem('form-changed', 'Somebody else changed this form in the meantime.')
  const subject = id ?? call.clock.id()
  // Answers go by the field alone: it belongs to one form.
  const elsewhere = forms(call).flatMap((form) => (form.id === subject ? [] : form.fields.map((field) => field.id)))
  const ids = [...elsewhere, ...body.fields.map((field) => field.id)]
  if (new Set(ids).size < ids.length) throw new Problem('field-twice', 'Two fields have the same name.')
  const [problem] = problemsOf(body.fields)
  if (problem) {
    throw new Problem(
      `form-${problem.kind}`,
      `The field "${problem.label}" of the form cannot be used (${problem.kind}).`,
      {
        data: { field: problem.label, text: problem.text ?? '' },
      },
    )
  }
  say(call, [{ kind: 'form', subject, body }])
  return { id: subject }
}

/** What saving this form would change, and what would happen to the answers that the actor may know of. */
export function previewForm(call: Call, input: Inputs['previewForm']): Outputs['previewForm'] {
  const { body, before } = nextForm(call, input)
  const changes = changesOf(before?.body, body)
  if (!before) return { changes, effects: [], answers: 0, ownOnly: false }
  const isOpen = closedTo(call).length === 0
  const mayKnow = (member: string) =>
    member === call.author || (isOpen && maySeeCharted(call.actor, member, before.body))
  const answers = answersTo(
    call.db,
    before.body.fields.map((field) => field.id),
  ).filter((answer) => answer.value !== null && mayKnow(answer.member))
  return { changes, effects: effectsOf(before.body, body, answers), answers: answers.length, ownOnly: !mayKnow('') }
}

/** Puts the forms in this order, as one gesture; those that are not named come after them as they were. */
export function orderForms(call: Call, { forms: wanted }: Inputs['orderForms']): void {
  const all = forms(call)
  const named = wanted.flatMap((id) => all.find((form) => form.id === id) ?? [])
  if (named.length < wanted.length) throw noSuchForm()
  const ordered = [...new Set([...named, ...all])]
  const facts = ordered.flatMap(({ id, version: _, ...body }, order) =>
    body.order === order ? [] : [{ kind: 'form' as const, subject: id, body: { ...body, why: undefined, order } }],
  )
  if (facts.length > 0) say(call, facts)
}

/** Every version of a form that is in effect, the newest first, with what it changed. */
export function formVersions(call: Call, { form }: Inputs['formVersions']): Outputs['formVersions'] {
  const versions = history(call.db, 'form', form).map((fact) => ({
    version: fact.id,
    at: fact.at,
    author: fact.author,
    form: JSON.parse(fact.body) as ChartingForm,
  }))
  if (versions.length === 0) throw noSuchForm()
  const compared = versions.map((one, i) => ({ ...one, changes: changesOf(versions[i - 1]?.form, one.form) }))
  return { versions: compared.reverse() }
}

/** The form as it would be saved, and the version before it. */
function nextForm(call: Call, { id, since: _since, ...next }: Inputs['saveForm']) {
  const before = id === undefined ? undefined : current(call.db, 'form', id)
  if (id !== undefined && !before) throw noSuchForm()
  return { id, before, body: { ...next, fields: carryOver(before?.body, next.fields) } }
}

function noSuchForm(): Problem {
  return new Problem('no-such-form', 'There is no such form.')
}
