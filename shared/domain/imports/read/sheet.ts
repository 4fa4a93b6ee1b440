import { read, type WorkBook, type WorkSheet } from 'xlsx'
import type { Reading } from '../reading.ts'
import { UnreadableFile } from '../unreadable.ts'
import { readTable, type TableRow } from './table.ts'
import { type Header, headerOf } from './table-columns.ts'

/** The sheet of a workbook that holds references. */
export interface SheetLayout {
  sheet: WorkSheet
  header: Header
  /** The row, from 0, of the header. */
  row: number
  lastRow: number
  lastColumn: number
}

const FURTHEST = 40

/**
 * The first sheet with a header of references near its top; undefined where the workbook has none.
 *
 * @throws UnreadableFile `damaged-file` where the bytes are no workbook that can be opened
 */
export function sheetOf(bytes: Uint8Array): SheetLayout | undefined {
  let book: WorkBook
  try {
    book = read(bytes, {
      type: 'array',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellStyles: false,
      bookVBA: false,
    })
  } catch {
    throw new UnreadableFile('damaged-file', 'The workbook is damaged and cannot be opened.')
  }
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name]
    const rows = sheet ? rowsIn(sheet) : []
    for (let row = 0; sheet && row < Math.min(rows.length, FURTHEST); row++) {
      const header = headerOf(cellsIn(rows[row]), row === 0)
      if (header) return { sheet, header, row, lastRow: rows.length - 1, lastColumn: header.names.length }
    }
  }
  return undefined
}

interface Cell {
  t?: string
  v?: unknown
  w?: string
}

function rowsIn(sheet: WorkSheet): (Cell | undefined)[][] {
  const data = (sheet as Record<string, unknown>)['!data']
  return Array.isArray(data) ? (data as (Cell | undefined)[][]) : []
}

function cellsIn(row: (Cell | undefined)[] | undefined): string[] {
  return Array.from(row ?? [], textOfCell)
}

/** Numbers as they are, so that long ones are not shown as `1.2E+10`; dates and text as the sheet shows them. */
function textOfCell(cell: Cell | undefined): string {
  if (!cell || cell.v === undefined || cell.v === null || cell.t === 'e') return ''
  if (cell.t === 'n' && typeof cell.v === 'number')
    return cell.w && /[/:-]|[A-Za-z]{3}/.test(cell.w) && !/^-|E\+/.test(cell.w) ? cell.w : String(cell.v)
  return cell.t === 'd' && cell.w ? cell.w : String(cell.v)
}

/** A sheet's entries: one row, one entry; its original text is the row as JSON of header to cell. */
export function* readSheet(layout: SheetLayout): Generator<Reading> {
  const rows = rowsIn(layout.sheet)
  function* below(): Generator<TableRow> {
    for (let i = layout.row + 1; i <= layout.lastRow; i++) {
      const cells = cellsIn(rows[i])
      if (cells.every((cell) => cell.trim() === '')) continue
      // A sheet does not store the empty cells at a row's end, so a short row is no damage.
      while (cells.length < layout.header.names.length) cells.push('')
      const raw = JSON.stringify(
        Object.fromEntries(cells.map((cell, at) => [layout.header.names[at] || `column ${at + 1}`, cell])),
      )
      yield { cells, raw, line: i + 1 }
    }
  }
  yield* readTable(layout.header, below())
}
