import { bibtexOf } from './write/bibtex.ts'
import { headerOf, rowOf } from './write/columns.ts'
import { cslJsonOf } from './write/csl-json.ts'
import { csvOf } from './write/csv.ts'
import { endnoteXmlOf } from './write/endnote-xml.ts'
import { nbibOf } from './write/nbib.ts'
import { bytesOf } from './write/pieces.ts'
import { risOf } from './write/ris.ts'
import type { Written } from './write/written.ts'
import { xlsxOf } from './write/xlsx.ts'
import type { WriteFormat } from './write-formats.ts'

/**
 * Entries as the bytes of an export file, in their order; read back, the common fields are the same. They are taken one
 * at a time, so that a long list need not be in memory.
 *
 * @param decisions whether tables have the columns for what was decided
 */
export function writeExport(
  entries: Iterable<Written>,
  format: WriteFormat,
  { decisions = false }: { decisions?: boolean } = {},
): Uint8Array {
  return format === 'xlsx' ? xlsxOf(table(entries, decisions)) : bytesOf(exportPieces(entries, format, { decisions }))
}

/** The same as text, a piece at a time: for a list so long that its file should not be in memory either. */
export function exportPieces(
  entries: Iterable<Written>,
  format: Exclude<WriteFormat, 'xlsx'>,
  { decisions = false }: { decisions?: boolean } = {},
): Iterable<string> {
  switch (format) {
    case 'ris':
      return apart(entries, risOf, '\r\n')
    case 'nbib':
      return apart(entries, nbibOf)
    case 'csv':
      return csvOf(table(entries, decisions))
    case 'bibtex':
      return bibtexOf(entries)
    case 'endnote-xml':
      return endnoteXmlOf(entries)
    case 'csl-json':
      return array(entries)
  }
}

function* apart(entries: Iterable<Written>, text: (written: Written) => string, between = ''): Generator<string> {
  let n = 0
  for (const written of entries) yield `${n++ > 0 ? between : ''}${text(written)}`
}

function* table(entries: Iterable<Written>, decisions: boolean): Generator<string[]> {
  yield headerOf(decisions)
  for (const written of entries) yield rowOf(written, decisions)
}

function* array(entries: Iterable<Written>): Generator<string> {
  yield '['
  let n = 0
  for (const written of entries) yield `${n++ > 0 ? ',' : ''}\n${cslJsonOf(written, n)}`
  yield '\n]\n'
}
