import { type CellObject, utils, type WorkSheet, write } from 'xlsx'

/** A cell of Excel holds no more (https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3). */
const LONGEST_CELL = 32_767

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
    const line = row.map((value) => textCell(value.slice(0, LONGEST_CELL)))
    for (const [i, value] of row.entries())
      for (let n = 1; n * LONGEST_CELL < value.length; n++) {
        const name = `${names[i]} (${n + 1})`
        const column = further.get(name) ?? names.length + further.size
        further.set(name, column)
        line[column] = textCell(value.slice(n * LONGEST_CELL, (n + 1) * LONGEST_CELL))
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
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }))
}

function textCell(value: string): CellObject {
  return { t: 's', v: value.toWellFormed() }
}
