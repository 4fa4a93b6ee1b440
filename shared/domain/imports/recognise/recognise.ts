import { type Bytes, beginningOf } from '../bytes/bytes.ts'
import type { Mapping } from '../read/table/columns.ts'
import type { Layout } from '../read/table/delimited.ts'
import type { BlockLayout } from '../read/table/row-blocks.ts'
import type { Format } from '../reading.ts'
import { notAnExport, UnreadableFile } from '../unreadable.ts'
import { recogniseJson } from './recognise-json.ts'
import { beginsAsOvid, recogniseLines } from './recognise-lines.ts'
import { beginsAsTable, recogniseMapped, recogniseTable } from './recognise-table.ts'
import { recogniseXml } from './recognise-xml.ts'

/** The format of a text, who wrote it, and for a table how it is laid out. */
export interface RecognisedText {
  format: Exclude<Format, 'xlsx'>
  producer?: string
  layout?: Layout
  /** Where the table lies on its side. */
  blocks?: BlockLayout
}

/** The beginnings of files that are no text. */
const MAGIC: [string, string][] = [
  ['%PDF', 'a PDF'],
  ['\x89PNG', 'an image'],
  ['\xff\xd8\xff', 'an image'],
  ['GIF8', 'an image'],
  ['II*\0', 'an image'],
  ['RIFF', 'a sound, video or image file'],
  ['Rar!', 'a RAR archive'],
  ['7z\xbc\xaf', 'a 7-Zip archive'],
  ['{\\rtf', 'an RTF document'],
  ['SQLite format 3', 'a database'],
  ['%!PS', 'a PostScript document'],
  ['\x7fELF', 'a program'],
  ['MZ\x90', 'a program'],
]

/**
 * Whether bytes are packed, a workbook, text, or nothing that holds references. Workbooks of our time are zips.
 *
 * @throws UnreadableFile `empty-file`, or `not-an-export` saying what the file looks like
 */
export function kindOfBytes(file: Bytes): 'zip' | 'gzip' | 'workbook' | 'text' {
  const bytes = beginningOf(file, 1024)
  if (bytes.length === 0) throw new UnreadableFile('empty-file', 'The file is empty.')
  const head = Array.from(bytes.subarray(0, 1024), (byte) => String.fromCharCode(byte)).join('')
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'zip'
  if (head.startsWith('\x1f\x8b')) return 'gzip'
  if (head.startsWith('\xd0\xcf\x11\xe0')) return 'workbook'
  const magic = MAGIC.find(([start]) => head.startsWith(start))
  if (magic) throw notAnExport(magic[1])
  if (/^\W{0,1000}%PDF-/.test(head)) throw notAnExport('a PDF')
  return 'text'
}

/**
 * The format and producer of a text, told by its beginning alone.
 *
 * @param mapping where a person has said that the text is a table, and what its columns are
 * @throws UnreadableFile `empty-file`, `not-an-export`, `unknown-format` or `unknown-table`
 */
export function recogniseText(head: string, mapping?: Mapping): RecognisedText {
  const start = head.trimStart().slice(0, 4000)
  if (start === '')
    throw new UnreadableFile('empty-file', 'The file holds nothing, or begins with nothing but white space.')
  if (controlsIn(head) > head.length * 0.05) throw notAnExport('a binary file')
  if (mapping) return recogniseMapped(head, mapping)
  if (start[0] === '<' && !beginsAsOvid(start)) return recogniseXml(start, head)
  if (start[0] === '[' || start[0] === '{') {
    const json = recogniseJson(head)
    if (json) return json
  }
  return beginsAsTable(head) ? recogniseTable(head) : (recogniseLines(head) ?? recogniseTable(head))
}

/**
 * A text as the format that a person says it is in.
 *
 * @throws UnreadableFile `unknown-table` where it shall be a table whose columns are not known, `not-an-export` where no text is in that format
 */
export function takenAs(format: Format, head: string, mapping?: Mapping): RecognisedText {
  if (format === 'xlsx') throw notAnExport('a text')
  if (format !== 'csv' && format !== 'tsv') return { format }
  return mapping ? recogniseMapped(head, mapping) : recogniseTable(head)
}

/** Control characters that no text has. */
function controlsIn(text: string): number {
  let found = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 9 || (code > 13 && code < 32)) found++
  }
  return found
}
