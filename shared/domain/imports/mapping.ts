import { type Bytes, bytesIn, wholeOf } from './bytes/bytes.ts'
import { decode } from './bytes/decode.ts'
import { isWorkbook } from './read/archive/read-archive.ts'
import { zipPartsIn } from './read/archive/zip-parts.ts'
import { plainName } from './read/table/column-names.ts'
import type { Column, Mapping } from './read/table/columns.ts'
import { gridOf, layoutOf } from './read/table/delimited.ts'
import { headerOf } from './read/table/table-columns.ts'
import { type Proposal, proposalsFor } from './read/table/table-proposals.ts'
import { type Grid, headerRowOf } from './read/table/table-shape.ts'
import { firstRows, shownFirst } from './read/workbook/sheet.ts'
import { LARGEST_WORKBOOK, sheetsIn } from './read/workbook/workbook.ts'
import type { ExportFile } from './reading.ts'
import { kindOfBytes, recogniseText } from './recognise/recognise.ts'
import { headOf } from './text/text.ts'
import { UnreadableFile } from './unreadable.ts'

export type { Column } from './read/table/columns.ts'

/** A mapping as it is remembered: by the columns' names, so that it holds wherever they stand. */
export interface RememberedMapping {
  readonly key: string
  readonly columns: Readonly<Record<string, Column | null>>
}

/** One column of a table, with what it seems to hold. */
export interface TableColumn extends Proposal {
  /** As the header has it; empty where it has none. */
  readonly name: string
  /** Its first cells that are not empty. */
  readonly samples: readonly string[]
}

/** What is shown of a table to somebody who has to say what its columns are. */
export interface TableIn {
  /** The same for every table with these columns, whatever their order. */
  readonly key: string
  /** Whether it can be read without anybody's help. */
  readonly understood: boolean
  readonly headerRow: number
  /** Its first rows, the header and what stands above it among them; long cells are cut. */
  readonly rows: readonly (readonly string[])[]
  readonly columns: readonly TableColumn[]
}

const SAMPLES = 3
const LONGEST_SAMPLE = 300

/**
 * The table in a file, with a proposal for each of its columns by name and by content; undefined where the file is no
 * table.
 *
 * @param headerRow where a person says that another row is the header (0 for none)
 * @throws UnreadableFile where the file cannot be opened at all
 */
export function tableIn(file: ExportFile, headerRow?: number): TableIn | undefined {
  const grid = gridIn(file)
  if (!grid || grid.rows.length === 0) return undefined
  const known = grid.rows.findIndex((cells, i) => headerOf(cells, i === 0) !== undefined) + 1
  const row = Math.min(headerRow ?? (known || headerRowOf(grid.rows)), grid.rows.length)
  const below = grid.rows.slice(row)
  const width = Math.max(0, ...grid.rows.slice(Math.max(0, row - 1)).map((cells) => cells.length))
  const names = Array.from({ length: width }, (_, i) => (row > 0 ? (grid.rows[row - 1]?.[i] ?? '').trim() : ''))
  const proposals = proposalsFor(row > 0 ? (headerOf(names, row === 1) ?? { names }) : { names }, below)
  return {
    key: keyOf(names),
    understood: known > 0,
    headerRow: row,
    rows: grid.rows.map((cells) => cells.map((cell) => cell.slice(0, LONGEST_SAMPLE))),
    columns: names.map((name, i) => ({
      name,
      samples: below
        .map((cells) => (cells[i] ?? '').trim().slice(0, LONGEST_SAMPLE))
        .filter((cell) => cell !== '')
        .slice(0, SAMPLES),
      ...(proposals[i] ?? { proposed: null, confidence: 0 }),
    })),
  }
}

function gridIn(file: ExportFile): Grid | undefined {
  const bytes: Bytes = file.bytes instanceof Uint8Array ? bytesIn(file.bytes) : file.bytes
  const kind = kindOfBytes(bytes)
  if (kind === 'gzip' || (kind === 'zip' && !isWorkbook(zipPartsIn(wholeOf(bytes, LARGEST_WORKBOOK))))) return undefined
  if (kind !== 'text')
    return shownFirst(sheetsIn(wholeOf(bytes, LARGEST_WORKBOOK)).map((sheet) => ({ rows: firstRows(sheet) })))
  const head = headOf(decode(bytes).text)
  try {
    if (!recogniseText(head).layout) return undefined
  } catch (error) {
    if (!(error instanceof UnreadableFile) || error.code !== 'unknown-table') return undefined
  }
  return gridOf(head, layoutOf(head)?.delimiter)
}

/** What marks tables with the same columns, whatever their order and case; a table without a header is known by its width. */
function keyOf(names: readonly string[]): string {
  const plain = names.map(plainName)
  return plain.every((name) => name === '') ? `${names.length} columns` : [...plain].sort().join('|')
}

/** Names of columns that can be told apart: the second `Date` is `date 2`, a column without a name is known by its place. */
function distinctNames(names: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return names.map((name, i) => {
    const plain = plainName(name) || `column ${i + 1}`
    const times = (seen.get(plain) ?? 0) + 1
    seen.set(plain, times)
    return times > 1 ? `${plain} ${times}` : plain
  })
}

/** The mapping that a table's proposals make. */
export function proposedMapping(table: TableIn): Mapping {
  return { headerRow: table.headerRow, columns: table.columns.map(({ proposed }) => proposed) }
}

/** What is kept of a mapping that a person has confirmed for a table. */
export function rememberedMapping(table: TableIn, mapping: Mapping): RememberedMapping {
  const names = distinctNames(table.columns.map(({ name }) => name))
  return { key: table.key, columns: Object.fromEntries(names.map((name, i) => [name, mapping.columns[i] ?? null])) }
}

/** The mapping of a table that was confirmed before for one with the same columns; undefined where none was. */
export function mappingFrom(table: TableIn, remembered: readonly RememberedMapping[]): Mapping | undefined {
  const found = remembered.find(({ key }) => key === table.key)
  if (!found) return undefined
  const names = distinctNames(table.columns.map(({ name }) => name))
  return {
    headerRow: table.headerRow,
    columns: names.map((name) => (Object.hasOwn(found.columns, name) ? (found.columns[name] ?? null) : null)),
  }
}
