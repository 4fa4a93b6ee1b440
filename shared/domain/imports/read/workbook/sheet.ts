import type { Reading } from '../../reading.ts'
import type { Mapping } from '../table/columns.ts'
import { readTable, type TableRow } from '../table/table.ts'
import { type Header, headerOf, mappedHeader } from '../table/table-columns.ts'
import { FURTHEST } from '../table/table-shape.ts'
import { warn } from '../warn.ts'
import { type Sheet, sheetsIn } from './workbook.ts'

/** A sheet that holds references. */
export interface SheetLayout {
  sheet: Sheet
  header: Header
  /** Rows above and including the header, empty ones not counted. */
  rows: number
}

/** The rows at the top of a sheet that are not empty. */
export function firstRows(sheet: Sheet): string[][] {
  const rows: string[][] = []
  for (const { cells } of sheet.rows()) if (rows.push(cells) >= FURTHEST) break
  return rows
}

/**
 * The sheets with a header of references near their top and something below it; none where the workbook has none.
 *
 * @throws UnreadableFile `damaged-file` where the bytes are no workbook that can be opened
 */
export function referenceSheets(bytes: Uint8Array): SheetLayout[] {
  const found = sheetsIn(bytes).flatMap((sheet) => {
    const rows = firstRows(sheet)
    for (const [i, cells] of rows.entries()) {
      const header = headerOf(cells, i === 0)
      if (header) return [{ sheet, header, rows: i + 1, empty: i + 1 === rows.length }]
    }
    return []
  })
  const filled = found.filter(({ empty }) => !empty)
  return filled.length > 0 ? filled : found.slice(0, 1)
}

/**
 * The sheets that a person's mapping is for: the one with the most rows, and those with the same header.
 *
 * @throws UnreadableFile `damaged-file` where the bytes are no workbook that can be opened
 */
export function mappedSheets(bytes: Uint8Array, mapping: Mapping): SheetLayout[] {
  const sheets = sheetsIn(bytes).map((sheet) => ({ sheet, rows: firstRows(sheet) }))
  const shown = shownFirst(sheets)
  if (!shown) return []
  const names = ({ rows }: { rows: readonly string[][] }) => JSON.stringify(rows[mapping.headerRow - 1])
  return sheets
    .filter((one) => one === shown || (mapping.headerRow > 0 && names(one) === names(shown)))
    .map(({ sheet, rows }) => ({ sheet, header: mappedHeader(rows, mapping), rows: mapping.headerRow }))
}

/** The sheet to ask a person about: the first with known columns, else the one with the most rows at its top. */
export function shownFirst<S extends { readonly rows: readonly string[][] }>(sheets: readonly S[]): S | undefined {
  const known = sheets.find(({ rows }) => rows.some((cells, i) => headerOf(cells, i === 0)))
  return known ?? [...sheets].sort((a, b) => b.rows.length - a.rows.length)[0]
}

/** The entries of sheets: one row, one entry; its original text is the row as JSON of header to cell. */
export function* readSheets(layouts: readonly SheetLayout[]): Generator<Reading> {
  let before = 0
  for (const layout of layouts) {
    const { name } = layout.sheet
    let entries = 0
    for (const reading of readTable(layout.header, below(layout))) {
      if ('entry' in reading) {
        entries++
        yield reading
      } else if (layouts.length === 1) yield reading
      else {
        const { entry, data, message, ...warning } = reading.warning
        yield {
          warning: {
            ...warning,
            ...(entry ? { entry: entry + before } : {}),
            data: { ...data, sheet: name },
            message: `Sheet “${name}”: ${message}`,
          },
        }
      }
    }
    if (layouts.length > 1)
      yield warn('sheet-read', `The workbook has several sheets with references; “${name}” has ${entries}.`, {
        data: { sheet: name, count: entries },
      })
    before += entries
  }
}

function* below({ sheet, header, rows }: SheetLayout): Generator<TableRow> {
  const names = distinct(header.names)
  let seen = 0
  for (const { cells, line, link } of sheet.rows()) {
    if (++seen <= rows) continue
    // A sheet does not store the empty cells at a row's end, so a short row is no damage.
    while (cells.length < names.length) cells.push('')
    const raw = JSON.stringify(Object.fromEntries(cells.map((cell, i) => [names[i] ?? `column ${i + 1}`, cell])))
    yield { cells, raw, line, ...(link ? { link } : {}) }
  }
}

/** Names for the cells of a row, none twice. */
function distinct(names: readonly string[]): string[] {
  const seen = new Set<string>()
  return names.map((given, i) => {
    const name = given && !seen.has(given) ? given : `${given || 'column'} ${i + 1}`
    seen.add(name)
    return name
  })
}
