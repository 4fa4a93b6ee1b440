import type { Mapping } from '../read/table/columns.ts'
import { gridOf, type Layout, layoutOf, mappedLayout } from '../read/table/delimited.ts'
import { blocksOf } from '../read/table/row-blocks.ts'
import { UnreadableFile, unknownFormat } from '../unreadable.ts'
import type { RecognisedText } from './recognise.ts'

/** Whether the first line is a table's header beyond doubt, whatever stands in the cells below. */
export function beginsAsTable(text: string): boolean {
  const line =
    text
      .slice(0, 20_000)
      .trimStart()
      .split(/[\r\n]/, 1)[0] ?? ''
  return !/^[A-Z][A-Z0-9]{1,3} {0,3}- /.test(line) && (layoutOf(line)?.header.known ?? 0) > 3
}

/**
 * The format and layout of a text that is a table of references.
 *
 * @throws UnreadableFile `unknown-table` where it is a table, but none whose columns are known; else `unknown-format`
 */
export function recogniseTable(text: string): RecognisedText {
  const blocks = blocksOf(text)
  if (blocks) return { format: 'csv', ...(blocks.producer ? { producer: blocks.producer } : {}), blocks }
  const layout = layoutOf(text)
  if (layout) return formatOf(layout)
  if (gridOf(text)) throw unknownTable()
  throw unknownFormat(
    /[,;\t]/.test(text.slice(0, 1000)) ? 'a table or text without the columns of references' : 'plain text',
  )
}

/**
 * The format and layout of a text of which a person has said what its columns are.
 *
 * @throws UnreadableFile `unknown-format` where it is no table
 */
export function recogniseMapped(text: string, mapping: Mapping): RecognisedText {
  const layout = mappedLayout(text, mapping)
  if (!layout) throw unknownFormat('plain text')
  return formatOf(layout)
}

function formatOf(layout: Layout): RecognisedText {
  const { producer } = layout.header
  return { format: layout.delimiter === '\t' ? 'tsv' : 'csv', ...(producer ? { producer } : {}), layout }
}

/** Says that a file is a table whose columns somebody has to name. */
export function unknownTable(): UnreadableFile {
  return new UnreadableFile(
    'unknown-table',
    'The file is a table, but none of its rows names columns that Parallax knows. Say which column is which.',
  )
}
