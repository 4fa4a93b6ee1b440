import { allCurrent } from '#db/current.ts'
import { history } from '#db/facts.ts'
import type { Form } from '#shared/contract/charting.ts'
import { categoriesOf } from '#shared/domain/evidence/categories.ts'
import { type Column, columnsOf, isEmpty } from '#shared/domain/evidence/columns.ts'
import { isClosedTo } from '#shared/domain/policy/charting.ts'
import type { ChartedField, ReportingForm } from '#shared/domain/reporting/facts.ts'
import type { ReportingLanguage } from '#shared/domain/reporting/words.ts'
import { type Call, closedTo } from '../call.ts'
import { agreement } from '../charting/agreement.ts'
import { forms } from '../charting/forms.ts'
import { evidenceOf } from '../evidence/table.ts'
import { includedStudies } from '../studies/included.ts'

const unasked = new Set(['heading', 'calculated', 'group'])

/** The charting forms in use: what they ask, by how many, and how far those agreed where the actor may know it. */
export function formsCharted(call: Call): ReportingForm[] {
  const isAnyClosed = closedTo(call).length > 0
  return formsOf(call).map((form): ReportingForm => {
    const isClosed = isAnyClosed || isClosedTo(call.actor, form)
    const compared = isClosed || form.perStudy !== 2 ? null : agreement(call, { form: form.id })
    const n = compared?.fields.reduce((sum, field) => sum + field.n, 0) ?? 0
    const same = compared?.fields.reduce((sum, field) => sum + Math.round((field.same.value ?? 0) * field.n), 0) ?? 0
    return {
      id: form.id,
      name: form.name,
      fields: form.fields.filter((field) => !field.retired && !unasked.has(field.type)).map((field) => field.label),
      versions: history(call.db, 'form', form.id).length,
      perStudy: form.perStudy ?? 1,
      blind: form.blind ?? false,
      isClosed,
      agreement: compared?.open ? { studies: compared.studies, n, same } : null,
      settled: isClosed ? null : settledIn(call, form),
    }
  })
}

function formsOf(call: Call): Form[] {
  return forms(call).filter((form) => !form.retired)
}

function settledIn({ db }: Call, form: Form): ReportingForm['settled'] {
  const fields = new Set(form.fields.map((field) => field.id))
  const settled = allCurrent(db, 'consensus').filter(({ body }) => body.settled && fields.has(body.field))
  const together = settled.filter(({ body }) => body.together?.length).length
  return { third: settled.length - together, together }
}

/**
 * The charted fields of choices with how many included studies have each, in the order of the forms; of a form that is closed to
 * the actor none. Null while they may not know what is included.
 */
export function fieldsCounted(call: Call, lang: ReportingLanguage): ChartedField[] | null {
  if (closedTo(call).length > 0) return null
  const used = formsOf(call).filter((form) => !isClosedTo(call.actor, form))
  const evidence = evidenceOf(call, includedStudies(call))
  const rows = evidence.study.map((_, row) => row)
  const words = { lang, title: () => undefined }
  return columnsOf(evidence, used, lang)
    .filter(isCounted)
    .flatMap((column): ChartedField[] => {
      const { list } = categoriesOf(column, rows, words, '')
      const known = rows.filter((row) => !isEmpty(column.values[row])).length
      const categories = list.filter((one) => one.rows.length > 0)
      if (known === 0) return []
      return [
        {
          id: column.id,
          label: column.label,
          known,
          several: column.kind === 'choices' || (column.kind === 'country' && column.field?.several === true),
          categories: categories.map(({ label, rows: own }) => ({ label, n: own.length })),
        },
      ]
    })
}

function isCounted({ part, kind, field }: Column): boolean {
  return part === 'form' && ['choice', 'choices', 'country'].includes(kind) && field !== undefined && !field.in
}
