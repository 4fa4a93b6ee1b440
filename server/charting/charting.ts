import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { currentAbout } from '#db/current.ts'
import type { Contract } from '#shared/contract/index.ts'
import { fits } from '#shared/domain/charting/answer.ts'
import type { Answer } from '#shared/domain/charting/form.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, closedTo, say } from '../call.ts'
import { requireReport } from '../screening/report.ts'
import { type IncludedStudy, includedStudies } from '../studies/included.ts'
import { fieldsInUse } from './forms.ts'
import { valuesOf } from './values.ts'

type Inputs = InferContractRouterInputs<Contract>['charting']
type Outputs = InferContractRouterOutputs<Contract>['charting']

/** Enters an answer. Charting opens with the outcomes: before that, what can be charted would tell them. */
export function answer(call: Call, { report, value, ...said }: Inputs['answer']): void {
  if (closedTo(call).length > 0) throw new Problem('stage-closed', 'This stage has not been opened yet.')
  const known = fieldsInUse(call).find((one) => one.id === said.field)
  if (!known) throw new Problem('no-such-field', 'The form has no such field.')
  if (!fits(known, value))
    throw new Problem('answer-does-not-fit', `This is not an answer to "${known.label}".`, {
      data: { field: known.label },
    })
  const id = requireReport(call, report)
  const subject = [id, said.field, call.author, ...(said.item === undefined ? [] : [said.item])].join('/')
  say(call, [{ kind: 'answer', subject, body: { report: id, member: call.author, value, ...said } }])
}

/** What stands for each field of a study, where something does. */
function answersOf(call: Call, study: IncludedStudy): Record<string, Answer> {
  const standing = Object.entries(valuesOf(call, study)).map(([key, { value }]) => [key, value] as const)
  return Object.fromEntries(standing.filter(([, value]) => value !== null))
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
    fields: fieldsInUse(call)
      .filter((field) => field.options.length > 0)
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
