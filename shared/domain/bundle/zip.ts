/**
 * The one form in which a bundle is a zip (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT): every field but those
 * below is always the same, so that a reader can make each header anew and tell if a single byte of it is another.
 */
export interface ZipHeader {
  name: string
  /** Stored as it is, or deflated. */
  method: 0 | 8
  crc: number
  packed: number
  size: number
}

// Every place this runs in has it, but the layer's types know neither Node nor the DOM.
declare const TextEncoder: new () => { encode(text: string): Uint8Array<ArrayBuffer> }

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
/** What is needed to unpack it: version 2.0. */
const VERSION = 20
/** Names are UTF-8. */
const UTF8 = 0x0800

/** Without ZIP64 no size or place is larger. */
export const LARGEST_ZIP = 0xffff_fffe
/** The length of what stands at the end. */
export const END_LENGTH = 22
const LOCAL_LENGTH = 30
const CENTRAL_LENGTH = 46

/** A time as a zip has it, to two seconds, read as UTC wherever it is written; before 1980 there is none. */
export function zipTime(at: string): number {
  const date = new Date(at)
  const year = date.getUTCFullYear()
  if (Number.isNaN(year) || year < 1980 || year > 2107) return 0x0021_0000
  const day = ((year - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate()
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1)
  return ((day << 16) | time) >>> 0
}

/** What stands before the bytes of an entry. */
export function localHeader(entry: ZipHeader, time: number): Uint8Array {
  const name = new TextEncoder().encode(entry.name)
  const bytes = new Uint8Array(LOCAL_LENGTH + name.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, LOCAL, true)
  putCommon(view, 4, entry, time, name.length)
  bytes.set(name, LOCAL_LENGTH)
  return bytes
}

/** What stands of an entry in the directory at the end. */
export function centralHeader(entry: ZipHeader, time: number, place: number): Uint8Array {
  const name = new TextEncoder().encode(entry.name)
  const bytes = new Uint8Array(CENTRAL_LENGTH + name.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, CENTRAL, true)
  view.setUint16(4, VERSION, true)
  putCommon(view, 6, entry, time, name.length)
  view.setUint32(42, place, true)
  bytes.set(name, CENTRAL_LENGTH)
  return bytes
}

/** What ends a zip. */
export function endRecord(entries: number, directory: { place: number; length: number }): Uint8Array {
  const bytes = new Uint8Array(END_LENGTH)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, END, true)
  view.setUint16(8, entries, true)
  view.setUint16(10, entries, true)
  view.setUint32(12, directory.length, true)
  view.setUint32(16, directory.place, true)
  return bytes
}

function putCommon(view: DataView, at: number, entry: ZipHeader, time: number, nameLength: number): void {
  view.setUint16(at, VERSION, true)
  view.setUint16(at + 2, UTF8, true)
  view.setUint16(at + 4, entry.method, true)
  view.setUint32(at + 6, time, true)
  view.setUint32(at + 10, entry.crc, true)
  view.setUint32(at + 14, entry.packed, true)
  view.setUint32(at + 18, entry.size, true)
  view.setUint16(at + 22, nameLength, true)
}

/** What the directory of a zip says of an entry, and where its bytes are said to begin. */
export interface ZipEntry extends ZipHeader {
  /** Of its local header. */
  place: number
  /** Of its bytes. */
  from: number
  encrypted: boolean
}

/** Where the directory is, told by the last bytes of a zip; undefined where they end none, or one with a comment. */
export function directoryIn(end: Uint8Array): { entries: number; place: number; length: number } | undefined {
  if (end.length !== END_LENGTH) return undefined
  const view = new DataView(end.buffer, end.byteOffset, end.length)
  if (view.getUint32(0, true) !== END) return undefined
  return {
    entries: view.getUint16(10, true),
    length: view.getUint32(12, true),
    place: view.getUint32(16, true),
  }
}

/** The entries that a directory lists, and whether it lists nothing else. What other bytes of it say is for the caller to compare. */
export function entriesIn(
  directory: Uint8Array,
  nameOf: (bytes: Uint8Array) => string,
): { entries: ZipEntry[]; isWhole: boolean } {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.length)
  const entries: ZipEntry[] = []
  let at = 0
  while (at < directory.length) {
    if (at + CENTRAL_LENGTH > directory.length || view.getUint32(at, true) !== CENTRAL) break
    const nameLength = view.getUint16(at + 28, true)
    const next = at + CENTRAL_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > directory.length) break
    const place = view.getUint32(at + 42, true)
    entries.push({
      name: nameOf(directory.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength)),
      method: view.getUint16(at + 10, true) === 0 ? 0 : 8,
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      place,
      from: place + LOCAL_LENGTH + nameLength,
    })
    at = next
  }
  return { entries, isWhole: at === directory.length }
}
