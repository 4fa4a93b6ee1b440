import { doiOf, isbnsOf, issnsOf } from '../../text/identifiers.ts'
import type { Column } from './columns.ts'
import type { Header } from './table-columns.ts'

/** What a cell must look like to stand in its column. */
const FORMS: Partial<Record<Column, (cell: string) => boolean>> = {
  doi: (cell) => doiOf(cell) !== undefined,
  serial: (cell) => cell.length < 80 && (issnsOf(cell).length > 0 || isbnsOf(cell).length > 0),
  pmid: (cell) => /^\d{4,9}$/.test(cell),
  year: (cell) => /^(?:1[5-9]|20)\d\d$/.test(cell),
  language: (cell) => /^\p{Lu}\p{L}{3,20}(?:[;,] ?\p{Lu}\p{L}{3,20}){0,4}$/u.test(cell),
  accession: (cell) => /^[\w:.-]{0,20}\d{4}[\w:.-]{0,30}$/.test(cell),
  url: (cell) => /^https?:\/\//.test(cell),
}

/**
 * The cells of a row, each in its column. A row with more cells than the header has columns (Scopus writes as many
 * columns of funding texts as the longest entry needs, and the header of the first) is laid out so that as many cells as
 * possible look like what their columns hold; what has no column then is named by its place.
 */
export function placesOf(
  header: Header,
  cells: readonly string[],
): { places: readonly string[]; extra: { name: string; value: string }[] } {
  const columns = header.names.length
  const more = cells.length - columns
  const at = more > 0 && more < 20 ? seamOf(header, cells, more) : columns
  return {
    places: [...cells.slice(0, at), ...cells.slice(at + Math.max(0, more))],
    extra: cells
      .slice(at, at + Math.max(0, more))
      .map((value, i) => ({ name: `column ${at + i + 1}`, value }))
      .filter(({ value }) => value.trim() !== ''),
  }
}

/** Before which column the cells stand that the header does not name. */
function seamOf(header: Header, cells: readonly string[], more: number): number {
  const columns = header.names.length
  const fits = (column: number, cell: number) => {
    const form = FORMS[header.columns[column] as Column]
    const text = cells[cell]?.trim() ?? ''
    return form && text !== '' ? (form(text) ? 1 : -1) : 0
  }
  // All of it in order first; then the seam is moved to the left, one column at a time.
  let score = 0
  for (let i = 0; i < columns; i++) score += fits(i, i)
  let best = { at: columns, score }
  const funding = header.names.findLastIndex((name) => /fund/i.test(name)) + 1
  for (let at = columns - 1; at > 0; at--) {
    score += fits(at, at + more) - fits(at, at)
    if (score > best.score || (score === best.score && at === funding && best.at < columns)) best = { at, score }
  }
  return best.at
}
