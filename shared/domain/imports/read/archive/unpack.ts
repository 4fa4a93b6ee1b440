import { Gunzip, Inflate } from 'fflate'
import { type Bytes, PIECE } from '../../bytes/bytes.ts'
import { UnreadableFile } from '../../unreadable.ts'

/** What is packed may unpack to so many bytes, and no more. */
export const LARGEST_UNPACKED = 2_000_000_000
/** Beyond this, text that unpacks to more than `DENSEST` times its packed size is a bomb: references pack to a fifth or a tenth. */
const HARMLESS = 50_000_000
const DENSEST = 200
/** So few packed bytes at a time that what they unpack to, at most 1032 times as much, is counted before there is too much. */
const STEP = 1 << 14

/** Bytes that are unpacked anew at each walk. */
export interface UnpackedBytes extends Bytes {
  /** Whether the last walk came to a place where the packed bytes are damaged or end too early; what stood before was given. */
  damaged(): boolean
  /** How many bytes the longest walk has given so far. */
  length(): number
}

/** Unpacks while it is asked for pieces; refuses what unpacks to too much. */
function unpacking(
  packed: Bytes,
  begin: (out: (piece: Uint8Array) => void) => { push(bytes: Uint8Array): void; isWhole(): boolean },
): UnpackedBytes {
  let damaged = false
  let longest = 0
  return {
    size: undefined,
    damaged: () => damaged,
    length: () => longest,
    *pieces() {
      damaged = false
      const waiting: Uint8Array[] = []
      let [given, taken] = [0, 0]
      const stream = begin((piece) => waiting.push(piece))
      for (const piece of packed.pieces())
        for (let at = 0; at < piece.length && !damaged; at += STEP) {
          const step = piece.subarray(at, at + STEP)
          taken += step.length
          try {
            stream.push(step)
          } catch {
            damaged = true
          }
          for (const one of waiting.splice(0)) {
            given += one.length
            if (given > LARGEST_UNPACKED || (given > HARMLESS && given > taken * DENSEST)) throw tooMuch()
            if (given > longest) longest = given
            for (let from = 0; from < one.length; from += PIECE) yield one.subarray(from, from + PIECE)
          }
        }
      if (!stream.isWhole()) damaged = true
      if (given === 0 && damaged)
        throw new UnreadableFile('damaged-file', 'The file is damaged and cannot be unpacked.')
    },
  }
}

/** Says that a file unpacks to more than any export holds. */
export function tooMuch(): UnreadableFile {
  const most = Math.round(LARGEST_UNPACKED / 1e6)
  return new UnreadableFile('too-large', `The file unpacks to far more than an export of references: it is not read.`, {
    most,
  })
}

/** A deflated file of a zip (RFC 1951). */
export function inflated(packed: Bytes): UnpackedBytes {
  return unpacking(packed, (out) => {
    let whole = false
    const stream = new Inflate((piece, last) => {
      out(piece)
      whole ||= last
    })
    return {
      push: (bytes) => stream.push(bytes),
      isWhole() {
        if (whole) return true
        try {
          // The stream says that it has not ended only when it is told that no more will come.
          stream.push(new Uint8Array(0), true)
          return true
        } catch {
          return false
        }
      },
    }
  })
}

/**
 * What is in a gzip file (RFC 1952): of one member or of several, one after the other, as `cat a.gz b.gz` makes it. What comes
 * after the last and is no member is left.
 */
export function gunzipped(packed: Bytes): UnpackedBytes {
  return unpacking(packed, (out) => {
    let inMember = 0
    let tail: Uint8Array = new Uint8Array(0)
    let garbage = false
    const stream = new Gunzip((piece) => {
      inMember += piece.length
      out(piece)
    })
    stream.onmember = () => {
      inMember = 0
    }
    return {
      push(bytes) {
        if (garbage) return
        const both = new Uint8Array(tail.length + bytes.length)
        both.set(tail)
        both.set(bytes, tail.length)
        tail = both.slice(-8)
        try {
          stream.push(bytes)
        } catch (error) {
          if (!(error instanceof Error) || error.message !== 'invalid gzip data' || inMember === 0) throw error
          garbage = true
        }
      },
      // A member ends with its length; some programs put a line end or two after it.
      isWhole: () =>
        garbage || [0, 1, 2, 3].some((after) => lengthAt(tail, tail.length - 4 - after) === inMember >>> 0),
    }
  })
}

function lengthAt(bytes: Uint8Array, at: number): number | undefined {
  if (at < 0) return undefined
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at, true)
}
