import type { Answer } from '../charting/form.ts'
import { readCell } from './cells.ts'
import type { Column } from './columns.ts'
import { isSame } from './read-chart.ts'

/** A cell that would be given another value, or could not be. */
export interface PlannedChange {
  /** The study's place. */
  row: number
  column: Column
  before: Answer
  after: Answer
  /** What was given, where it is no answer to the field. */
  refused?: string
}

/** A rectangle of the table as it is shown: places of studies and columns, all counted in. */
export interface Range {
  rows: readonly number[]
  columns: readonly Column[]
}

/** What filling down changes: in each column that can be changed, the rows get what the first of them has. */
export function fillDown({ rows, columns }: Range): PlannedChange[] {
  const [first, ...others] = rows
  if (first === undefined) return []
  return columns
    .filter((column) => column.isEditable)
    .flatMap((column) => {
      const after = column.values[first] ?? null
      return others.flatMap((row) => changeOf(column, row, after) ?? [])
    })
}

/** What emptying cells changes. */
export function clearCells({ rows, columns }: Range): PlannedChange[] {
  return columns
    .filter((column) => column.isEditable)
    .flatMap((column) => rows.flatMap((row) => changeOf(column, row, null) ?? []))
}

/**
 * What pasting cells changes: from the first cell of the range on; one line fills all rows of the range. What would fall on
 * columns that cannot be changed is left out.
 *
 * @param rows all rows that are shown, from the first of the range on
 */
export function pasteCells(
  cells: readonly (readonly string[])[],
  rows: readonly number[],
  columns: readonly Column[],
  range: Range,
): PlannedChange[] {
  const lines = cells.length === 1 ? range.rows.length : cells.length
  const wide = cells.every((line) => line.length === 1) ? range.columns.length : undefined
  const changes: PlannedChange[] = []
  for (const [n, row] of rows.slice(0, lines).entries()) {
    const line = cells[cells.length === 1 ? 0 : n] ?? []
    for (const [c, column] of columns.slice(0, wide ?? line.length).entries()) {
      const given = line[wide === undefined ? c : 0]
      if (!column.field || !column.isEditable || given === undefined) continue
      const read = readCell(column.field, given)
      const before = column.values[row] ?? null
      if ('refused' in read) changes.push({ row, column, before, after: before, refused: read.refused })
      else changes.push(...(changeOf(column, row, read.value) ?? []))
    }
  }
  return changes
}

function changeOf(column: Column, row: number, after: Answer): PlannedChange[] | undefined {
  const before = column.values[row] ?? null
  return isSame(before, after) ? undefined : [{ row, column, before, after }]
}

/** What a spreadsheet puts on the clipboard, as cells: tabs and lines, in quotation marks where one of them is in a cell. */
export function cellsOfClipboard(text: string): string[][] {
  const cells: string[][] = [[]]
  const pattern = /"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*)/gy
  const clean = text.replace(/\r?\n$/, '')
  while (pattern.lastIndex <= clean.length) {
    const match = pattern.exec(clean)
    if (!match) break
    cells.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    const next = clean.slice(pattern.lastIndex).match(/^(\t|\r?\n)/)?.[0]
    if (next === undefined) break
    if (next !== '\t') cells.push([])
    pattern.lastIndex += next.length
  }
  return cells
}

/** Cells as a spreadsheet takes them from the clipboard. */
export function clipboardOfCells(cells: readonly (readonly string[])[]): string {
  const one = (cell: string) => (/[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  return cells.map((line) => line.map(one).join('\t')).join('\n')
}
