import { type CellObject, utils, type WorkSheet, write } from 'xlsx'
import { bookOptions, cellTextOf, longestCell } from './cell-text.ts'

/**
 * Rows as a workbook of one sheet, the first row being its header. Every cell is typed text, so that nothing is taken
 * for a formula, a date or a number. A text that is longer than a cell may be goes on in a column at the right, headed
 * by the same name with a number.
 */
export function xlsxOf(rows: Iterable<readonly string[]>): Uint8Array {
  const cells: CellObject[][] = []
  let names: readonly string[] = []
  const further = new Map<string, number>()
  for (const row of rows) {
    if (cells.length === 0) names = row
    const line = row.map((value) => textCell(value.slice(0, longestCell)))
    for (const [i, value] of row.entries())
      for (let n = 1; n * longestCell < value.length; n++) {
        const name = `${names[i]} (${n + 1})`
        const column = further.get(name) ?? names.length + further.size
        further.set(name, column)
        line[column] = textCell(value.slice(n * longestCell, (n + 1) * longestCell))
      }
    cells.push(line)
  }
  for (const [name, column] of further) (cells[0] as CellObject[])[column] = textCell(name)
  const width = names.length + further.size
  const sheet = {
    '!data': cells,
    '!ref': utils.encode_range({
      s: { r: 0, c: 0 },
      e: { r: Math.max(0, cells.length - 1), c: Math.max(0, width - 1) },
    }),
  }
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet as unknown as WorkSheet, 'Parallax')
  return new Uint8Array(write(book, bookOptions))
}

function textCell(value: string): CellObject {
  return { t: 's', v: cellTextOf(value) }
}
