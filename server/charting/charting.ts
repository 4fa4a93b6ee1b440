import type { InferContractRouterOutputs } from '@orpc/contract'
import { currentAbout } from '#db/current.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { Answer } from '#shared/domain/charting/form.ts'
import { type Call, closedTo } from '../call.ts'
import { includedStudies } from '../studies/included.ts'
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
