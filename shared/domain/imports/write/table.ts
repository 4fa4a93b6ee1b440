import type { TableFormat } from '../write-formats.ts'
import { csvOf } from './csv.ts'
import { bytesOf } from './pieces.ts'
import { xlsxOf } from './xlsx.ts'

/** Rows with named columns as a file: in a table, the columns are those of all rows, in the order in which they first appear. */
export function writeTable(rows: readonly Record<string, unknown>[], format: TableFormat): Uint8Array {
  if (format === 'json') return bytesOf([`${JSON.stringify(rows, null, 2)}\n`])
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const lines = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? '')))]
  return format === 'xlsx' ? xlsxOf(lines) : bytesOf(csvOf(lines))
}
