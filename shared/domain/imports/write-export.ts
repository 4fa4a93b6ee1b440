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
  switch (format) {
    case 'ris':
      return bytesOf(apart(entries, risOf, '\r\n'))
    case 'nbib':
      return bytesOf(apart(entries, nbibOf))
    case 'csv':
      return bytesOf(csvOf(table(entries, decisions)))
    case 'xlsx':
      return xlsxOf(table(entries, decisions))
    case 'bibtex':
      return bytesOf(bibtexOf(entries))
    case 'endnote-xml':
      return bytesOf(endnoteXmlOf(entries))
    case 'csl-json':
      return bytesOf(array(entries))
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
