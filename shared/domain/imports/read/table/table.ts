import type { Reading } from '../../reading.ts'
import { Draft } from '../draft.ts'
import { finished, warn } from '../warn.ts'
import type { Column } from './columns.ts'
import { type CellTrouble, putCell } from './table-cell.ts'
import type { Header } from './table-columns.ts'
import { placesOf } from './table-places.ts'
import { unwrapped } from './table-values.ts'

/** A row below the header, wherever it came from. */
export interface TableRow {
  cells: string[]
  raw: string
  line: number
  openQuote?: boolean
  /** An address that a cell links to. */
  link?: string
}

/** The entries of a table whose header is known: one row, one entry. */
export function* readTable(header: Header, rows: Iterable<TableRow>): Generator<Reading> {
  let entry = 0
  const [first] = header.columns
  const again = header.names.join('\t')
  for (const row of rows) {
    const alone = row.cells.length === 1 && header.names.length > 3 && first !== 'title'
    if (alone || (row.cells.length > 1 && row.cells.join('\t') === again)) {
      const text = row.cells[0]?.trim().slice(0, 60) ?? ''
      yield warn('text-outside-entries', `A line outside any entry was left out: ${text}`, {
        line: row.line,
        data: { text },
      })
      continue
    }
    yield* readRow(header, row, ++entry)
  }
}

/** The entry of one row. */
export function* readRow(header: Header, row: TableRow, entry: number): Generator<Reading> {
  const troubles: CellTrouble[] = []
  yield* finished(itemOfRow(header, row, troubles), row.raw, row.line, entry, fallbackOf(header))
  yield* troublesOf(header, row, troubles, entry)
}

/** Registers of trials say nothing of a type. */
const fallbackOf = ({ dialect }: Header) => (dialect === 'trials' || dialect === 'ictrp' ? 'report' : 'document')

function* troublesOf(
  header: Header,
  row: TableRow,
  troubles: readonly CellTrouble[],
  entry: number,
): Generator<Reading> {
  const at = { line: row.line, entry }
  for (const { code, column, value, read = '' } of troubles)
    yield warn(
      code,
      code === 'taken-for-date'
        ? `A spreadsheet had made a date of “${column}” (${value}); it was read as ${read}.`
        : `A spreadsheet has rounded the number in “${column}” (${value}); it was kept, but is of no use.`,
      { ...at, data: { column, value, ...(read ? { read } : {}) } },
    )
  if (row.openQuote)
    yield warn('quote-open', 'A quotation mark is never closed; its cell was ended at the end of the line.', at)
  const [columns, cells] = [header.names.length, row.cells.length]
  if (header.mapped && cells < columns) return
  if (cells < columns || row.cells.slice(columns).some((cell) => cell.trim() !== ''))
    yield warn(
      cells < columns ? 'row-short' : 'row-long',
      `The row has ${cells} cells where the header has ${columns}; the cells were taken in order.`,
      { ...at, data: { cells, columns } },
    )
}

/** The order in which columns are taken, where one depends on another. */
const LATE: (Column | undefined)[] = ['month', 'date', 'citation', 'source', 'author', 'organisation', 'url', 'id']

function itemOfRow(header: Header, row: TableRow, troubles: CellTrouble[]): Draft {
  const draft = new Draft()
  const { places: found, extra } = placesOf(header, row.cells.map(unwrapped))
  const places = header.producer === 'Parallax' ? joined(header.names, found) : found
  const order = header.columns.map((column, i) => ({ column, i }))
  order.sort((a, b) => LATE.indexOf(a.column) - LATE.indexOf(b.column) || a.i - b.i)
  for (const { column, i } of order) {
    const value = places[i]?.trim() ?? ''
    if (value === '') continue
    const trouble = putCell(draft, header, { column, name: header.names[i] || `column ${i + 1}`, value })
    if (trouble) troubles.push(trouble)
  }
  for (const { name, value } of extra) draft.keep(name, value)
  if (row.link && !draft.item.URL) draft.text('URL', 'link', row.link)
  if (!draft.item.type && fallbackOf(header) === 'document' && (draft.item['container-title'] || draft.item.ISSN))
    draft.type('article-journal')
  if (draft.item.PMID && header.producer === 'PubMed') draft.accession(draft.item.PMID)
  return draft
}

/** Our own workbooks go on in a further column where a text is longer than a cell may be: `Abstract (2)`. */
function joined(names: readonly string[], places: readonly (string | undefined)[]): (string | undefined)[] {
  const out = [...places]
  for (const [i, name] of names.entries()) {
    const column = names.indexOf(/^(.{1,60}) \(\d{1,4}\)$/.exec(name.slice(0, 70))?.[1] ?? '')
    if (column === -1 || !places[i]) continue
    out[column] = `${out[column] ?? ''}${places[i]}`
    out[i] = ''
  }
  return out
}
