import { UnreadableFile } from '../unreadable.ts'

/** The bytes of a file, which may be larger than memory: walked through in pieces, as often as is needed. */
export interface Bytes {
  /** How many there are, where that is known before they are walked through. */
  readonly size: number | undefined
  /** All bytes in order, anew at each call. */
  pieces(): Iterable<Uint8Array>
}

/** A piece is about as long: small enough to give way between two, large enough to be quick. */
export const PIECE = 1 << 20

/** Bytes that are in memory, as pieces. */
export function bytesIn(array: Uint8Array): Bytes {
  return {
    size: array.length,
    *pieces() {
      for (let at = 0; at < array.length; at += PIECE) yield array.subarray(at, at + PIECE)
    },
  }
}

/** At least the first `length` bytes, or all where there are fewer. */
export function beginningOf(bytes: Bytes, length: number): Uint8Array {
  const pieces: Uint8Array[] = []
  let found = 0
  for (const piece of bytes.pieces()) {
    pieces.push(piece)
    found += piece.length
    if (found >= length) break
  }
  return together(pieces)
}

/**
 * All bytes at once, for formats that can be read in no other way.
 *
 * @throws UnreadableFile `too-large` where there are more than `most`
 */
export function wholeOf(bytes: Bytes, most: number): Uint8Array {
  const pieces: Uint8Array[] = []
  let found = 0
  for (const piece of bytes.pieces()) {
    pieces.push(piece)
    found += piece.length
    if (found > most)
      throw new UnreadableFile('too-large', `The file is too large to read: more than ${megabytes(most)} MB.`, {
        most: megabytes(most),
      })
  }
  return together(pieces)
}

const megabytes = (bytes: number) => Math.round(bytes / 1e6)

/** One piece as it is, several put together. */
function together(pieces: readonly Uint8Array[]): Uint8Array {
  const [first] = pieces
  return first && pieces.length === 1 ? first : joined(pieces)
}

/** Bytes put together, in an array of their own. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}
