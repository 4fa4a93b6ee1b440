import { read, SSF, type WorkBook } from 'xlsx'
import { UnreadableFile } from '../../unreadable.ts'
import { biffRecords } from './biff-records.ts'
import { neededParts } from './workbook-parts.ts'

/** A workbook is opened whole, and takes many times its size. */
export const LARGEST_WORKBOOK = 100_000_000

/** What a sheet may hold; a damaged one may speak of billions: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
const MOST_ROWS = 1_048_576
const MOST_COLUMNS = 16_384
/** Cells and characters that a sheet may come to: a few cells far to the right, or one long text said everywhere, are soon too many. */
const MOST_CELLS = 20_000_000
const MOST_TEXT = 300_000_000

/** A row of a sheet that is not empty. */
export interface SheetRow {
  cells: string[]
  /** The first address that a cell links to. */
  link?: string
  /** From 1, as the sheet counts. */
  line: number
}

/** One sheet of a workbook. */
export interface Sheet {
  name: string
  /** Its rows that are not empty, in order, anew at each call. */
  rows(): Generator<SheetRow>
}

interface Cell {
  t?: string
  v?: unknown
  z?: string
  l?: { Target?: string }
}

/**
 * The sheets of a workbook (Excel's formats of any age, OpenDocument) that a person sees on opening it. Formulas are
 * neither kept nor computed: a cell is what was last shown in it.
 *
 * @throws UnreadableFile `damaged-file` where the bytes are no workbook that can be opened; `too-large`
 */
export function sheetsIn(bytes: Uint8Array): Sheet[] {
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b
  const plain = zipped ? neededParts(bytes) : biffRecords(bytes)
  let book: WorkBook
  try {
    book = read(plain, {
      type: zipped ? 'array' : 'buffer',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      cellNF: true,
      cellStyles: false,
      bookVBA: false,
    })
  } catch {
    throw new UnreadableFile('damaged-file', 'The workbook is damaged and cannot be opened.')
  }
  const date1904 = book.Workbook?.WBProps?.date1904 === true
  return book.SheetNames.flatMap((name, i) => {
    if (book.SheetNames.indexOf(name) !== i) return []
    if (book.Workbook?.Sheets?.[i]?.Hidden) return []
    const data = (book.Sheets[name] as Record<string, unknown> | undefined)?.['!data']
    if (!Array.isArray(data)) return []
    return [{ name, rows: () => rowsIn(data as (Cell | undefined)[][], date1904) }]
  })
}

function* rowsIn(data: readonly (readonly (Cell | undefined)[] | undefined)[], date1904: boolean): Generator<SheetRow> {
  let [room, text] = [MOST_CELLS, MOST_TEXT]
  for (let i = 0; i < Math.min(data.length, MOST_ROWS); i++) {
    const row = data[i]
    if (!row) continue
    const filled = row.slice(0, MOST_COLUMNS)
    const cells = Array.from(filled, (cell) => textOfCell(cell, date1904))
    room -= cells.length
    for (const cell of cells) text -= cell.length
    if (room < 0 || text < 0)
      throw new UnreadableFile('too-large', 'The sheet holds far more than a table of references.')
    if (cells.every((cell) => cell.trim() === '')) continue
    const link = filled.find((cell) => /^https?:\/\//i.test(cell?.l?.Target ?? ''))?.l?.Target
    yield { cells, line: i + 1, ...(link ? { link } : {}) }
  }
}

/** Numbers in full, so that long ones are not shown as `1.2E+10`; dates as ISO 8601; errors as nothing. */
function textOfCell(cell: Cell | undefined, date1904: boolean): string {
  if (!cell || cell.v === undefined || cell.v === null || cell.t === 'e') return ''
  if (cell.t === 'n' && typeof cell.v === 'number' && cell.z && SSF.is_date(cell.z))
    return dateText(cell.v, cell.z, date1904) ?? String(cell.v)
  return String(cell.v).replaceAll('\0', '').toWellFormed()
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const two = (number: number) => String(number).padStart(2, '0')

function dateText(value: number, format: string, date1904: boolean): string | undefined {
  const date = SSF.parse_date_code(value, { date1904 }) as { y: number; m: number; d: number } | null
  const month = date ? MONTHS[date.m - 1] : undefined
  if (!date || !month) return undefined
  // What Excel makes of pages such as 1-6 and 6-85: the reader of pages knows these two forms.
  if (/^d{1,2}\W{1,3}mmm(?:;@)?$/i.test(format)) return `${date.d}-${month}`
  if (/^mmm\W{1,3}yy(?:;@)?$/i.test(format)) return `${month}-${two(date.y % 100)}`
  return `${date.y}-${two(date.m)}-${two(date.d)}`
}
