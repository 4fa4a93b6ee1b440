import type { Reading } from '../../reading.ts'
import { type Text, textOf } from '../../text/text.ts'
import type { Mapping } from './columns.ts'
import { rowsOf } from './csv.ts'
import { readTable, type TableRow } from './table.ts'
import { type Header, headerOf, mappedHeader } from './table-columns.ts'
import { FURTHEST, type Grid } from './table-shape.ts'

/** How a delimited text is laid out: its delimiter, its header and the number of rows down to it. */
export interface Layout {
  delimiter: string
  header: Header
  /** Rows above and including the header. */
  rows: number
}

/** The first rows of a delimited text. */
export interface DelimitedGrid extends Grid {
  delimiter: string
}

const DELIMITERS = [',', '\t', ';', '|']

/** Excel's first line that names the delimiter. */
const SEPARATOR = /^"?sep=/i

/** The layout of a text that is a table of references; undefined where no row near the top is a header. */
export function layoutOf(head: string): Layout | undefined {
  let best: Layout | undefined
  for (const { delimiter, rows } of gridsOf(head))
    for (const [i, cells] of rows.entries()) {
      const header = headerOf(cells, i === 0)
      if (header && header.known > (best?.header.known ?? 0)) best = { delimiter, header, rows: i + 1 }
    }
  return best
}

/** The first rows of a text, once for each delimiter that it may have. */
function gridsOf(head: string): DelimitedGrid[] {
  const text = textOf(head)
  return DELIMITERS.map((delimiter) => {
    const rows: string[][] = []
    for (const row of rowsOf(text, delimiter)) if (rows.push(row.cells) >= FURTHEST) break
    return { delimiter, rows }
  })
}

/**
 * The first rows of a text that is a table of whatever: most rows have as many cells as the others. Undefined where no
 * delimiter makes one.
 *
 * @param delimiter where it is known
 */
export function gridOf(head: string, delimiter?: string): DelimitedGrid | undefined {
  if (delimiter) return gridsOf(head).find((grid) => grid.delimiter === delimiter)
  let best: { grid: DelimitedGrid; width: number; share: number } | undefined
  for (const grid of gridsOf(head)) {
    const [first] = grid.rows
    if (grid.rows.length > 1 && SEPARATOR.test(first?.[0] ?? '')) {
      // `sep=;` is two cells where that is the delimiter.
      if (first?.length === 2) return grid
      continue
    }
    const { width, share } = shapeOf(grid.rows)
    const enough = grid.delimiter === ',' && width === 2 ? 3 : 2
    if (width < 2 || share < 0.7 || grid.rows.length < enough) continue
    if (!best || share * width > best.share * best.width) best = { grid, width, share }
  }
  return best?.grid
}

/** The width that most rows have, and how many of them have it. */
function shapeOf(rows: Grid['rows']): { width: number; share: number } {
  const widths = new Map<number, number>()
  for (const row of rows) widths.set(row.length, (widths.get(row.length) ?? 0) + 1)
  const [width, count] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0]
  return { width, share: rows.length === 0 ? 0 : count / rows.length }
}

/** The layout of a text whose columns a person has named; undefined where it is no table. */
export function mappedLayout(head: string, mapping: Mapping): Layout | undefined {
  const grid = gridOf(head, layoutOf(head)?.delimiter)
  if (!grid) return undefined
  return { delimiter: grid.delimiter, header: mappedHeader(grid.rows, mapping), rows: mapping.headerRow }
}

/** CSV, TSV and the like: each row below the header is an entry. */
export function* readDelimited(text: Text, layout: Layout): Generator<Reading> {
  function* below(): Generator<TableRow> {
    let rows = 0
    for (const row of rowsOf(text, layout.delimiter, !(layout.header.dialect === 'wos' && layout.delimiter === '\t'))) {
      if (++rows <= layout.rows || (rows === 1 && SEPARATOR.test(row.raw))) continue
      yield { cells: row.cells, raw: row.raw, line: row.line, ...(row.openQuote ? { openQuote: true } : {}) }
    }
  }
  yield* readTable(layout.header, below())
}
