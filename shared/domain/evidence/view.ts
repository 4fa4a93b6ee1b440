import type { Answer } from '../charting/form.ts'
import { type CellWords, cellText, choiceLabel } from './cell-text.ts'
import { type Column, isEmpty, partsOf } from './columns.ts'
import { folded, regionOf } from './words.ts'

/** What a column must say for its study to be shown; several demands on one column hold together. */
export interface Filter {
  /** The text of the cell has this in it, whatever the case. */
  contains?: string
  /** For numbers, years and dates, both counted in. */
  from?: number | string
  to?: number | string
  /** One of these was chosen; of countries, their codes. */
  options?: string[]
  /** Nothing was entered: or, where false, something was. */
  empty?: boolean
}

/** The filters of a view, by column. */
export type Filters = Readonly<Record<string, Filter>>

/** One column to sort by; the first counts first. */
export interface Sort {
  column: string
  descending: boolean
}

/** The places of the studies that pass every filter, in the order of the review. Filters of columns that are gone do nothing. */
export function sift(columns: readonly Column[], size: number, filters: Filters, words: CellWords): number[] {
  const tests = columns.flatMap((column) => {
    const filter = filters[column.id]
    return filter ? [testOf(column, filter, words)] : []
  })
  const rows: number[] = []
  for (let row = 0; row < size; row++) if (tests.every((test) => test(row))) rows.push(row)
  return rows
}

function testOf(column: Column, filter: Filter, words: CellWords): (row: number) => boolean {
  const { contains, from, to, options, empty } = filter
  const sought = contains === undefined ? '' : folded(contains)
  const chosen = options && options.length > 0 ? new Set(options) : undefined
  return (row) => {
    const value = column.values[row] ?? null
    if (empty !== undefined && isEmpty(value) !== empty) return false
    if (sought !== '' && !folded(cellText(column, value, words)).includes(sought)) return false
    if (chosen && !partsOf(value).some((part) => chosen.has(part))) return false
    if (from !== undefined && (isEmpty(value) || compareBound(value, from) < 0)) return false
    return to === undefined || (!isEmpty(value) && compareBound(value, to, true) <= 0)
  }
}

/** A date that is only partly known lies in a span if its known part does: 2020-05 is in one that ends in 2020. */
function compareBound(value: Answer, bound: number | string, isEnd = false): number {
  if (typeof bound === 'number') return Number(value) - bound
  const text = isEnd ? String(value).slice(0, bound.length) : String(value)
  return text < bound ? -1 : text > bound ? 1 : 0
}

/**
 * Rows in the order of one or several columns: numbers by size, choices in the order of the form, texts as the language has
 * them. What is empty comes last either way; what is alike stays in the order of the review.
 */
export function sortRows(
  rows: readonly number[],
  columns: readonly Column[],
  sorts: readonly Sort[],
  words: CellWords,
): number[] {
  const collator = new Intl.Collator(regionOf(words.lang), { numeric: true, sensitivity: 'base' })
  const keys = sorts.flatMap(({ column: id, descending }) => {
    const column = columns.find((one) => one.id === id)
    return column ? [{ key: keysOf(column, words), descending }] : []
  })
  if (keys.length === 0) return [...rows]
  return [...rows].sort((a, b) => {
    for (const { key, descending } of keys) {
      const [one, other] = [key[a] ?? null, key[b] ?? null]
      if (one === other) continue
      if (one === null) return 1
      if (other === null) return -1
      const order =
        typeof one === 'number' && typeof other === 'number'
          ? one - other
          : collator.compare(String(one), String(other))
      if (order !== 0) return descending ? -order : order
    }
    return a - b
  })
}

function keysOf(column: Column, words: CellWords): (number | string | null)[] {
  const places = new Map(column.options.map((option, i) => [option.id, i]))
  return column.values.map((value) => {
    if (isEmpty(value)) return null
    if (column.kind === 'items') return partsOf(value).length
    if (typeof value === 'number') return value
    if (column.kind === 'choice' || column.kind === 'choices') {
      // What was written in stands after all options.
      return Math.min(...partsOf(value).map((part) => places.get(part) ?? column.options.length))
    }
    return cellText(column, value, words)
  })
}

/** A row of the table as it is shown: the head of a group, or a study by its place. */
export type ShownRow =
  | { kind: 'group'; key: string; label: string; count: number }
  | { kind: 'study'; row: number; group: string }

/** What stands for no value where studies are grouped. */
export const noValue = ''

/**
 * Rows under the heads of their groups, which are those of the form in its order, then what was written in; what is empty
 * comes last. A study with several values is in each of their groups.
 *
 * @param closed the keys of the groups whose studies are not listed
 */
export function groupRows(
  rows: readonly number[],
  column: Column | undefined,
  words: CellWords,
  none: string,
  closed: ReadonlySet<string> = new Set(),
): ShownRow[] {
  if (!column) return rows.map((row) => ({ kind: 'study', row, group: noValue }))
  return groupsOf(rows, column, words, none).flatMap(({ key, label, rows: members }): ShownRow[] => [
    { kind: 'group', key, label, count: members.length },
    ...(closed.has(key) ? [] : members.map((row): ShownRow => ({ kind: 'study', row, group: key }))),
  ])
}

/** Studies by what a column says of them. */
export interface Group {
  key: string
  label: string
  rows: number[]
}

/** The groups of {@link groupRows}, those with no study left out. */
export function groupsOf(rows: readonly number[], column: Column, words: CellWords, none: string): Group[] {
  const byKey = new Map<string, number[]>()
  for (const row of rows) {
    const value = column.values[row] ?? null
    const parts = column.kind === 'items' && !isEmpty(value) ? [String(partsOf(value).length)] : partsOf(value)
    for (const part of parts.length === 0 ? [noValue] : parts) {
      const list = byKey.get(part)
      if (list) list.push(row)
      else byKey.set(part, [row])
    }
  }
  const label = (key: string) => (key === noValue ? none : groupLabel(column, key, words))
  const collator = new Intl.Collator(regionOf(words.lang), { numeric: true })
  const places = new Map(column.options.map((option, i) => [option.id, i]))
  return [...byKey]
    .map(([key, members]) => ({ key, label: label(key), rows: members }))
    .sort((a, b) => {
      if (a.key === noValue || b.key === noValue) return Number(a.key === noValue) - Number(b.key === noValue)
      const place = (key: string) => places.get(key) ?? column.options.length
      return place(a.key) - place(b.key) || collator.compare(a.label, b.label)
    })
}

function groupLabel(column: Column, key: string, words: CellWords): string {
  if (column.kind === 'choice' || column.kind === 'choices') return choiceLabel(column.options, key)
  if (column.kind === 'number') return cellText(column, Number(key), words)
  return column.kind === 'year' || column.kind === 'items' ? key : cellText(column, key, words)
}
