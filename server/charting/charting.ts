import type { InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '#shared/contract/index.ts'
import type { Answer } from '#shared/domain/charting/form.ts'
import type { Stands, Verdict } from '#shared/domain/criteria/standing.ts'
import { type Call, closedTo } from '../call.ts'
import { standingVerdicts } from '../criteria/cells.ts'
import { includedStudies } from '../studies/included.ts'
import { type Values, valuesOfEach } from './values.ts'

type Outputs = InferContractRouterOutputs<Contract>['charting']

/** What stands for each field of a study, where something does. */
function answersOf(values: Values): Record<string, Answer> {
  const standing = Object.entries(values).map(([key, { value }]) => [key, value] as const)
  return Object.fromEntries(standing.filter(([, value]) => value !== null))
}

/** The criteria on which something stands. */
function settled(stands: Record<string, Stands>): Record<string, Verdict> {
  return Object.fromEntries(
    Object.entries(stands).flatMap(([criterion, verdict]) => (verdict === 'differs' ? [] : [[criterion, verdict]])),
  )
}

/** The included studies with their reports and what was charted; nothing while a stage is closed to the actor. */
export function included(call: Call): Outputs['included'] {
  if (closedTo(call).length > 0) return { open: false, studies: [] }
  const verdicts = standingVerdicts(call)
  const values = valuesOfEach(call)
  return {
    open: true,
    studies: includedStudies(call).map((study) => ({
      id: study.id,
      reports: study.reports.map(({ id, title, authors, year, container, enters }) => ({
        id,
        title,
        authors,
        year,
        container,
        /** Included in the previous version of the review. */
        previous: enters === 'previous',
      })),
      answers: answersOf(values(study)),
      // What the main report says comes last, and stands before the others.
      criteria: settled(Object.assign({}, ...study.reports.map(({ id }) => verdicts.get(id)).reverse())),
    })),
  }
}
