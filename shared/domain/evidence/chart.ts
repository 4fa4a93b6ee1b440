import { z } from 'zod'
import { type Answer, answerValue, chartingForm, type Field } from '../charting/form.ts'
import { isEmpty, type TableForm } from './columns.ts'
import type { Evidence } from './data.ts'

const id = z.string().min(1).max(200)
const answers = z.record(z.string(), answerValue)

/** One study with all that was charted of it. */
const chartedStudy = z.object({
  study: id,
  report: id,
  title: z.string(),
  authors: z.string(),
  year: z.int().nullable(),
  doi: z.string().optional(),
  answers,
  /** The items of each repeating group in order, with the answers to the fields in it. */
  groups: z.record(z.string(), z.array(z.object({ item: id, answers }))),
  criteria: z.record(z.string(), z.string()),
})
export type ChartedStudy = z.infer<typeof chartedStudy>

/** The whole chart as data, with the forms that it was charted by. */
export const chart = z.object({
  format: z.literal('parallax-chart'),
  version: z.literal(1),
  review: z.string(),
  forms: z.array(chartingForm.extend({ id, name: z.string() })),
  criteria: z.array(z.object({ id: z.string(), text: z.string() })),
  studies: z.array(chartedStudy),
})
export type Chart = z.infer<typeof chart>

/** The fields of a form that can be answered and stand in no group, and those of each group. */
export function fieldsByGroup(fields: readonly Field[]): { own: Field[]; groups: { group: Field; fields: Field[] }[] } {
  const asked = fields.filter((field) => !field.retired && field.type !== 'heading')
  return {
    own: asked.filter((field) => field.in === undefined && field.type !== 'group'),
    groups: asked
      .filter((field) => field.type === 'group')
      .map((group) => ({ group, fields: asked.filter((field) => field.in === group.id) })),
  }
}

/**
 * Every study with its answers. Calculated fields are not in it: they follow from the others.
 *
 * @param doi of a study, by its place
 */
export function chartedStudies(
  evidence: Evidence,
  forms: readonly TableForm[],
  doi: (row: number) => string | undefined = () => undefined,
): ChartedStudy[] {
  const parts = forms.filter((form) => !form.retired).map((form) => fieldsByGroup(form.fields))
  const entered = new Set(
    parts.flatMap(({ own }) => own).flatMap((field) => (field.type === 'calculated' ? [] : [field.id])),
  )
  const columns = evidence.fields.filter((field) => entered.has(field.id))
  const grouped = new Set(parts.flatMap(({ groups }) => groups.map(({ group }) => group.id)))
  const items = evidence.groups
    .filter((group) => grouped.has(group.id))
    .map((group) => ({ group, rows: Map.groupBy(group.item.keys(), (i) => group.of[i]) }))
  return evidence.study.map((study, row) => {
    const known = doi(row)
    return {
      study,
      report: evidence.report[row] ?? study,
      title: evidence.title[row] ?? '',
      authors: evidence.authors[row] ?? '',
      year: evidence.year[row] ?? null,
      ...(known ? { doi: known } : {}),
      answers: given(columns, row),
      groups: Object.fromEntries(
        items.flatMap(({ group, rows }) => {
          const own = rows.get(row)
          return own
            ? [[group.id, own.map((i) => ({ item: group.item[i] ?? '', answers: given(group.fields, i) }))]]
            : []
        }),
      ),
      criteria: Object.fromEntries(
        evidence.criteria.flatMap(({ id: criterion, tagged }) => {
          const tag = tagged[row]
          return tag ? [[criterion, tag]] : []
        }),
      ),
    }
  })
}

function given(columns: readonly { id: string; values: readonly Answer[] }[], row: number): Record<string, Answer> {
  return Object.fromEntries(
    columns.flatMap(({ id: field, values }) => {
      const value = values[row] ?? null
      return isEmpty(value) ? [] : [[field, value]]
    }),
  )
}
