/** A piece of text as a PDF has it: a word, a line or a part of one. */
export interface TextPiece {
  str: string
  /** Whether a line ends after it. */
  hasEOL: boolean
}

/** The running text of a page, and where each of its characters stands among the pieces. */
export interface PageText {
  text: string
  /** For each UTF-16 unit of the text: the piece, and the place in it. A space that only joins two lines is of none: -1. */
  pieces: readonly number[]
  offsets: readonly number[]
}

/** A stretch of one piece. */
export interface PieceStretch {
  piece: number
  from: number
  to: number
}

const hyphens = /[-\u00AD\u2010]$/u

/**
 * Makes running text of the pieces of a page: lines are joined by a space, and a word that was parted at the end of a line
 * is whole again.
 */
export function pageTextOf(parts: readonly TextPiece[]): PageText {
  let text = ''
  const pieces: number[] = []
  const offsets: number[] = []
  let ended = false
  for (const [piece, { str, hasEOL }] of parts.entries()) {
    if (ended && str !== '') {
      ended = false
      if (isParted(text, str)) {
        text = text.slice(0, -1)
        pieces.pop()
        offsets.pop()
      } else if (!/\s$/u.test(text) && !/^\s/u.test(str)) {
        text += ' '
        pieces.push(-1)
        offsets.push(0)
      }
    }
    for (let offset = 0; offset < str.length; offset++) {
      pieces.push(piece)
      offsets.push(offset)
    }
    text += str
    ended ||= hasEOL
  }
  return { text, pieces, offsets }
}

/** Whether the line ends with the first half of a word that goes on in the next: what goes on is written small. */
function isParted(line: string, next: string): boolean {
  return hyphens.test(line) && /\p{L}.$/u.test(line) && /^\p{Ll}/u.test(next)
}

/** The stretches of pieces that a stretch of the running text is made of. */
export function stretchesOf({ pieces, offsets }: PageText, from: number, to: number): PieceStretch[] {
  const stretches: PieceStretch[] = []
  for (let at = from; at < to; at++) {
    const piece = pieces[at] ?? -1
    const offset = offsets[at] ?? 0
    if (piece === -1) continue
    const last = stretches.at(-1)
    if (last?.piece === piece && last.to === offset) last.to++
    else stretches.push({ piece, from: offset, to: offset + 1 })
  }
  return stretches
}

/**
 * The running text from a place in one piece up to a place in another, as it is quoted.
 *
 * @param to the place after the last character
 */
export function quoteOf(
  page: PageText,
  from: { piece: number; offset: number },
  to: { piece: number; offset: number },
): string {
  const isBefore = (at: number, place: { piece: number; offset: number }) => {
    const piece = page.pieces[at] ?? -1
    return piece < place.piece || (piece === place.piece && (page.offsets[at] ?? 0) < place.offset)
  }
  const inside = page.pieces.flatMap((piece, at) =>
    piece !== -1 && !isBefore(at, from) && isBefore(at, to) ? [at] : [],
  )
  const first = inside[0]
  const last = inside.at(-1)
  if (first === undefined || last === undefined) return ''
  return page.text
    .slice(first, last + 1)
    .replaceAll(/\s+/gu, ' ')
    .trim()
}
