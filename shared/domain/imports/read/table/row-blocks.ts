import type { Reading } from '../../reading.ts'
import { type Text, textOf } from '../../text/text.ts'
import { columnNamed, plainName } from './column-names.ts'
import { type Row, rowsOf } from './csv.ts'
import { readRow } from './table.ts'
import { DIALECTS, dialectOf, producerOf } from './table-dialects.ts'

/** How a table lies on its side: each entry is a block of rows, and the first cell of a row names what it holds. */
export interface BlockLayout {
  delimiter: string
  producer?: string
  /** The plain name of the row that begins an entry. */
  first: string
}

/** `RECORD 12` above an entry. */
const RECORD = /^record \d{1,7}$/
const DELIMITERS = [',', '\t', ';']
const FURTHEST = 120

/**
 * The layout of a text whose entries are blocks of rows, as Embase writes its fields by row; undefined for other text.
 * Most rows must begin with a name in capitals, and several of the names be known.
 */
export function blocksOf(head: string): BlockLayout | undefined {
  const text = textOf(head)
  for (const delimiter of DELIMITERS) {
    const names: string[] = []
    let rows = 0
    for (const { cells } of rowsOf(text, delimiter)) {
      if (++rows > FURTHEST) break
      if (isName(cells[0] ?? '') && (cells.length > 1 || RECORD.test(plainName(cells[0] ?? ''))))
        names.push(plainName(cells[0] ?? ''))
    }
    const known = new Set(names.filter((name) => columnNamed(name)))
    const first = names.find((name) => !RECORD.test(name))
    if (first && known.has('title') && known.size > 3 && names.length > rows * 0.7) {
      const producer = producerOf([...new Set(names)])
      return { delimiter, first, ...(producer ? { producer } : {}) }
    }
  }
  return undefined
}

const isName = (cell: string) => /^[A-Z][A-Z0-9 ()/&-]{1,60}$/.test(cell.trim())

/** The entries of such a text: a row with several cells holds a list. */
export function* readBlocks(text: Text, layout: BlockLayout): Generator<Reading> {
  let entry = 0
  let block: Row[] = []
  for (const row of rowsOf(text, layout.delimiter)) {
    const name = plainName(row.cells[0] ?? '')
    const marked = RECORD.test(name)
    const begun = block.some(({ cells }) => plainName(cells[0] ?? '') === layout.first)
    if (marked || (name === layout.first && begun)) {
      if (begun) yield* readBlock(block, layout, ++entry)
      block = []
    }
    // What stands above the first entry is no part of it.
    if (block.length > 0 || marked || name === layout.first) block.push(row)
  }
  if (block.length > 0) yield* readBlock(block, layout, ++entry)
}

function* readBlock(block: readonly Row[], { producer }: BlockLayout, entry: number): Generator<Reading> {
  const rows = block.filter(({ cells }) => cells.length > 1)
  const names = rows.map(({ cells }) => cells[0]?.trim() ?? '')
  const dialect = dialectOf(producer, names.map(plainName))
  const special = dialect ? DIALECTS[dialect] : undefined
  const columns = names.map((name) =>
    special && Object.hasOwn(special, plainName(name)) ? special[plainName(name)] : columnNamed(name),
  )
  const cells = rows.map((row) =>
    row.cells
      .slice(1)
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '')
      .join('; '),
  )
  const header = { names, columns, known: new Set(columns).size, ...(producer ? { producer } : {}) }
  const open = block.some(({ openQuote }) => openQuote)
  yield* readRow(
    header,
    {
      cells,
      raw: block.map(({ raw }) => raw).join(''),
      line: block[0]?.line ?? 1,
      ...(open ? { openQuote: true } : {}),
    },
    entry,
  )
}
