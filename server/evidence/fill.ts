import type { InferContractRouterInputs } from '@orpc/contract'
import type { Contract } from '#shared/contract/index.ts'
import { fits } from '#shared/domain/charting/answer.ts'
import { isSame } from '#shared/domain/evidence/read-chart.ts'
import type { NewFact } from '#shared/domain/facts/fact.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, closedTo, say } from '../call.ts'
import { fieldsInUse, forms } from '../charting/forms.ts'
import { type Values, valuesOf } from '../charting/values.ts'
import { type IncludedStudy, includedStudies } from '../studies/included.ts'

type Input = InferContractRouterInputs<Contract>['evidence']['fill']

/**
 * Enters many answers as one action, each as the actor's own about the main report of its study. What is so already is left alone.
 *
 * @throws Problem `answer-does-not-fit` for the first that cannot be an answer; then nothing is entered
 */
export function fill(call: Call, { changes }: Input): { changed: number } {
  if (closedTo(call).length > 0) throw new Problem('stage-closed', 'This stage has not been opened yet.')
  const fields = new Map(fieldsInUse(call).map((field) => [field.id, field]))
  const charters = new Map(
    forms(call).flatMap((form) => form.fields.map((field) => [field.id, form.charters ?? []] as const)),
  )
  const studies = new Map(
    includedStudies(call).flatMap((study) => study.reports.map((report) => [report.id, study] as const)),
  )
  const standing = new Map<string, Values>()
  const facts = new Map<string, NewFact>()
  for (const { report, field: id, item, value } of changes) {
    const field = fields.get(id)
    if (!field) throw new Problem('no-such-field', 'The form has no such field.')
    const named = charters.get(id) ?? []
    if (named.length > 0 && !named.includes(call.author)) {
      throw new Problem('not-a-charter', `"${field.label}" is for others to chart.`, { data: { field: field.label } })
    }
    if (!fits(field, value)) {
      const data = { field: field.label }
      throw new Problem('answer-does-not-fit', `This is not an answer to "${field.label}".`, { data })
    }
    const study = studies.get(report)
    const main = study?.reports[0]
    if (!study || !main) throw new Problem('not-included', 'This report is not included any more.')
    const subject = [main.id, id, call.author, ...(item === undefined ? [] : [item])].join('/')
    if (isSame(valueNow(call, study, standing, item === undefined ? id : `${id}/${item}`), value)) {
      // What was said of the same cell before counts no more.
      facts.delete(subject)
      continue
    }
    const body = { report: main.id, field: id, member: call.author, value, ...(item === undefined ? {} : { item }) }
    facts.set(subject, { kind: 'answer', subject, body })
  }
  if (facts.size > 0) say(call, [...facts.values()])
  return { changed: facts.size }
}

function valueNow(call: Call, study: IncludedStudy, standing: Map<string, Values>, key: string) {
  const values = standing.get(study.id) ?? valuesOf(call, study)
  standing.set(study.id, values)
  return values[key]?.value
}
