import { joined } from '../../bytes/bytes.ts'
import { notAnExport, UnreadableFile } from '../../unreadable.ts'

/** Begins every compound file. */
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** Numbers of sectors from here on are signs: free, end of a chain, ... */
const LAST_SECTOR = 0xfffffffa
const [ENTRY, STREAM, ROOT] = [128, 2, 5]

/** A file within a compound file. */
interface Entry {
  name: string
  kind: number
  start: number
  size: number
}

/**
 * The bytes of the workbook in a compound file (https://learn.microsoft.com/openspecs/windows_protocols/ms-cfb/). No chain of
 * sectors is followed for longer than there are sectors, so a damaged file comes to an end.
 *
 * @throws UnreadableFile `damaged-file`, `not-an-export` where it holds another document or is locked with a password
 */
export function workbookStream(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 512 || SIGNATURE.some((code, i) => bytes[i] !== code)) throw damaged()
  const [shift, miniShift] = [view.getUint16(30, true), view.getUint16(32, true)]
  if (shift < 7 || shift > 16 || miniShift < 4 || miniShift > shift) throw damaged()
  const number = (at: number) => (at + 4 <= bytes.length ? view.getUint32(at, true) : LAST_SECTOR)
  const sector = (index: number) => bytes.subarray((index + 1) << shift, (index + 2) << shift)
  const sectors = Math.ceil(bytes.length / (1 << shift))
  const perSector = 1 << (shift - 2)

  const tables = fatSectors(number, shift, sectors)
  const next = (index: number) => {
    const table = tables[Math.floor(index / perSector)]
    return table === undefined ? LAST_SECTOR : number(((table + 1) << shift) + (index % perSector) * 4)
  }
  const stream = (start: number) => joined(chain(start, next, sectors).map(sector))

  const entries = entriesIn(stream(number(48)))
  if (entries.some(({ name }) => /^encrypt/i.test(name))) throw notAnExport('an encrypted file')
  const book = entries.find(({ name, kind }) => kind === STREAM && /^(?:workbook|book)$/i.test(name))
  if (!book) throw notAnExport('a document of an Office program')
  if (book.size >= number(56)) return stream(book.start).subarray(0, book.size)

  const short = stream(entries.find(({ kind }) => kind === ROOT)?.start ?? LAST_SECTOR)
  const links = stream(number(60))
  const linksView = new DataView(links.buffer, links.byteOffset, links.byteLength)
  const nextShort = (index: number) =>
    index * 4 + 4 <= links.length ? linksView.getUint32(index * 4, true) : LAST_SECTOR
  const shorts = chain(book.start, nextShort, short.length >> miniShift)
  return joined(shorts.map((index) => short.subarray(index << miniShift, (index + 1) << miniShift))).subarray(
    0,
    book.size,
  )
}

/** Where the tables stand that say which sector follows which: the first 109 in the header, the others in sectors of their own. */
function fatSectors(number: (at: number) => number, shift: number, sectors: number): number[] {
  const found: number[] = []
  const take = (at: number, count: number) => {
    for (let i = 0; i < count; i++) {
      const index = number(at + i * 4)
      if (index < sectors) found.push(index)
    }
  }
  take(76, 109)
  const perSector = (1 << (shift - 2)) - 1
  let more = number(68)
  for (let left = sectors; left > 0 && more < sectors && found.length < sectors; left--) {
    take((more + 1) << shift, perSector)
    more = number(((more + 1) << shift) + perSector * 4)
  }
  return found
}

/** The sectors of a stream in order, up to one that is not there or was there before. */
function chain(start: number, next: (index: number) => number, sectors: number): number[] {
  const found: number[] = []
  for (let index = start; index < sectors && found.length < sectors; index = next(index)) found.push(index)
  return found
}

function entriesIn(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer)
  const found: Entry[] = []
  for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
    const letters = Math.min(31, Math.max(0, view.getUint16(at + 64, true) / 2 - 1))
    let name = ''
    for (let i = 0; i < letters; i++) name += String.fromCharCode(view.getUint16(at + i * 2, true))
    found.push({
      name,
      kind: view.getUint8(at + 66),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    })
  }
  return found
}

function damaged(): UnreadableFile {
  return new UnreadableFile('damaged-file', 'The workbook is damaged and cannot be opened.')
}
