import { type CellObject, read, utils, type WorkSheet, write } from 'xlsx'
import { neededParts } from '../../imports/read/workbook/workbook-parts.ts'
import { bookOptions, cellTextOf, longestCell } from '../../imports/write/cell-text.ts'
import type { SheetCell } from '../cells.ts'
import type { Sheet } from '../sheets.ts'

/** Wider columns than this make a sheet harder to read, not easier. */
const widest = 60

/** Sheets as a workbook. Texts are typed as texts, so that nothing is taken for a formula; the first row stays in sight. */
export function writeBook(sheets: readonly Sheet[]): Uint8Array {
  const book = utils.book_new()
  for (const { name, rows } of sheets) utils.book_append_sheet(book, sheetOf(rows), name)
  return new Uint8Array(write(book, bookOptions))
}

function sheetOf(rows: readonly (readonly SheetCell[])[]): WorkSheet {
  const width = Math.max(1, ...rows.map((row) => row.length))
  const data = rows.map((row) => row.map(cellOf))
  const sheet = {
    '!data': data,
    '!ref': utils.encode_range({ s: { r: 0, c: 0 }, e: { r: Math.max(0, rows.length - 1), c: width - 1 } }),
    '!cols': Array.from({ length: width }, (_, i) => ({ wch: widthOf(rows, i) })),
    '!autofilter': {
      ref: utils.encode_range({ s: { r: 0, c: 0 }, e: { r: Math.max(0, rows.length - 1), c: width - 1 } }),
    },
  }
  return sheet as unknown as WorkSheet
}

function widthOf(rows: readonly (readonly SheetCell[])[], column: number): number {
  let most = 8
  for (const row of rows) most = Math.max(most, String(row[column] ?? '').length + 1)
  return Math.min(widest, most)
}

function cellOf(value: SheetCell): CellObject | undefined {
  if (value === null || value === '') return undefined
  if (typeof value === 'number') return { t: 'n', v: value }
  // No answer is longer than a cell, but a codebook's list of choices may be.
  return { t: 's', v: cellTextOf(value.replace(/\r\n?/g, '\n').slice(0, longestCell)) }
}

/**
 * The sheets of a workbook with their cells; undefined where it cannot be read.
 */
export function readBook(bytes: Uint8Array): Sheet[] | undefined {
  try {
    const book = read(neededParts(bytes), { type: 'array', cellHTML: false, cellFormula: false, cellDates: false })
    return book.SheetNames.flatMap((name) => {
      const sheet = book.Sheets[name]
      if (!sheet) return []
      const rows = utils.sheet_to_json<SheetCell[]>(sheet, { header: 1, raw: true, defval: null, blankrows: true })
      return [{ name, rows: rows.map((row) => row.map(plain)) }]
    })
  } catch {
    return undefined
  }
}

function plain(cell: unknown): SheetCell {
  if (typeof cell === 'string' || typeof cell === 'number') return cell
  return cell === null || cell === undefined ? null : String(cell)
}
