import type { InferContractRouterInputs } from '@orpc/contract'
import type { Form } from '#shared/contract/charting.ts'
import type { Contract } from '#shared/contract/index.ts'
import { fits } from '#shared/domain/charting/answer.ts'
import { isDivided } from '#shared/domain/charting/charters.ts'
import { isSame } from '#shared/domain/evidence/read-chart.ts'
import type { NewFact } from '#shared/domain/facts/fact.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, closedTo, say } from '../call.ts'
import { requireField } from '../charting/answer.ts'
import { isMine } from '../charting/mine.ts'
import { valuesOfEach } from '../charting/values.ts'
import { type IncludedStudy, includedStudies } from '../studies/included.ts'

type Input = InferContractRouterInputs<Contract>['evidence']['fill']

/**
 * Enters many answers as one action, each as the actor's own about the main report of its study. What is so already is left alone.
 *
 * @throws Problem `answer-does-not-fit` for the first that cannot be an answer; then nothing is entered
 */
export function fill(call: Call, { changes }: Input): { changed: number } {
  if (closedTo(call).length > 0) throw new Problem('stage-closed', 'This stage has not been opened yet.')
  const studies = new Map(
    includedStudies(call).flatMap((study) => study.reports.map((report) => [report.id, study] as const)),
  )
  const valuesNow = once((study: IncludedStudy) => study.id, valuesOfEach(call))
  const fieldOf = once(
    (id: string) => id,
    (id) => requireField(call, id),
  )
  const mayChart = once(
    ({ form, main }: { form: Form; main: string }) => `${form.id}/${main}`,
    ({ form, main }) => !isDivided(form) || isMine(call, form, main),
  )
  const facts = new Map<string, NewFact>()
  for (const { report, field: id, item, value } of changes) {
    const { form, field } = fieldOf(id)
    if (!fits(field, value)) {
      const data = { field: field.label }
      throw new Problem('answer-does-not-fit', `This is not an answer to "${field.label}".`, { data })
    }
    const study = studies.get(report)
    const main = study?.reports[0]
    if (!study || !main) throw new Problem('not-included', 'This report is not included any more.')
    if (!mayChart({ form, main: main.id })) throw new Problem('not-yours-to-chart', 'This study is charted by others.')
    if ((field.in === undefined) !== (item === undefined)) {
      const data = { field: field.label }
      throw new Problem('answer-without-item', `"${field.label}" is asked for each item of its group.`, { data })
    }
    const subject = [main.id, id, call.author, ...(item === undefined ? [] : [item])].join('/')
    if (isSame(valuesNow(study)[item === undefined ? id : `${id}/${item}`]?.value, value)) {
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

/** Works something out once for each key. */
function once<From, To>(keyOf: (from: From) => string, work: (from: From) => To): (from: From) => To {
  const known = new Map<string, To>()
  return (from) => {
    const key = keyOf(from)
    const made = known.get(key) ?? work(from)
    known.set(key, made)
    return made
  }
}
