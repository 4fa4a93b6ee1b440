import type { Reading } from '../reading.ts'
import { type Text, textOf } from '../text/text.ts'
import { rowsOf } from './csv.ts'
import { readTable, type TableRow } from './table.ts'
import { type Header, headerOf } from './table-columns.ts'

/** How a delimited text is laid out: its delimiter, its header and the number of rows down to it. */
export interface Layout {
  delimiter: string
  header: Header
  /** Rows above and including the header. */
  rows: number
}

const DELIMITERS = [',', '\t', ';', '|']
/** Databases write the search and the date above the header; it is never further down than this. */
const FURTHEST = 40

/** The layout of a text that is a table of references; undefined where no row near the top is a header. */
export function layoutOf(head: string): Layout | undefined {
  const text = textOf(head)
  let best: Layout | undefined
  for (const delimiter of DELIMITERS) {
    let rows = 0
    for (const row of rowsOf(text, delimiter)) {
      if (++rows > FURTHEST) break
      const header = headerOf(row.cells, rows === 1)
      if (header && header.known > (best?.header.known ?? 0)) best = { delimiter, header, rows }
    }
  }
  return best
}

/** CSV, TSV and the like: each row below the header is an entry. */
export function* readDelimited(text: Text, layout: Layout): Generator<Reading> {
  function* below(): Generator<TableRow> {
    let rows = 0
    for (const row of rowsOf(text, layout.delimiter, layout.header.dialect !== 'wos'))
      if (++rows > layout.rows)
        yield {
          cells: row.cells,
          raw: row.raw,
          line: row.line,
          ...(row.openQuote ? { openQuote: true } : {}),
        }
  }
  yield* readTable(layout.header, below())
}
