/** The first rows of a table, from wherever it came. */
export interface Grid {
  readonly rows: readonly (readonly string[])[]
}

/** Databases write the search and the date above the header; it is never further down than this. */
export const FURTHEST = 40

/** What only a cell of data is: numbers, dates, DOIs, addresses. */
const DATA = /^(?:[\d\s.,:/-]{1,40}|(?:https?:\/\/|www\.|10\.\d{4,9}\/)\S{1,300})$/

/**
 * Which row, from 1, names the columns of a table of whatever: the first that is filled as far as the rows below it,
 * with short, different words and no data; 0 where no row does.
 */
export function headerRowOf(rows: readonly (readonly string[])[]): number {
  const filled = rows.map((row) => row.filter((cell) => cell.trim() !== '').length)
  const usual = [...filled].sort((a, b) => a - b)[Math.floor(filled.length / 2)] ?? 0
  for (const [i, row] of rows.entries()) {
    if ((filled[i] ?? 0) < Math.max(2, usual * 0.7)) continue
    const cells = row.map((cell) => cell.trim()).filter((cell) => cell !== '')
    const names = cells.every((cell) => cell.length <= 60 && !DATA.test(cell))
    return names && new Set(cells).size === cells.length ? i + 1 : 0
  }
  return 0
}
