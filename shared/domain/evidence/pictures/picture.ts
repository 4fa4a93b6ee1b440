import { z } from 'zod'
import { type Categories, type Category, categoriesOf, readBands, type Spans } from '../categories.ts'
import type { CellWords } from '../cell-text.ts'
import type { Column, ColumnKind } from '../columns.ts'
import type { Filters } from '../view.ts'
import { pictureWords } from './words.ts'

/** The kinds of picture. */
export const pictureKinds = ['bars', 'histogram', 'countries', 'stacked', 'map'] as const
export type PictureKind = (typeof pictureKinds)[number]

/** What a picture is of: what a member keeps on the page. */
export const pictureSpec = z.object({
  id: z.string(),
  kind: z.enum(pictureKinds),
  /** The column that is counted; in a map the rows. */
  column: z.string(),
  /** For stacked bars and maps: the second column. */
  by: z.string().optional(),
  /** For maps: a third column, told by colour and shape. */
  colour: z.string().optional(),
  /** For years and numbers: bands as they are written, or how wide each is. */
  bands: z.string().max(500).optional(),
  width: z.int().min(1).max(1_000_000).optional(),
  /** The same for the second column. */
  byBands: z.string().max(500).optional(),
  byWidth: z.int().min(1).max(1_000_000).optional(),
})
export type PictureSpec = z.infer<typeof pictureSpec>

/** A part that can be pressed: its studies, and the filters that show them. */
export interface Part {
  key: string
  name: string
  n: number
  filters: Filters
}

/** A picture before it is drawn. */
export interface Picture {
  kind: PictureKind
  title: string
  studies: number
  /** Whether the counts can add up to more than there are studies. */
  isSeveral: boolean
  /** How many studies have a number that is in none of the spans. */
  outside: number
  rows: Categories
  columns?: Categories
  colours?: Categories
  /** The studies that are in a row, a column and a colour. */
  parts: Part[]
}

/** Which columns a kind of picture can be of. */
export function fitsPicture(kind: PictureKind, column: Pick<Column, 'kind'>): boolean {
  const counted: ColumnKind[] = ['choice', 'choices', 'country', 'year', 'date', 'number', 'items']
  if (kind === 'histogram') return ['year', 'number', 'date'].includes(column.kind)
  return kind === 'countries' ? column.kind === 'country' : counted.includes(column.kind)
}

/** The picture of a specification; undefined where a column that it needs is gone or cannot be counted. */
export function pictureOf(
  spec: PictureSpec,
  columns: readonly Column[],
  studies: number,
  words: CellWords,
): Picture | undefined {
  const find = (id: string | undefined) => columns.find((column) => column.id === id)
  const [column, by, colour] = [find(spec.column), find(spec.by), find(spec.colour)]
  if (!column || !fitsPicture(spec.kind, column)) return undefined
  const isCrossed = spec.kind === 'stacked' || spec.kind === 'map'
  if (isCrossed && (!by || by === column)) return undefined
  const { none, by: crossed } = pictureWords(words.lang)
  const named = (one: Column) => titleOf(one, columns)
  const all = Array.from({ length: studies }, (_, row) => row)
  const split = (one: Column, spans?: Spans) => categoriesOf(one, all, words, none, spans)
  const rows = split(column, spansOf(spec.bands, spec.width))
  const base = { kind: spec.kind, studies, isSeveral: isSeveral(column, rows), outside: rows.outside, rows }
  if (!isCrossed || !by) {
    return { ...base, title: named(column), parts: partsAlone(column, rows) }
  }
  const across = split(by, spansOf(spec.byBands, spec.byWidth))
  const third = spec.kind === 'map' && colour && colour !== column && colour !== by ? colour : undefined
  const colours = third && split(third)
  return {
    ...base,
    title: crossed(named(column), named(by)),
    isSeveral: isSeveral(column, rows) || isSeveral(by, across) || (third !== undefined && isSeveral(third)),
    outside: rows.outside + across.outside,
    columns: across,
    ...(colours && { colours }),
    parts: partsCrossed([column, by, third], rows, across, colours),
  }
}

/** What a column is called: with its form where another of this kind of column has the same name. */
function titleOf(column: Column, columns: readonly Column[]): string {
  const isShared = columns.some((one) => one !== column && one.label === column.label && fitsPicture('bars', one))
  return column.form && isShared ? `${column.label}, ${column.form}` : column.label
}

function spansOf(bands: string | undefined, width: number | undefined): Spans {
  const read = bands ? readBands(bands) : undefined
  return { ...(read && { bands: read }), ...(width !== undefined && { width }) }
}

/** Whether a study can be in several categories: of several choices, and of spans that lie over each other. */
function isSeveral(column: Column, categories?: Categories): boolean {
  const counted = categories?.list.flatMap(({ rows }) => rows) ?? []
  return column.kind === 'choices' || column.kind === 'country' || new Set(counted).size < counted.length
}

/** The categories that are drawn: all, and those without an answer where there are any. */
export function drawn({ list, rest }: Categories): Category[] {
  return rest.rows.length > 0 ? [...list, rest] : list
}

function partsAlone(column: Column, categories: Categories): Part[] {
  return drawn(categories).map(({ key, label, rows, filter }) => ({
    key: partKey(key),
    name: label,
    n: rows.length,
    filters: { [column.id]: filter },
  }))
}

/** The key of a part: that of its row, its column and its colour. */
export function partKey(...keys: string[]): string {
  return keys.map((key) => encodeURIComponent(key.toWellFormed())).join('/')
}

function partsCrossed(
  [column, by, colour]: [Column, Column, Column | undefined],
  rows: Categories,
  across: Categories,
  colours: Categories | undefined,
): Part[] {
  const parts: Part[] = []
  for (const row of drawn(rows)) {
    const inRow = new Set(row.rows)
    for (const other of drawn(across)) {
      const both = other.rows.filter((study) => inRow.has(study))
      const filters: Filters = { [column.id]: row.filter, [by.id]: other.filter }
      const name = `${row.label}, ${other.label}`
      if (!colours || !colour) {
        parts.push({ key: partKey(row.key, other.key), name, n: both.length, filters })
        continue
      }
      const here = new Set(both)
      for (const third of drawn(colours)) {
        const n = third.rows.filter((study) => here.has(study)).length
        const key = partKey(row.key, other.key, third.key)
        parts.push({ key, name: `${name}, ${third.label}`, n, filters: { ...filters, [colour.id]: third.filter } })
      }
    }
  }
  return parts
}
