import type { InferContractRouterOutputs } from '@orpc/contract'
import type { Form } from '#shared/contract/charting.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { Answer, Field } from '#shared/domain/charting/form.ts'
import { calculate } from '#shared/domain/charting/formula.ts'
import { type Evidence, noEvidence, type Tagging } from '#shared/domain/evidence/data.ts'
import { type Call, closedTo } from '../call.ts'
import { forms } from '../charting/forms.ts'
import { type Values, valuesOfEach } from '../charting/values.ts'
import { standingVerdicts } from '../criteria/cells.ts'
import { criteriaAt } from '../setup.ts'
import { type IncludedStudy, includedStudies } from '../studies/included.ts'

type Outputs = InferContractRouterOutputs<Contract>['evidence']

/** The included studies with all that was charted; nothing while a stage is closed to the actor. */
export function table(call: Call): Outputs['table'] {
  if (closedTo(call).length > 0) return { open: false, evidence: noEvidence }
  const studies = includedStudies(call)
  return { open: true, evidence: evidenceOf(call, studies) }
}

/** All that is known of these studies, column by column. Callers make sure that the actor may know which are included. */
export function evidenceOf(call: Call, studies: readonly IncludedStudy[]): Evidence {
  const used = forms(call).filter((form) => !form.retired)
  const values = studies.map(valuesOfEach(call))
  const main = studies.map((study) => study.reports[0])
  return {
    study: studies.map((study) => study.id),
    report: studies.map((study, row) => main[row]?.id ?? study.id),
    reports: studies.map((study) => study.reports.length),
    title: main.map((report) => report?.title ?? ''),
    authors: main.map((report) => report?.authors ?? ''),
    year: main.map((report) => report?.year ?? null),
    container: main.map((report) => report?.container ?? ''),
    type: main.map((report) => report?.type ?? ''),
    ...previousOf(studies),
    fields: used.flatMap((form) => fieldsOf(form, values)),
    groups: used.flatMap((form) => groupsOf(form, values)),
    criteria: criteriaTagged(call, studies),
  }
}

/** Of an updated review: which studies were included in its previous version. */
function previousOf(studies: readonly IncludedStudy[]): Pick<Evidence, 'previous'> {
  const previous = studies.map(({ reports }) => reports.some(({ enters }) => enters === 'previous'))
  return previous.includes(true) ? { previous } : {}
}

const isAsked = (field: Field) => !field.retired && field.type !== 'heading'

const answersIn = (values: Values) => (field: string, item?: string) =>
  values[item === undefined ? field : `${field}/${item}`]?.value

function cellValue(form: Form, field: Field, values: Values, item?: string): Answer {
  const at = answersIn(values)
  return (field.type === 'calculated' ? calculate(form, field, at, item) : at(field.id, item)) ?? null
}

function fieldsOf(form: Form, values: readonly Values[]): Evidence['fields'] {
  return form.fields
    .filter((field) => isAsked(field) && field.in === undefined)
    .map((field) => ({
      id: field.id,
      values: values.map((of) => cellValue(form, field, of)),
      differs: [...values.entries()].flatMap(([row, of]) => (of[field.id]?.state === 'differs' ? [row] : [])),
    }))
}

function groupsOf(form: Form, values: readonly Values[]): Evidence['groups'] {
  return form.fields
    .filter((field) => isAsked(field) && field.type === 'group')
    .map((group) => {
      const items = [...values.entries()].flatMap(([row, of]) =>
        [of[group.id]?.value ?? []].flat().map((item) => ({ row, item: String(item) })),
      )
      return {
        id: group.id,
        of: items.map(({ row }) => row),
        item: items.map(({ item }) => item),
        fields: form.fields
          .filter((field) => isAsked(field) && field.in === group.id)
          .map((field) => ({
            id: field.id,
            values: items.map(({ row, item }) => cellValue(form, field, values[row] ?? {}, item)),
          })),
      }
    })
}

/** What stands of a study against each criterion at full text: what all its reports say. */
function criteriaTagged(call: Call, studies: readonly IncludedStudy[]): Evidence['criteria'] {
  const verdicts = standingVerdicts(call)
  return criteriaAt(call.db, 'full-text').map(({ id, text }) => ({
    id,
    text,
    tagged: studies.map(({ reports }): Tagging | null => {
      const [first, ...others] = reports.flatMap((report) => verdicts.get(report.id)?.[id] ?? [])
      return others.some((other) => other !== first) ? 'differs' : (first ?? null)
    }),
  }))
}
