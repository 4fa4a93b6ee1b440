import { type Bytes, bytesIn } from '../../bytes/bytes.ts'
import { decode } from '../../bytes/decode.ts'
import { type Customizations, customizationsIn } from '../../judgements/rayyan-log.ts'
import type { ExportFile, Member, ReadExport, Reading } from '../../reading.ts'
import { notAnExport, UnreadableFile } from '../../unreadable.ts'
import { warn } from '../warn.ts'
import { gunzipped, inflated, LARGEST_UNPACKED, tooMuch, type UnpackedBytes } from './unpack.ts'
import { unpacked, type ZipPart } from './zip-parts.ts'

/** A zip has its list of files at its end, so it is held whole. */
export const LARGEST_ZIP = 300_000_000

type Open = (file: ExportFile) => ReadExport

/**
 * Whether the parts of a zip are a workbook, of Excel or OpenDocument.
 *
 * @throws UnreadableFile `not-an-export` where they are another kind of document
 */
export function isWorkbook(parts: readonly ZipPart[]): boolean {
  const has = (start: string) => parts.some(({ name }) => name.startsWith(start))
  if (has('xl/workbook') || has('xl/worksheets/')) return true
  if (has('word/')) throw notAnExport('a Word document')
  if (has('ppt/')) throw notAnExport('a presentation')
  const mimetype = parts.find(({ name }) => name === 'mimetype')
  const kind = mimetype ? String.fromCharCode(...unpacked(mimetype, 1000)) : ''
  if (/opendocument\.spreadsheet/.test(kind)) return true
  if (kind !== '') throw notAnExport(/epub/.test(kind) ? 'an e-book' : 'a text document')
  return false
}

/** What is in a gzip file, as if it were not packed. */
export function readGzip(name: string, packed: Bytes, open: Open): ReadExport {
  const bytes = gunzipped(packed)
  const { recognised, readings } = open({ name: name.replace(/\.gz$/i, ''), bytes })
  function* all(): Generator<Reading> {
    yield* readings
    if (bytes.damaged()) yield cutShort({})
  }
  return { recognised: { ...recognised, packed: 'gzip' }, readings: all() }
}

interface Opened extends ReadExport {
  name: string
  bytes: UnpackedBytes | undefined
}

/**
 * The exports in a zip, one after the other in the order of their names; what is none is told of, and left. Warnings say in
 * `data.member` which of them they are about, and their lines are its lines. Names are never used as paths.
 *
 * @throws UnreadableFile where not one of its files can be read
 */
export function readZip(parts: readonly ZipPart[], open: Open): ReadExport {
  const files = parts
    .filter(({ name }) => !isLitter(name))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  if (files.length === 0) throw notAnExport('a zip archive without files')
  const { log, part: logPart } = logAmong(files) ?? {}
  const opened: Opened[] = []
  const refused: { name: string; error: UnreadableFile }[] = []
  const packed = files.reduce((sum, part) => sum + part.packed.length, 0)
  let total = 0
  for (const part of files) {
    if (part === logPart) continue
    const bytes = part.method === 0 ? undefined : inflated(bytesIn(part.packed))
    try {
      if (part.encrypted) throw notAnExport('an encrypted file')
      if (part.method !== 0 && part.method !== 8) throw notAnExport('a file packed in a way that is not known')
      opened.push({ name: part.name, bytes, ...open({ name: part.name, bytes: bytes ?? part.packed, log }) })
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error
      refused.push({ name: part.name, error })
    }
    total += bytes?.length() ?? part.packed.length
    if (total > LARGEST_UNPACKED || (total > 50_000_000 && total > packed * 200)) throw tooMuch()
  }
  const [first] = opened
  // A table that only lacks a mapping can be read once there is one, so it says more than the rest.
  if (!first)
    throw (
      (refused.find(({ error }) => error.code === 'unknown-table') ?? refused[0])?.error ?? notAnExport('a zip archive')
    )
  const members = opened.map(({ name, recognised }): Member => {
    const { format, producer, encoding } = recognised
    return { name, format, encoding, ...(producer ? { producer } : {}) }
  })
  return {
    recognised: { ...first.recognised, packed: 'zip', ...(members.length > 1 ? { members } : {}) },
    readings: readMembers(opened, refused, members),
  }
}

/** A log is far smaller than the articles beside it. */
const LARGEST_LOG = 200_000_000

/** The log of who did what that Rayyan puts beside the articles: it holds no references, but tells of theirs. */
function logAmong(files: readonly ZipPart[]): { part: ZipPart; log: Customizations } | undefined {
  const part = files.find(({ name }) => /customizations?_log[^/]{0,100}\.csv$/i.test(name))
  if (!part || files.length === 1) return undefined
  try {
    const log = customizationsIn(decode(bytesIn(unpacked(part, LARGEST_LOG))).text)
    return log && { part, log }
  } catch (error) {
    if (error instanceof UnreadableFile) return undefined
    throw error
  }
}

/** Folders, and what systems put beside files. */
function isLitter(name: string): boolean {
  return /(?:^|\/)(?:__MACOSX\/|\.[^/]{0,300}$|Thumbs\.db$|desktop\.ini$)|[/\\]$/i.test(name)
}

function* readMembers(
  opened: readonly Opened[],
  refused: readonly { name: string; error: UnreadableFile }[],
  members: readonly Member[],
): Generator<Reading> {
  for (const { name, error } of refused)
    yield warn('member-unreadable', `${name} was left out: ${error.message}`, {
      data: { ...error.data, member: name, reason: error.code },
    })
  let before = 0
  for (const [i, { name, readings, bytes }] of opened.entries()) {
    let entries = 0
    for (const reading of readings) {
      if ('entry' in reading) {
        entries++
        yield reading
        continue
      }
      const { warning } = reading
      const at = warning.entry === undefined ? {} : { entry: warning.entry + before }
      yield {
        warning: { ...warning, ...at, data: { ...warning.data, member: memberName(name, warning.data?.member) } },
      }
    }
    if (bytes?.damaged()) yield cutShort({ member: name })
    const member = members[i]
    if (member) member.entries = entries
    before += entries
  }
}

/** The name of a file in an archive in the archive. */
function memberName(name: string, inner: string | number | undefined): string {
  return inner === undefined ? name : `${name}/${inner}`
}

function cutShort(data: Record<string, string>): Reading {
  return warn('archive-damaged', 'The archive is damaged or ends too early; what stands before that place was read.', {
    data,
  })
}
