import type { Answer, Field } from '../charting/form.ts'
import { bandOf } from '../charting/formula.ts'

import { type SheetCell, uniqueNames, writeCell } from './cells.ts'
import { type ChartedStudy, fieldsByGroup } from './chart.ts'
import type { TableForm } from './columns.ts'
import type { Evidence } from './data.ts'
import { type EvidenceLanguage, folded, taggingText, word } from './words.ts'

/** A sheet of a workbook: its first row has the names of the columns. */
export interface Sheet {
  name: string
  rows: SheetCell[][]
}

/** Excel allows no more letters in the name of a sheet, and none of these signs. */
const longestName = 31
const noNameSigns = /[\\/?*[\]:]/g

/** Names of sheets for these, in order: short enough, and each another whatever the case. */
export function sheetNames(names: readonly string[], taken: readonly string[] = []): string[] {
  const used = new Set(taken.map(folded))
  return names.map((name) => {
    const plain =
      name
        .replace(noNameSigns, ' ')
        .replace(/\s+/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || '–'
    for (let n = 1; ; n++) {
      const end = n === 1 ? '' : ` ${n}`
      const tried = plain.slice(0, longestName - end.length).trim() + end
      if (used.has(folded(tried))) continue
      used.add(folded(tried))
      return tried
    }
  })
}

/** The parts of forms that have a sheet of their own, with its name. */
export interface SheetPlan {
  name: string
  /** The repeating group, where the sheet has one row for each item of it. */
  group?: Field
  fields: Field[]
  /** The names of its columns by field. */
  names: Map<string, string>
}

/** One sheet for each form in use, each followed by those of its repeating groups. */
export function planSheets(forms: readonly TableForm[]): SheetPlan[] {
  const wanted = forms
    .filter((form) => !form.retired)
    .flatMap((form) => {
      const { own, groups } = fieldsByGroup(form.fields)
      return [
        { name: form.name, fields: own },
        ...groups.map(({ group, fields }) => ({ name: group.label, group, fields })),
      ]
    })
  const reserved = (['en', 'nb'] as const).flatMap((lang) => [
    word(lang, 'codebook'),
    word(lang, 'versions'),
    word(lang, 'criteria'),
  ])
  const names = sheetNames(
    wanted.map(({ name }) => name),
    reserved,
  )
  return wanted.map((plan, i) => ({ ...plan, name: names[i] ?? '', names: columnNames(plan.fields) }))
}

/** The names of the columns that every sheet begins with. */
export const keyColumns = ['study', 'item', 'title', 'authors', 'year', 'reports'] as const

function columnNames(fields: readonly Field[]): Map<string, string> {
  const taken = new Set((['en', 'nb'] as const).flatMap((lang) => keyColumns.map((key) => folded(word(lang, key)))))
  const names = uniqueNames(fields)
  return new Map([...names].map(([id, name]) => [id, taken.has(folded(name)) ? `${name} [${id}]` : name]))
}

/** The chart as sheets: one for each form, one for each repeating group, and the criteria. */
export function chartSheets(
  evidence: Evidence,
  studies: readonly ChartedStudy[],
  forms: readonly TableForm[],
  lang: EvidenceLanguage,
): Sheet[] {
  const calculated = new Map(evidence.fields.map((field) => [field.id, field.values]))
  const sheets = planSheets(forms).map(({ name, group, fields, names }): Sheet => {
    const labels = fields.map((field) => names.get(field.id) ?? field.label)
    if (group) {
      const head = [word(lang, 'study'), word(lang, 'item'), word(lang, 'title'), ...labels]
      const rows = studies.flatMap((study) =>
        (study.groups[group.id] ?? []).map(({ item, answers }) => [
          study.study,
          item,
          study.title,
          ...fields.map((field) => writeCell(field, answers[field.id], lang)),
        ]),
      )
      return { name, rows: [head, ...rows] }
    }
    const head = [
      ...(['study', 'title', 'authors', 'year', 'reports'] as const).map((key) => word(lang, key)),
      ...labels,
    ]
    const rows = studies.map((study, row) => [
      study.study,
      study.title,
      study.authors,
      study.year,
      evidence.reports[row] ?? 1,
      ...fields.map((field) =>
        field.type === 'calculated'
          ? calculatedCell(field, calculated.get(field.id)?.[row])
          : writeCell(field, study.answers[field.id], lang),
      ),
    ])
    return { name, rows: [head, ...rows] }
  })
  return evidence.criteria.length === 0 ? sheets : [...sheets, criteriaSheet(evidence, lang)]
}

function calculatedCell(field: Field, value: Answer | undefined): SheetCell {
  if (typeof value !== 'number') return null
  const band = bandOf(value, field.bands)
  return band === undefined ? value : `${value} (${band.label})`
}

function criteriaSheet(evidence: Evidence, lang: EvidenceLanguage): Sheet {
  const head = [word(lang, 'study'), word(lang, 'title'), ...evidence.criteria.map(({ text }) => text)]
  const rows = evidence.study.map((study, row) => [
    study,
    evidence.title[row] ?? '',
    ...evidence.criteria.map(({ tagged }) => {
      const tag = tagged[row]
      return tag ? taggingText(lang, tag) : null
    }),
  ])
  return { name: word(lang, 'criteria'), rows: [head, ...rows] }
}

/** One version of a form, as the codebook tells of it. */
export interface FormVersion {
  form: string
  version: number
  at: string
  who: string
  why: string
  fields: number
}

/** What each field asks and what can be answered to it, and which versions the forms had. */
export function codebookSheets(
  forms: readonly TableForm[],
  versions: readonly FormVersion[],
  lang: EvidenceLanguage,
): Sheet[] {
  const keys = [
    'form',
    'field',
    'label',
    'kind',
    'options',
    'help',
    'unit',
    'least',
    'most',
    'required',
    'group',
    'shownIf',
    'formula',
    'retired',
  ] as const
  const fields = forms.flatMap((form) => {
    const label = (id: string) => form.fields.find((field) => field.id === id)?.label ?? id
    return form.fields.map((field) => [
      form.name,
      field.id,
      field.label,
      field.type,
      field.options.map((option) => optionText(field, option.id)).join('\n'),
      field.help ?? null,
      field.unit ?? null,
      field.min ?? null,
      field.max ?? null,
      field.required ? word(lang, 'yes') : null,
      field.in === undefined ? null : label(field.in),
      field.showIf ? `${label(field.showIf.field)}: ${field.showIf.is.join('; ')}` : null,
      field.formula ?? null,
      field.retired || form.retired ? word(lang, 'yes') : null,
    ])
  })
  const history = versions.map(({ form, version, at, who, why, fields: n }) => [form, version, at, who, why, n])
  return [
    { name: word(lang, 'codebook'), rows: [keys.map((key) => word(lang, key)), ...fields] },
    {
      name: word(lang, 'versions'),
      rows: [(['form', 'version', 'when', 'who', 'why', 'fields'] as const).map((key) => word(lang, key)), ...history],
    },
  ]
}

/** `id = label`, with what it counts and the option that it lies under. */
function optionText(field: Field, id: string): string {
  const option = field.options.find((one) => one.id === id)
  if (!option) return id
  const more = [option.points === undefined ? '' : String(option.points), option.parent ?? ''].filter(Boolean)
  return `${option.id} = ${option.label}${more.length > 0 ? ` (${more.join(', ')})` : ''}`
}
