import type { Text } from '../text/text.ts'
import { type Bytes, beginningOf, joined } from './bytes.ts'
import { guessSingleByte } from './decode-guess.ts'

// Every place this runs in has it, but the layer's types know neither Node nor the DOM.
declare const TextDecoder: new (
  label: string,
  options?: { fatal?: boolean; ignoreBOM?: boolean },
) => { decode(bytes?: Uint8Array, options?: { stream?: boolean }): string }

/** How the bytes of a file were written. */
export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macroman' | 'gbk'

/** The text of a file and how it was told. */
export interface Decoded {
  text: Text
  encoding: Encoding
  /** NUL characters, which the text is without, and the line of the first. */
  nuls: number
  firstNulLine: number
  /** How many bytes there are. */
  size: number
}

/**
 * The text in the bytes of a file, its encoding told by content alone: byte order marks, the pattern of zero bytes,
 * valid UTF-8, else the single-byte encoding whose letters make words. The bytes are walked through once to tell, and
 * once more whenever the text is.
 */
export function decode(bytes: Bytes): Decoded {
  const start = beginningOf(bytes, 4096)
  const marked = markOf(start) ?? wideOf(start)
  const scan = scanned(bytes, marked?.startsWith('utf-16') ? 2 : 1)
  const encoding = marked ?? (scan.broken === 0 || scan.sequences > scan.broken * 4 ? 'utf-8' : guess(bytes))
  return {
    text: { pieces: () => textPieces(bytes, encoding, scan.nuls > 0) },
    encoding,
    nuls: scan.nuls,
    firstNulLine: scan.firstNulLine,
    size: scan.size,
  }
}

function* textPieces(bytes: Bytes, encoding: Encoding, nuls: boolean): Generator<string> {
  let first = true
  for (const piece of encoding.startsWith('utf-8') ? utf8Pieces(bytes) : decodedPieces(bytes, encoding)) {
    const text = first && piece.charCodeAt(0) === 0xfeff ? piece.slice(1) : piece
    if (piece !== '') first = false
    yield nuls ? text.replaceAll('\0', '') : text
  }
}

/** A decoder that is told the text goes on is slow, so UTF-8 is cut between characters instead. */
function* utf8Pieces(bytes: Bytes): Generator<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let rest: Uint8Array | undefined
  for (const next of bytes.pieces()) {
    const piece: Uint8Array = rest ? joined([rest, next]) : next
    const edge = edgeOf(piece)
    rest = edge < piece.length ? piece.slice(edge) : undefined
    if (edge > 0) yield decoder.decode(piece.subarray(0, edge))
  }
  if (rest) yield decoder.decode(rest)
}

/** Where the last character that is whole ends. */
function edgeOf(piece: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, piece.length); back++) {
    const byte = piece[piece.length - back] as number
    if (byte < 0x80) return piece.length
    if (byte < 0xc0) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
    return length > back ? piece.length - back : piece.length
  }
  return piece.length
}

function* decodedPieces(bytes: Bytes, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding === 'macroman' ? 'macintosh' : encoding, { ignoreBOM: true })
  let high = ''
  for (const piece of bytes.pieces()) {
    const text = high + decoder.decode(piece, { stream: true })
    // A decoder of UTF-16 may give half of a pair.
    const last = text.charCodeAt(text.length - 1)
    high = last >= 0xd800 && last < 0xdc00 ? text.slice(-1) : ''
    yield high === '' ? text : text.slice(0, -1)
  }
  const end = high + decoder.decode()
  if (end !== '') yield end
}

function markOf([a, b, c]: Uint8Array): Encoding | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8-bom'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return undefined
}

/** UTF-16 without a mark: Latin text has a zero in every other byte. */
function wideOf(bytes: Uint8Array): Encoding | undefined {
  const length = Math.min(bytes.length, 4096) & ~1
  if (length < 4) return undefined
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const half = length / 2
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le'
  if (even > half * 0.4 && odd < half * 0.05) return 'utf-16be'
  return undefined
}

interface Scan {
  size: number
  /** Well-formed multi-byte sequences of UTF-8. */
  sequences: number
  /** Bytes beyond ASCII that belong to none. */
  broken: number
  nuls: number
  firstNulLine: number
}

/** As much of what is beyond ASCII as tells one single-byte encoding from another, with its neighbours. */
const GUESSED_FROM = 20_000

/** All bytes looked at once. @param width bytes to a unit: 2 for UTF-16, in which only NULs are looked for */
function scanned(bytes: Bytes, width: 1 | 2): Scan {
  const scan: Scan = { size: 0, sequences: 0, broken: 0, nuls: 0, firstNulLine: 0 }
  // Continuation bytes that the character before the piece's beginning still wants.
  let wanted = 0
  let got = 0
  for (const piece of bytes.pieces()) {
    for (let i = 0; i < piece.length; i++) {
      const byte = piece[i] as number
      if (byte !== 0 && byte < 0x80 && wanted === 0) continue
      if (byte === 0) {
        if (width === 2 && ((scan.size + i) % 2 === 1 || piece[i + 1] !== 0)) continue
        scan.nuls++
        if (scan.nuls === 1) scan.firstNulLine = 1 + lineEndsBefore(bytes, scan.size + i)
      }
      if (width === 2) continue
      if (wanted > 0) {
        if ((byte & 0xc0) === 0x80) {
          got++
          if (--wanted === 0) scan.sequences++
          continue
        }
        scan.broken += 1 + got
        wanted = 0
      }
      if (byte < 0x80) continue
      wanted =
        byte >= 0xc2 && byte <= 0xdf ? 1 : byte >= 0xe0 && byte <= 0xef ? 2 : byte >= 0xf0 && byte <= 0xf4 ? 3 : 0
      got = 0
      if (wanted === 0) scan.broken++
    }
    scan.size += piece.length
  }
  if (wanted > 0) scan.broken += 1 + got
  return scan
}

function lineEndsBefore(bytes: Bytes, offset: number): number {
  let found = 0
  let at = 0
  let last = 0
  for (const piece of bytes.pieces()) {
    const end = Math.min(piece.length, offset - at)
    for (let i = 0; i < end; i++) {
      const byte = piece[i] as number
      if (byte === 13 || (byte === 10 && last !== 13)) found++
      if (byte !== 0) last = byte
    }
    at += piece.length
    if (at >= offset) break
  }
  return found
}

function guess(bytes: Bytes): Encoding {
  return guessSingleByte(beyondAscii(bytes), (part, label) => new TextDecoder(label).decode(part))
}

/** The first bytes beyond ASCII with their neighbours, however the file is cut into pieces. */
function beyondAscii(bytes: Bytes): Uint8Array {
  const found: number[] = []
  let before = 32
  let inside = false
  for (const piece of bytes.pieces()) {
    for (const byte of piece) {
      const beyond = byte >= 0x80
      if (beyond && !inside) found.push(before)
      if (beyond || inside) found.push(byte)
      inside = beyond
      before = byte
    }
    if (found.length > GUESSED_FROM) break
  }
  return Uint8Array.from(found)
}
