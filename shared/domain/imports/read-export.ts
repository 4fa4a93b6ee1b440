import { type Bytes, bytesIn, wholeOf } from './bytes/bytes.ts'
import { decode } from './bytes/decode.ts'
import { withJudgements } from './judgements/take-out.ts'
import { isWorkbook, LARGEST_ZIP, readGzip, readZip } from './read/archive/read-archive.ts'
import { zipPartsIn } from './read/archive/zip-parts.ts'
import { readBibtex } from './read/bibtex/bibtex.ts'
import { readCslJson } from './read/json/csl-json.ts'
import { readJson } from './read/json/json.ts'
import type { Mapping } from './read/table/columns.ts'
import { readDelimited } from './read/table/delimited.ts'
import { readBlocks } from './read/table/row-blocks.ts'
import { readEnw } from './read/tagged/enw.ts'
import { readLabelled } from './read/tagged/labelled.ts'
import { readNbib } from './read/tagged/nbib.ts'
import { readOvidTagged, readOvidText } from './read/tagged/ovid.ts'
import { readProquest } from './read/tagged/proquest.ts'
import { readPubmedText } from './read/tagged/pubmed-text.ts'
import { readRefworks } from './read/tagged/refworks.ts'
import { readRis } from './read/tagged/ris.ts'
import { readWos } from './read/tagged/wos.ts'
import { warn } from './read/warn.ts'
import { readWorkbook } from './read/workbook/read-workbook.ts'
import { LARGEST_WORKBOOK } from './read/workbook/workbook.ts'
import { XML_READERS } from './read/xml/read-xml.ts'
import type { ExportFile, ReadExport, Reading } from './reading.ts'
import { kindOfBytes, type RecognisedText, recogniseText, takenAs } from './recognise/recognise.ts'
import { headOf, type Text } from './text/text.ts'
import { notAnExport, UnreadableFile } from './unreadable.ts'

/**
 * The single way in: what a file is, and its entries lazily, so that the caller can show progress, give way and stop.
 *
 * @param mapping for a table, where a person has said what its columns are
 * @throws UnreadableFile where the file as a whole is nothing that can be read; `unknown-table` where a mapping would help
 */
export function readExport(file: ExportFile, mapping?: Mapping): ReadExport {
  return readOne(file, mapping, DEEPEST_ARCHIVE)
}

/** An archive may hold an archive, which holds exports. */
const DEEPEST_ARCHIVE = 2

/** @param archives how many archives may still be around what is read */
function readOne(file: ExportFile, mapping: Mapping | undefined, archives: number): ReadExport {
  const bytes: Bytes = file.bytes instanceof Uint8Array ? bytesIn(file.bytes) : file.bytes
  const inner = (member: ExportFile) => readOne(member, mapping, archives - 1)
  switch (kindOfBytes(bytes)) {
    case 'gzip':
      if (archives === 0) throw notAnExport('an archive in an archive')
      return readGzip(file.name, bytes, inner)
    case 'zip': {
      const whole = wholeOf(bytes, LARGEST_ZIP)
      const parts = zipPartsIn(whole)
      if (isWorkbook(parts)) return readSheets(file, whole, mapping)
      if (archives === 0) throw notAnExport('an archive in an archive')
      return readZip(parts, inner)
    }
    case 'workbook':
      return readSheets(file, wholeOf(bytes, LARGEST_WORKBOOK), mapping)
    case 'text':
      return readPlain(file, bytes, mapping)
  }
}

function readSheets(file: ExportFile, bytes: Uint8Array, mapping: Mapping | undefined): ReadExport {
  if (bytes.length > LARGEST_WORKBOOK) wholeOf(bytesIn(bytes), LARGEST_WORKBOOK)
  const { recognised, readings } = readWorkbook(bytes, mapping)
  return { recognised, readings: withDamage(withJudgements(readings, { ...file, producer: recognised.producer })) }
}

function readPlain(file: ExportFile, bytes: Bytes, mapping: Mapping | undefined): ReadExport {
  const { text, encoding, nuls, firstNulLine, size } = decode(bytes)
  if (nuls > 100 && nuls > size * 0.1)
    throw new UnreadableFile('not-an-export', 'This is no export of references: it looks like a binary file.', {
      looksLike: 'a binary file',
    })
  const head = headOf(text)
  const found = file.as ? takenAs(file.as, head, mapping) : recogniseText(head, mapping)
  const { format, producer } = found
  function* readings(): Generator<Reading> {
    if (nuls > 0) {
      yield warn(
        'nul-characters',
        `The file holds ${nuls} NUL characters, the first on line ${firstNulLine}; they were left out.`,
        { line: firstNulLine, data: { count: nuls } },
      )
    }
    let entries = 0
    for (const reading of withDamage(withJudgements(readText(found, text), { ...file, producer }))) {
      if ('entry' in reading) entries++
      yield reading
    }
    if (entries === 0) yield warn('no-entries', 'The file holds no entries.', {})
  }
  return { recognised: { format, encoding, ...(producer ? { producer } : {}) }, readings: readings() }
}

function readText(found: RecognisedText, text: Text): Iterable<Reading> {
  switch (found.format) {
    case 'ris':
      return readRis(text, found.producer)
    case 'nbib':
      return readNbib(text)
    case 'wos-tagged':
      return readWos(text)
    case 'enw':
      return readEnw(text)
    case 'refworks-tagged':
      return readRefworks(text)
    case 'ovid-tagged':
      return readOvidTagged(text)
    case 'ovid-text':
      return readOvidText(text)
    case 'proquest-text':
      return readProquest(text)
    case 'pubmed-text':
      return readPubmedText(text)
    case 'labelled':
      return readLabelled(text)
    case 'bibtex':
      return readBibtex(text)
    case 'csl-json':
      return readCslJson(text)
    case 'openalex-json':
    case 'crossref-json':
    case 'lens-json':
    case 'json':
      return readJson(text, found.format)
    case 'csv':
    case 'tsv':
      if (found.blocks) return readBlocks(text, found.blocks)
      return found.layout ? readDelimited(text, found.layout) : []
    default:
      return XML_READERS[found.format](text)
  }
}

/** A line longer than this in an entry is worth a word: no database writes such. */
const LONG_LINE = 1_000_000

/** Adds a warning to each entry that came with replacement characters, or with a line of absurd length. */
function* withDamage(readings: Iterable<Reading>): Generator<Reading> {
  let entry = 0
  for (const reading of readings) {
    yield reading
    if (!('entry' in reading)) continue
    entry++
    const { raw, line } = reading.entry
    const at = raw.indexOf('\uFFFD')
    if (at !== -1) {
      const where = line + lineAt(raw, at) - 1
      yield warn(
        'damaged-characters',
        `Characters were already lost in the file (shown as \uFFFD), first on line ${where}.`,
        { line: where, entry },
      )
    }
    if (raw.length > LONG_LINE)
      yield warn(
        'entry-very-long',
        `The entry is ${raw.length} characters long; it may be several that ran together.`,
        { line, entry, data: { length: raw.length } },
      )
  }
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n?|\n/).length
}
