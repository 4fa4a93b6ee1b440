import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { current, currentAbout } from '#db/current.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { Answer, Field } from '#shared/domain/charting/form.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, closedTo, say } from '../call.ts'
import { requireReport } from '../screening/report.ts'
import { type IncludedStudy, includedStudies } from './studies.ts'

type Inputs = InferContractRouterInputs<Contract>['charting']
type Outputs = InferContractRouterOutputs<Contract>['charting']

/** Tags a report against a criterion for the actor: nobody else sees it while a stage is blind. */
export function assess(call: Call, { report, criterion, verdict, quote, page }: Inputs['assess']): void {
  if (!current(call.db, 'criterion', criterion)) throw new Problem('no-such-criterion', 'There is no such criterion.')
  const id = requireReport(call, report)
  const body = { report: id, criterion, member: call.author, verdict, quote, page }
  say(call, [{ kind: 'assessment', subject: `${id}/${criterion}/${call.author}`, body }])
}

/** The review's charting form. */
export function form(call: Call): Outputs['form'] {
  return { fields: current(call.db, 'form', 'form')?.body.fields ?? [] }
}

/** Sets the fields of the charting form; what was answered before is kept, whatever fields there are. */
export function saveForm(call: Call, { fields }: Inputs['saveForm']): void {
  if (new Set(fields.map((field) => field.id)).size < fields.length) {
    throw new Problem('field-twice', 'Two fields have the same name.')
  }
  say(call, [{ kind: 'form', subject: 'form', body: { fields } }])
}

/** Enters an answer. Charting opens with the outcomes: before that, what can be charted would tell them. */
export function answer(call: Call, { report, field, value }: Inputs['answer']): void {
  if (closedTo(call).length > 0) throw new Problem('stage-closed', 'This stage has not been opened yet.')
  const known = form(call).fields.find((one) => one.id === field)
  if (!known) throw new Problem('no-such-field', 'The form has no such field.')
  if (!fits(known, value))
    throw new Problem('answer-does-not-fit', `This is not an answer to "${known.label}".`, {
      data: { field: known.label },
    })
  const id = requireReport(call, report)
  say(call, [
    {
      kind: 'answer',
      subject: `${id}/${field}/${call.author}`,
      body: { report: id, field, member: call.author, value },
    },
  ])
}

function fits(field: Field, value: Answer): boolean {
  const options = new Set(field.options.map((option) => option.id))
  if (value === null) return true
  switch (field.type) {
    case 'one':
      return typeof value === 'string' && options.has(value)
    case 'many':
      return Array.isArray(value) && value.every((one) => options.has(one))
    case 'number':
      return typeof value === 'number'
    case 'text':
      return typeof value === 'string'
  }
}

/** What was last entered for each field about any report of the study. */
function answersOf(call: Call, study: IncludedStudy): Record<string, Answer> {
  const facts = study.reports
    .flatMap((report) => currentAbout(call.db, 'answer', report.id))
    .sort((a, b) => (a.fact < b.fact ? -1 : 1))
  return Object.fromEntries(facts.map(({ body }) => [body.field, body.value]).filter(([, value]) => value !== null))
}

/** The included studies with their reports and what was charted; nothing while a stage is closed to the actor. */
export function included(call: Call): Outputs['included'] {
  if (closedTo(call).length > 0) return { open: false, studies: [] }
  return {
    open: true,
    studies: includedStudies(call).map((study) => ({
      id: study.id,
      reports: study.reports.map(({ id, title, authors, year, container }) => ({
        id,
        title,
        authors,
        year,
        container,
      })),
      answers: answersOf(call, study),
      criteria: Object.fromEntries(
        study.reports
          .flatMap((report) => currentAbout(call.db, 'assessment', report.id))
          .flatMap(({ body }) => (body.verdict ? [[body.criterion, body.verdict]] : [])),
      ),
    })),
  }
}

/** How many studies gave each answer. */
export function counts(call: Call): Outputs['counts'] {
  if (closedTo(call).length > 0) return { open: false, studies: 0, fields: [], years: [] }
  const studies = includedStudies(call).map((study) => ({ ...study, answers: answersOf(call, study) }))
  const years = Map.groupBy(
    studies.flatMap((study) => study.reports[0]?.year ?? []),
    (year) => year,
  )
  return {
    open: true,
    studies: studies.length,
    fields: form(call)
      .fields.filter((field) => field.options.length > 0)
      .map((field) => ({
        id: field.id,
        label: field.label,
        options: field.options.map((option) => ({
          ...option,
          studies: studies.filter((study) => [study.answers[field.id]].flat().includes(option.id)).length,
        })),
        unanswered: studies.filter((study) => study.answers[field.id] === undefined).length,
      })),
    years: [...years].map(([year, all]) => ({ year, studies: all.length })).sort((a, b) => a.year - b.year),
  }
}
