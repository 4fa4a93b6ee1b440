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
}

/**
 * The studies counted by a column: by the form's choices, those that nobody chose too; by country, most first; by spans of years or
 * numbers; by anything else as it is written.
 *
 * @param bands for years and numbers; else they are chosen so that there are not too many
 */
export function categoriesOf(
  column: Column,
  rows: readonly number[],
  words: CellWords,
  none: string,
  bands?: readonly Band[],
): Categories {
  const groups = groupsOf(rows, column, words, none)
  const rest = groups.find(({ key }) => key === noValue)
  const empty: Category = { key: noValue, label: none, rows: rest?.rows ?? [], filter: { empty: true } }
  if (isNumeric(column)) {
    const ownBands = column.field?.bands?.map((band, i, all) => {
      const next = all[i + 1]
      return { label: band.label, from: band.from, ...(next ? { below: next.from } : {}), tone: band.tone }
    })
    if (!bands && ownBands) return { list: ownBands.map((band) => ownBand(column, rows, band)), rest: empty }
    const numbers = rows.flatMap((row) => numberOf(column.values[row] ?? null) ?? [])
    const list = (bands ?? evenBands(numbers, column.kind !== 'number')).map((band) => inBand(column, rows, band))
    return { list, rest: empty }
  }
  const known = groups.filter(({ key }) => key !== noValue)
  const category = (key: string, label: string, members: readonly number[]): Category => {
    const tone = column.options.find((option) => option.id === key)?.tone
    const filter = isChosen(column) ? { options: [key] } : { contains: label }
    return { key, label, rows: members, filter, ...(tone && { tone }) }
  }
  if (column.kind === 'country') {
    const list = known.map(({ key, label, rows: members }) => category(key, label, members))
    return { list: list.sort((a, b) => b.rows.length - a.rows.length), rest: empty }
  }
  const chosen = new Map(known.map((group) => [group.key, group]))
  const options = column.options
    .filter((option) => !option.retired || chosen.has(option.id))
    .map((option) => category(option.id, option.label, chosen.get(option.id)?.rows ?? []))
  const offered = new Set(column.options.map((option) => option.id))
  const others = known
    .filter(({ key }) => !offered.has(key))
    .map(({ key, label, rows: own }) => category(key, label, own))
  return { list: [...options, ...others], rest: empty }
}

function isNumeric(column: Column): boolean {
  return column.kind === 'number' || column.kind === 'year' || column.kind === 'date'
}

function isChosen(column: Column): boolean {
  return ['choice', 'choices', 'country', 'report'].includes(column.kind)
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
  const bound = (end: number) => (column.kind === 'date' ? String(end) : end)
  const filter = {
    ...(from === undefined ? {} : { from: bound(from) }),
    ...(to === undefined ? {} : { to: bound(to) }),
  }
  return { key: `${from ?? ''}-${to ?? ''}`, label, rows: members, filter }
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
  const top = Math.max(from, ...members.map((row) => numberOf(column.values[row] ?? null) ?? from))
  return { key: label, label, rows: members, filter: { from, to: top }, ...(tone && { tone }) }
}

/**
 * Bands without gaps from the least to the most, at round numbers: one a year where there is room.
 *
 * @param most the largest number of bands
 */
export function evenBands(numbers: readonly number[], isYear: boolean, most = 30): Band[] {
  if (numbers.length === 0) return []
  const [least, last] = [Math.floor(Math.min(...numbers)), Math.max(...numbers)]
  const span = last - least + 1
  const steps = isYear ? [1, 2, 5, 10, 25, 50, 100] : [1, 2, 5, 10]
  let width = steps.find((step) => Math.ceil(span / step) <= (isYear ? most : 12))
  for (let ten = 10; width === undefined; ten *= 10)
    width = [1, 2, 5].map((n) => n * ten).find((step) => span / step <= 12)
  const bands: Band[] = []
  for (let from = Math.floor(least / width) * width; from <= last; from += width) {
    const to = isYear || width === 1 ? from + width - 1 : from + width - 1
    bands.push({ from, to, label: from === to ? String(from) : `${from}–${to}` })
  }
  return bands
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
