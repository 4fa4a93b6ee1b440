import { UnreadableFile } from '../unreadable.ts'

/** A decoded text, which may be larger than memory: walked through in pieces, as often as is needed. */
export interface Text {
  /** All of it in order, anew at each call. A line end of two characters may lie across two pieces, a character does not. */
  pieces(): Iterable<string>
}

/** What tells a format is no further down, in characters. */
export const HEAD = 300_000
/** Formats that cannot be read piece by piece are read up to this length, in characters. */
export const LONGEST_WHOLE = 250_000_000
/** No entry is longer, in characters: what seems so is a file without the ends that its format has. */
export const LONGEST_ENTRY = 100_000_000

/** A text that is in memory. */
export function textOf(text: string): Text {
  return { pieces: () => [text] }
}

/** The beginning of a text: all that is looked at to recognise it. */
export function headOf(text: Text): string {
  let head = ''
  for (const piece of text.pieces()) {
    head += piece
    if (head.length >= HEAD) break
  }
  return head.slice(0, HEAD)
}

/**
 * All of a text at once, for formats that can be read in no other way.
 *
 * @throws UnreadableFile `too-large`
 */
export function wholeText(text: Text): string {
  const pieces: string[] = []
  let length = 0
  for (const piece of text.pieces()) {
    pieces.push(piece)
    length += piece.length
    if (length > LONGEST_WHOLE) throw tooLarge(LONGEST_WHOLE)
  }
  return pieces.join('')
}

/** Says that a file is larger than its format can be read at. */
export function tooLarge(most: number): UnreadableFile {
  const millions = Math.round(most / 1e6)
  return new UnreadableFile(
    'too-large',
    `The file is too large to read: one part of it is longer than ${millions} million characters. Export fewer references at a time.`,
    { most: millions },
  )
}
