/**
 * A cell that no spreadsheet takes for a formula: an apostrophe stands before `=`, `+`, `-`, `@`, a tab or a line end
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
function cellOf(value: string): string {
  const safe = /^'{0,100}[=+\-@＝＋－＠\t\r\n]/.test(value) ? `'${value}` : value
  return /[",;\r\n\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Rows as CSV (RFC 4180), piece by piece, with the mark that tells spreadsheets it is UTF-8. */
export function* csvOf(rows: Iterable<readonly string[]>): Generator<string> {
  yield '\uFEFF'
  for (const row of rows) yield `${row.map(cellOf).join(',')}\r\n`
}
