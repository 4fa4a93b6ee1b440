import type { InferContractRouterOutputs } from '@orpc/contract'
import { currentAbout } from '#db/current.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { Answer } from '#shared/domain/charting/form.ts'
import { type Call, closedTo } from '../call.ts'
import { includedStudies } from '../studies/included.ts'
import { fieldsInUse } from './forms.ts'
import { type Values, valuesOfEach } from './values.ts'

type Outputs = InferContractRouterOutputs<Contract>['charting']

/** What stands for each field of a study, where something does. */
function answersOf(values: Values): Record<string, Answer> {
  const standing = Object.entries(values).map(([key, { value }]) => [key, value] as const)
  return Object.fromEntries(standing.filter(([, value]) => value !== null))
}

/** The included studies with their reports and what was charted; nothing while a stage is closed to the actor. */
export function included(call: Call): Outputs['included'] {
  if (closedTo(call).length > 0) return { open: false, studies: [] }
  const values = valuesOfEach(call)
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
      answers: answersOf(values(study)),
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
  const values = valuesOfEach(call)
  const studies = includedStudies(call).map((study) => ({ ...study, answers: answersOf(values(study)) }))
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
