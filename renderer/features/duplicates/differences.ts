import { compareRuns, type Run } from './shared-runs.ts'

/** A stretch of a text. */
export interface Stretch {
  text: string
  /** The other text has something else there. */
  differs: boolean
  /** Both have the same there, for so long that it need not be shown. */
  folded?: boolean
}

/** What stands in the same place of two texts. */
export interface Piece {
  same: boolean
  a: string
  b: string
  folded?: boolean
}

/**
 * Two texts cut into what they share and what they do not, for marking what differs. Words are compared first, then the
 * letters of words that stand in each other's place.
 */
export function piecesOf(a: string, b: string): Piece[] {
  const left = words(a)
  const right = words(b)
  return compareRuns(left, right).flatMap((run) => {
    const piece = pieceOf(left, right, run)
    return piece.same ? [piece] : letters(piece.a, piece.b)
  })
}

/**
 * Two lists of names cut likewise, name by name: a name that only one has is marked whole, and in names that stand for
 * one another, what is written otherwise.
 */
export function piecesOfNames(left: readonly string[], right: readonly string[]): Piece[] {
  const pieces: Piece[] = []
  const began = { a: false, b: false }
  const add = (a: string | undefined, b: string | undefined, inner: Piece[]) => {
    pieces.push({
      same: true,
      a: a !== undefined && began.a ? '; ' : '',
      b: b !== undefined && began.b ? '; ' : '',
    })
    began.a ||= a !== undefined
    began.b ||= b !== undefined
    pieces.push(...inner)
  }
  const both = (a = '', b = '', same = false) => add(a, b, same ? [{ same, a, b }] : letters(a, b))
  for (const run of compareRuns(left, right)) {
    const a = left.slice(...run.a)
    const b = right.slice(...run.b)
    if (run.same) for (const [index, name] of a.entries()) both(name, b[index], true)
    else {
      for (const [one, other] of counterparts(a, b)) {
        if (one !== undefined && other !== undefined) both(one, other)
        else if (one !== undefined) add(one, undefined, [{ same: false, a: one, b: '' }])
        else if (other !== undefined) add(undefined, other, [{ same: false, a: '', b: other }])
      }
    }
  }
  return pieces
}

type Counterparts = [string | undefined, string | undefined][]

/** Who stands for whom: those of one family name in order, else those in the same place, else nobody. */
function counterparts(left: readonly string[], right: readonly string[]): Counterparts {
  return compareRuns(left.map(familyOf), right.map(familyOf)).flatMap((run): Counterparts => {
    const a = left.slice(...run.a)
    const b = right.slice(...run.b)
    if (a.length === b.length) return a.map((name, index) => [name, b[index]])
    return [
      ...a.map((name): Counterparts[number] => [name, undefined]),
      ...b.map((name): Counterparts[number] => [undefined, name]),
    ]
  })
}

function familyOf(name: string): string {
  return name.split(',', 1)[0]?.trim() ?? ''
}

/** The pieces as they stand in each of the two texts. */
export function sidesOf(pieces: readonly Piece[]): [Stretch[], Stretch[]] {
  const sides: [Stretch[], Stretch[]] = [[], []]
  for (const { same, a, b, folded } of pieces) {
    push(sides[0], { text: a, differs: !same, ...(folded && { folded }) })
    push(sides[1], { text: b, differs: !same, ...(folded && { folded }) })
  }
  return sides
}

/** How much of what is the same is left beside what differs, and at the beginning where nothing does, in letters. */
const around = 90
const beginning = 240

/** Folds what is the same for long, and leaves some words beside what differs. Nothing is lost. */
export function foldedPieces(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last?.same && piece.same) joined[joined.length - 1] = { same: true, a: last.a + piece.a, b: last.b + piece.b }
    else joined.push(piece)
  }
  return joined.flatMap((piece, index) => {
    const alone = joined.length === 1
    const head = alone ? beginning : index === 0 ? 0 : around
    const tail = index === joined.length - 1 ? 0 : around
    // What hides less than it takes to say so is shown.
    if (!piece.same || Math.min(piece.a.length, piece.b.length) < head + tail + 2 * around) return [piece]
    const [a, b] = [cut(piece.a, head, tail), cut(piece.b, head, tail)]
    return a.map((text, part) => ({ same: true, a: text, b: b[part] ?? '', ...(part === 1 && { folded: true }) }))
  })
}

/** A text in three: its first and last words, and what is between. */
function cut(text: string, head: number, tail: number): [string, string, string] {
  const from = head === 0 ? 0 : text.indexOf(' ', head)
  const to = tail === 0 ? text.length : text.lastIndexOf(' ', text.length - tail) + 1
  if (from < 0 || to <= from) return [text, '', '']
  return [text.slice(0, from), text.slice(from, to), text.slice(to)]
}

/** Compares letter by letter, unless so little is shared that the marks would be confetti. Numbers differ as wholes. */
function letters(a: string, b: string): Piece[] {
  if (isNumber(a) && isNumber(b)) return [{ same: false, a, b }]
  const left = graphemes(a)
  const right = graphemes(b)
  const runs = calm(compareRuns(left, right))
  const shared = runs.filter((run) => run.same).reduce((sum, run) => sum + run.a[1] - run.a[0], 0)
  if (shared * 2 < Math.min(left.length, right.length) || shared === 0) return [{ same: false, a, b }]
  return runs.map((run) => pieceOf(left, right, run))
}

function isNumber(text: string): boolean {
  return /^\p{N}+$/u.test(text)
}

/** A single letter that happens to be shared between two differences belongs to them. */
function calm(runs: readonly Run[]): Run[] {
  const out: Run[] = []
  runs.forEach((run, index) => {
    const between = index > 0 && index < runs.length - 1
    const last = out.at(-1)
    const same = run.same && !(between && run.a[1] - run.a[0] < 2)
    if (last && last.same === same) {
      last.a[1] = run.a[1]
      last.b[1] = run.b[1]
    } else out.push({ same, a: [...run.a], b: [...run.b] })
  })
  return out
}

function pieceOf(left: readonly string[], right: readonly string[], { same, a, b }: Run): Piece {
  return { same, a: left.slice(...a).join(''), b: right.slice(...b).join('') }
}

function push(side: Stretch[], stretch: Stretch): void {
  if (stretch.text === '') return
  const last = side.at(-1)
  if (last && last.differs === stretch.differs && !last.folded && !stretch.folded) last.text += stretch.text
  else side.push(stretch)
}

const wordSegmenter = new Intl.Segmenter(undefined, { granularity: 'word' })
const letterSegmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

function words(text: string): string[] {
  return Array.from(wordSegmenter.segment(text), (part) => part.segment)
}

function graphemes(text: string): string[] {
  return Array.from(letterSegmenter.segment(text), (part) => part.segment)
}
