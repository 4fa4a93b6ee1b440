import { Inflate } from 'fflate'
import { joined } from '../../bytes/bytes.ts'
import { UnreadableFile } from '../../unreadable.ts'

// Every place this runs in has it, but the layer's types know neither Node nor the DOM.
declare const TextDecoder: new (label: string, options?: { fatal?: boolean }) => { decode(bytes?: Uint8Array): string }

/** One file in a zip, not yet unpacked. `name` is what the zip says, and nothing but a text. */
export interface ZipPart {
  name: string
  /** 0 where it is stored as it is, 8 where it is deflated. */
  method: number
  encrypted: boolean
  packed: Uint8Array
}

const DIRECTORY = 0x02014b50
const DIRECTORY_END = 0x06054b50
const LOCAL = 0x04034b50
const ONES = 0xffffffff

/**
 * The files that the directory of a zip lists, in its order (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3).
 *
 * @throws UnreadableFile `damaged-file` where the directory does not lead to its files
 */
export function zipPartsIn(bytes: Uint8Array): ZipPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = directoryEnd(view)
  const parts: ZipPart[] = []
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY) throw damaged()
    const nameLength = view.getUint16(at + 28, true)
    const extra = bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + view.getUint16(at + 30, true))
    const flags = view.getUint16(at + 8, true)
    const { size, offset } = placeOf(view, at, extra)
    if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw damaged()
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
    if (start + size > bytes.length) throw damaged()
    parts.push({
      name: nameIn(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      encrypted: (flags & 1) === 1,
      packed: bytes.subarray(start, start + size),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return parts
}

/** Packed size and place of a file; where they are all ones, an extra field of ZIP64 has them. */
function placeOf(view: DataView, at: number, extra: Uint8Array): { size: number; offset: number } {
  const [full, size, offset] = [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]
  if (size !== ONES && offset !== ONES) return { size, offset }
  const more = new DataView(extra.buffer, extra.byteOffset, extra.byteLength)
  for (let from = 0; from + 4 <= extra.length; from += 4 + more.getUint16(from + 2, true)) {
    if (more.getUint16(from, true) !== 1) continue
    let next = from + 4 + (full === ONES ? 8 : 0)
    const long = (short: number) => {
      if (short !== ONES) return short
      if (next + 8 > extra.length) throw damaged()
      next += 8
      return Number(more.getBigUint64(next - 8, true))
    }
    return { size: long(size), offset: long(offset) }
  }
  throw damaged()
}

/** UTF-8 where it can be, also where the zip does not say so; else every byte a character. */
function nameIn(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return Array.from(bytes, (code) => String.fromCharCode(code)).join('')
  }
}

function directoryEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--)
    if (view.getUint32(at, true) === DIRECTORY_END) return at
  throw damaged()
}

/** So few packed bytes at a time that what they unpack to, at most 1032 times as much, is counted before there is too much. */
const STEP = 1 << 14

/**
 * The bytes of a part.
 *
 * @param most more bytes than this are refused, whatever the zip says of its size
 * @throws UnreadableFile `too-large`, or `damaged-file` where the bytes cannot be unpacked
 */
export function unpacked(part: ZipPart, most: number): Uint8Array {
  if (part.encrypted || (part.method !== 0 && part.method !== 8)) throw damaged()
  if (part.method === 0) {
    if (part.packed.length > most) throw tooMuch(most)
    return part.packed
  }
  const pieces: Uint8Array[] = []
  let length = 0
  const inflate = new Inflate((piece) => {
    pieces.push(piece)
    length += piece.length
  })
  try {
    for (let at = 0; at < part.packed.length && length <= most; at += STEP)
      inflate.push(part.packed.subarray(at, at + STEP), at + STEP >= part.packed.length)
  } catch {
    throw damaged()
  }
  if (length > most) throw tooMuch(most)
  return joined(pieces)
}

function damaged(): UnreadableFile {
  return new UnreadableFile('damaged-file', 'The file is damaged and cannot be unpacked.')
}

function tooMuch(most: number): UnreadableFile {
  const megabytes = Math.round(most / 1e6)
  return new UnreadableFile('too-large', `The file unpacks to more than ${megabytes} MB.`, { most: megabytes })
}
