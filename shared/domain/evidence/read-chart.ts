import { fits } from '../charting/answer.ts'
import type { Answer, Field } from '../charting/form.ts'
import { sameAnswer } from '../charting/settle.ts'
import { readCell, type SheetCell } from './cells.ts'
import type { Chart, ChartedStudy } from './chart.ts'
import { isEmpty, type TableForm } from './columns.ts'
import { planSheets, type Sheet } from './sheets.ts'
import { evidenceLanguages, folded, word } from './words.ts'

/** One value of a chart that is read back: of which study, field and item, and where in the file it stood. */
export interface ReadAnswer {
  study: Key
  field: Field
  item?: string
  value: Answer
}

/** What tells which study an entry is of. */
export interface Key {
  study: string
  title: string
  year: number | null
  doi?: string
}

export interface ReadChart {
  answers: ReadAnswer[]
  /** Columns and fields that the forms do not have. */
  foreign: string[]
  problems: { place: string; field: string; value: string }[]
}

function fieldsOf(forms: readonly TableForm[]): Map<string, Field> {
  const asked = forms.filter((form) => !form.retired).flatMap((form) => form.fields)
  return new Map(
    asked
      .filter((field) => !field.retired && field.type !== 'heading' && field.type !== 'calculated')
      .map((field) => [field.id, field]),
  )
}

/** The answers of a chart that was written as data, each as it was, by the ids of the fields. */
export function readChart({ studies }: Chart, forms: readonly TableForm[]): ReadChart {
  const fields = fieldsOf(forms)
  const read: ReadChart = { answers: [], foreign: [], problems: [] }
  const foreign = new Set<string>()
  const take = (study: ChartedStudy, id: string, value: Answer, item?: string) => {
    const field = fields.get(id)
    if (!field) return void foreign.add(id)
    if (!fits(field, value)) {
      read.problems.push({ place: study.title, field: field.label, value: String(value) })
      return
    }
    read.answers.push({ study: keyOf(study), field, value, ...(item === undefined ? {} : { item }) })
  }
  for (const study of studies) {
    for (const [id, value] of Object.entries(study.answers)) take(study, id, value)
    for (const [id, items] of Object.entries(study.groups)) {
      take(
        study,
        id,
        items.map(({ item }) => item),
      )
      for (const { item, answers } of items)
        for (const [inner, value] of Object.entries(answers)) take(study, inner, value, item)
    }
  }
  read.foreign = [...foreign]
  return read
}

function keyOf({ study, title, year, doi }: ChartedStudy): Key {
  return { study, title, year, ...(doi === undefined ? {} : { doi }) }
}

/** The answers in the sheets of a workbook, by the names of sheets and columns as they are written now. */
export function readSheets(sheets: readonly Sheet[], forms: readonly TableForm[]): ReadChart {
  const read: ReadChart = { answers: [], foreign: [], problems: [] }
  for (const plan of planSheets(forms)) {
    const sheet = sheets.find((one) => folded(one.name) === folded(plan.name))
    if (!sheet) continue
    const [head = [], ...rows] = sheet.rows
    const at = (key: 'study' | 'item' | 'title' | 'year') => head.findIndex((cell) => isNamed(cell, key))
    const places = { study: at('study'), item: at('item'), title: at('title'), year: at('year') }
    const columns = head.map((cell) => {
      const name = String(cell ?? '')
      return plan.fields.find(
        (field) => plan.names.get(field.id) === name || folded(plan.names.get(field.id) ?? '') === folded(name),
      )
    })
    for (const [i, cell] of head.entries())
      if (cell !== null && !columns[i] && !isKey(cell)) read.foreign.push(String(cell))
    const items = new Map<string, { key: Key; items: string[] }>()
    for (const [n, row] of rows.entries()) {
      const cellAt = (i: number): SheetCell => (i < 0 ? null : (row[i] ?? null))
      const study = text(cellAt(places.study))
      const title = text(cellAt(places.title))
      if (study === '' && title === '') continue
      const year = cellAt(places.year)
      const key = { study, title, year: typeof year === 'number' ? year : null }
      const item = plan.group ? text(cellAt(places.item)) || `${study}-${n + 1}` : undefined
      if (plan.group && item !== undefined) {
        const list = items.get(study || title) ?? { key, items: [] as string[] }
        list.items.push(item)
        items.set(study || title, list)
      }
      for (const [i, field] of columns.entries()) {
        if (!field || field.type === 'calculated') continue
        const one = readCell(field, cellAt(i))
        if ('refused' in one)
          read.problems.push({ place: `${sheet.name}, ${n + 2}`, field: field.label, value: one.refused })
        else read.answers.push({ study: key, field, value: one.value, ...(item === undefined ? {} : { item }) })
      }
    }
    if (plan.group) {
      const { group } = plan
      for (const { key, items: list } of items.values()) read.answers.push({ study: key, field: group, value: list })
    }
  }
  return read
}

function text(cell: SheetCell): string {
  return cell === null ? '' : String(cell).trim()
}

function isNamed(cell: SheetCell, key: 'study' | 'item' | 'title' | 'year'): boolean {
  return evidenceLanguages.some((lang) => folded(String(cell ?? '')) === folded(word(lang, key)))
}

function isKey(cell: SheetCell): boolean {
  return evidenceLanguages.some((lang) =>
    (['study', 'item', 'title', 'authors', 'year', 'reports'] as const).some(
      (key) => folded(String(cell)) === folded(word(lang, key)),
    ),
  )
}

/** An included study that entries of a file may be of. */
export interface KnownStudy extends Key {
  /** The ids of its reports. */
  reports: readonly string[]
}

/** Finds the study that an entry is of: by its id, its DOI, or its title with its year; where two could be meant, by none. */
export function studyFinder(studies: readonly KnownStudy[]): (key: Key) => KnownStudy | undefined {
  const byId = new Map(studies.flatMap((one) => [one.study, ...one.reports].map((id) => [id, one] as const)))
  const byDoi = unique(studies, (one) => (one.doi ? folded(one.doi) : undefined))
  const named = ({ title, year }: Key) => (title === '' ? undefined : `${folded(title)} ${year ?? ''}`)
  const byTitle = unique(studies, named)
  const byTitleAlone = unique(studies, ({ title }) => (title === '' ? undefined : folded(title)))
  return (key) =>
    byId.get(key.study) ??
    (key.doi ? byDoi.get(folded(key.doi)) : undefined) ??
    byTitle.get(named(key) ?? '') ??
    (key.year === null ? byTitleAlone.get(folded(key.title)) : undefined)
}

function unique<T>(list: readonly T[], of: (one: T) => string | undefined): Map<string, T> {
  const found = new Map<string, T | null>()
  for (const one of list) {
    const key = of(one)
    if (key !== undefined) found.set(key, found.has(key) ? null : one)
  }
  return new Map([...found].filter((entry): entry is [string, T] => entry[1] !== null))
}

/** Whether two answers are alike as far as a chart is concerned: nothing is nothing, however it came to be. */
export function isSame(a: Answer | undefined, b: Answer): boolean {
  if (isEmpty(a) || isEmpty(b)) return isEmpty(a) && isEmpty(b)
  // The items of a group stand in an order; whatever else is several does not.
  return sameAnswer(a ?? null, b)
}
