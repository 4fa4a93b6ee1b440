import { Inflate } from 'fflate'
import { UnreadableFile } from '../unreadable.ts'

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
    const flags = view.getUint16(at + 8, true)
    const local = view.getUint32(at + 42, true)
    if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) throw damaged()
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    const stop = start + view.getUint32(at + 20, true)
    if (stop > bytes.length) throw damaged()
    parts.push({
      name: Array.from(bytes.subarray(at + 46, at + 46 + nameLength), (code) => String.fromCharCode(code)).join(''),
      method: view.getUint16(at + 10, true),
      encrypted: (flags & 1) === 1,
      packed: bytes.subarray(start, stop),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return parts
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
  const all = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

function damaged(): UnreadableFile {
  return new UnreadableFile('damaged-file', 'The file is damaged and cannot be unpacked.')
}

function tooMuch(most: number): UnreadableFile {
  const megabytes = Math.round(most / 1e6)
  return new UnreadableFile('too-large', `The file unpacks to more than ${megabytes} MB.`, { most: megabytes })
}
