import { cellOf } from './csv.ts'

/** Rows with named columns as CSV (RFC 4180): the columns are those of all rows, in the order in which they first appear. */
export function writeTable(rows: readonly Record<string, string | number>[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const lines = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? '')))]
  return `\uFEFF${lines.map((line) => line.map(cellOf).join(',')).join('\r\n')}\r\n`
}
