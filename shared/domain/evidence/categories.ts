import type { Answer, Option } from '../charting/form.ts'
import type { CellWords } from './cell-text.ts'
import { type Column, isEmpty, partsOf } from './columns.ts'
import { type Filter, groupsOf, noValue } from './view.ts'

/** Studies that are counted together, and the filter of the column that shows just them. */
export interface Category {
  key: string
  label: string
  rows: readonly number[]
  filter: Filter
  /** What a choice says of quality. */
  tone?: Option['tone']
}

/** All numbers from `from` to `to`, both counted in; open where one is not said. */
export interface Band {
  from?: number
  to?: number
  label: string
}

/** The studies by what a column says of them. */
export interface Categories {
  list: Category[]
  /** Those of which it says nothing. */
  rest: Category
  /** How many studies have a number that is in none of the spans that a person wrote. */
  outside: number
}

/** Which spans years and numbers are counted by: as a person wrote them, or each so wide; else as there is room. */
export interface Spans {
  bands?: readonly Band[]
  width?: number
}

/**
 * The studies counted by a column: by the form's choices, those that nobody chose too; by country, most first; by spans of years or
 * numbers; by anything else as it is written.
 *
 * @param spans for years and numbers; else they are chosen so that there are not too many
 */
export function categoriesOf(
  column: Column,
  rows: readonly number[],
  words: CellWords,
  none: string,
  { bands, width }: Spans = {},
): Categories {
  const groups = groupsOf(rows, column, words, none)
  const rest = groups.find(({ key }) => key === noValue)
  const empty: Category = { key: noValue, label: none, rows: rest?.rows ?? [], filter: { empty: true } }
  if (isNumeric(column)) {
    const ownBands = column.field?.bands?.map((band, i, all) => {
      const next = all[i + 1]
      return { label: band.label, from: band.from, ...(next ? { below: next.from } : {}), tone: band.tone }
    })
    const list =
      bands?.map((band) => inBand(column, rows, band)) ??
      (width === undefined && ownBands
        ? ownBands
        : evenBands(numbersOf(column, rows), column.kind !== 'number', width)
      ).map((band) => ownBand(column, rows, band))
    const counted = new Set([...empty.rows, ...list.flatMap((one) => one.rows)])
    return { list, rest: empty, outside: rows.filter((row) => !counted.has(row)).length }
  }
  const known = groups.filter(({ key }) => key !== noValue)
  const category = (key: string, label: string, members: readonly number[]): Category => {
    const tone = column.options.find((option) => option.id === key)?.tone
    const filter = isChosen(column) ? { options: [key] } : { contains: label }
    return { key, label, rows: members, filter, ...(tone && { tone }) }
  }
  if (column.kind === 'country') {
    const list = known.map(({ key, label, rows: members }) => category(key, label, members))
    return { list: list.sort((a, b) => b.rows.length - a.rows.length), rest: empty, outside: 0 }
  }
  const chosen = new Map(known.map((group) => [group.key, group]))
  const options = column.options
    .filter((option) => !option.retired || chosen.has(option.id))
    .map((option) => category(option.id, option.label, chosen.get(option.id)?.rows ?? []))
  const offered = new Set(column.options.map((option) => option.id))
  const others = known
    .filter(({ key }) => !offered.has(key))
    .map(({ key, label, rows: own }) => category(key, label, own))
  return { list: [...options, ...others], rest: empty, outside: 0 }
}

/** Whether a column can be counted by spans. */
export function isNumeric(column: Pick<Column, 'kind'>): boolean {
  return column.kind === 'number' || column.kind === 'year' || column.kind === 'date'
}

function isChosen(column: Column): boolean {
  return ['choice', 'choices', 'country', 'report'].includes(column.kind)
}

/** What a numeric column says of these studies; nothing of those of which it says nothing. */
export function numbersOf(column: Column, rows: readonly number[]): number[] {
  return rows.flatMap((row) => numberOf(column.values[row] ?? null) ?? [])
}

/** A date counts as its year. */
function numberOf(value: Answer): number | undefined {
  if (isEmpty(value)) return undefined
  const number = typeof value === 'number' ? value : Number(/^\d{4}/.exec(String(partsOf(value)[0]))?.[0] ?? Number.NaN)
  return Number.isNaN(number) ? undefined : number
}

function inBand(column: Column, rows: readonly number[], band: Band): Category {
  const { from, to, label } = band
  const members = rows.filter((row) => {
    const number = numberOf(column.values[row] ?? null)
    return number !== undefined && number >= (from ?? number) && number <= (to ?? number)
  })
  const filter = {
    ...(from === undefined ? {} : { from: boundOf(column, from) }),
    ...(to === undefined ? {} : { to: boundOf(column, to) }),
  }
  return { key: `${from ?? ''}-${to ?? ''}`, label, rows: members, filter }
}

/** What the filter of a column has as its end: dates are written. */
function boundOf(column: Column, end: number): number | string {
  return column.kind === 'date' ? String(end) : end
}

function ownBand(
  column: Column,
  rows: readonly number[],
  { label, from, below, tone }: { label: string; from: number; below?: number; tone?: Option['tone'] },
): Category {
  const members = rows.filter((row) => {
    const number = numberOf(column.values[row] ?? null)
    return number !== undefined && number >= from && number < (below ?? Number.POSITIVE_INFINITY)
  })
  // Years are whole; a filter of numbers ends at the greatest that is there, for the next band may begin right after it.
  const top =
    column.kind === 'number' || below === undefined ? numbersOf(column, members).reduce(greater, from) : below - 1
  const filter = { from: boundOf(column, from), to: boundOf(column, top) }
  return { key: label, label, rows: members, filter, ...(tone && { tone }) }
}

/** More spans than these are no picture. */
export const mostBands = 100

/**
 * Bands without gaps from the least to the most, at round numbers: one a year where there is room. Each reaches to where the
 * next begins, so that 9.5 is in 0–9.
 *
 * @param wished how wide each is; not followed where that would be too many
 */
export function evenBands(
  numbers: readonly number[],
  isYear: boolean,
  wished?: number,
): { from: number; below: number; label: string }[] {
  if (numbers.length === 0) return []
  const [least, last] = [Math.floor(numbers.reduce(lesser)), numbers.reduce(greater)]
  const count = (width: number) => bandCount(least, last, width)
  const chosen = wished !== undefined && count(wished) <= mostBands ? wished : widthFor(count, isYear)
  const bands: { from: number; below: number; label: string }[] = []
  for (let from = Math.floor(least / chosen) * chosen; from <= last; from += chosen) {
    const to = from + chosen - 1
    bands.push({ from, below: from + chosen, label: from === to ? String(from) : `${from}–${to}` })
  }
  return bands
}

/** How many bands of this width a column would have. */
export function evenCount(column: Column, width: number): number {
  const numbers = numbersOf(column, [...column.values.keys()])
  return numbers.length === 0 ? 0 : bandCount(Math.floor(numbers.reduce(lesser)), numbers.reduce(greater), width)
}

function bandCount(least: number, last: number, width: number): number {
  return Math.floor(last / width) - Math.floor(least / width) + 1
}

const lesser = (a: number, b: number) => Math.min(a, b)
const greater = (a: number, b: number) => Math.max(a, b)

/** The least of the round widths by which there are not too many bands. */
function widthFor(count: (width: number) => number, isYear: boolean): number {
  const known = (isYear ? [1, 2, 5, 10, 25, 50, 100] : [1, 2, 5, 10]).find(
    (width) => count(width) <= (isYear ? 30 : 12),
  )
  if (known !== undefined) return known
  for (let ten = 10; ; ten *= 10) {
    const width = [1, 2, 5].map((n) => n * ten).find((one) => count(one) <= 12)
    if (width !== undefined) return width
  }
}

/** Bands as a person writes them, such as `1995–2005, 2006–2010, 2011–`; undefined where that is none. */
export function readBands(text: string): Band[] | undefined {
  const bands: Band[] = []
  for (const part of text.split(/[,;\n]/)) {
    if (part.trim() === '') continue
    const match = /^\s*(\d+(?:\.\d+)?)?\s*(?:([-–—])\s*(\d+(?:\.\d+)?)?)?\s*$/.exec(part)
    if (!match || (match[1] === undefined && match[3] === undefined)) return undefined
    const from = match[1] === undefined ? undefined : Number(match[1])
    const to = match[2] === undefined ? from : match[3] === undefined ? undefined : Number(match[3])
    if (from !== undefined && to !== undefined && to < from) return undefined
    const label = from === to ? String(from) : `${from ?? ''}–${to ?? ''}`
    bands.push({ label, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) })
  }
  return bands.length > 0 && bands.length <= 50 ? bands : undefined
}
