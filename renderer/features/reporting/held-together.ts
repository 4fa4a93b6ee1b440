import type { NumberPiece, Piece } from '#shared/domain/reporting/pieces.ts'

/** A number with what stands at it without a space: `(n = 58),` is not broken at the end of a line. */
export interface HeldNumber {
  kind: 'held'
  before: string
  number: NumberPiece
  after: string
}

/** The pieces of a text, each number together with the letters that it touches; no-break spaces hold too. */
export function heldTogether(pieces: readonly Piece[]): (Exclude<Piece, NumberPiece> | HeldNumber)[] {
  const held: (Exclude<Piece, NumberPiece> | HeldNumber)[] = []
  for (const piece of pieces) {
    const last = held.at(-1)
    if (piece.kind === 'number') {
      const before = last?.kind === 'text' ? (/[^ \n]*$/.exec(last.text)?.[0] ?? '') : ''
      if (last?.kind === 'text' && before) {
        held.pop()
        const rest = last.text.slice(0, last.text.length - before.length)
        if (rest) held.push({ ...last, text: rest })
      }
      held.push({ kind: 'held', before, number: piece, after: '' })
    } else if (piece.kind === 'text' && last?.kind === 'held') {
      const after = /^[^ \n]*/.exec(piece.text)?.[0] ?? ''
      last.after += after
      if (piece.text.length > after.length) held.push({ ...piece, text: piece.text.slice(after.length) })
    } else held.push(piece)
  }
  return held
}
