import { LONGEST_ENTRY, type Text, tooLarge } from './text.ts'

/** One line of a text. */
export interface Line {
  /** Without its line end. */
  text: string
  /** With it. */
  raw: string
  /** From 1. */
  number: number
}

/**
 * The lines of a text ended by LF, CRLF or bare CR, also where a file mixes them. Linear in the text's length.
 *
 * @throws UnreadableFile `too-large` where a line never ends
 */
export function* linesOf(text: Text): Generator<Line> {
  let rest = ''
  let number = 1
  for (const piece of text.pieces()) {
    if (piece === '') continue
    let start = 0
    // A CR that ended the last piece may have been half of a line end.
    if (rest.endsWith('\r')) {
      if (piece.charCodeAt(0) === 10) start = 1
      yield { text: rest.slice(0, -1), raw: rest + piece.slice(0, start), number: number++ }
      rest = ''
    }
    let cr = piece.indexOf('\r', start)
    let lf = piece.indexOf('\n', start)
    while (cr !== -1 || lf !== -1) {
      const stop = cr === -1 || (lf !== -1 && lf < cr) ? lf : cr
      if (stop === cr && stop === piece.length - 1) break
      const end = stop === cr && lf === cr + 1 ? stop + 2 : stop + 1
      yield { text: rest + piece.slice(start, stop), raw: rest + piece.slice(start, end), number: number++ }
      rest = ''
      start = end
      if (cr !== -1 && cr < end) cr = piece.indexOf('\r', end)
      if (lf !== -1 && lf < end) lf = piece.indexOf('\n', end)
    }
    rest += piece.slice(start)
    if (rest.length > LONGEST_ENTRY) throw tooLarge(LONGEST_ENTRY)
  }
  if (rest !== '') yield { text: rest.endsWith('\r') ? rest.slice(0, -1) : rest, raw: rest, number }
}

/** The original text of an entry while its lines come. Blank lines wait: what follows tells whether they are inside. */
export class Original {
  #text = ''
  #waiting = ''

  take(line: Line): void {
    this.#text += this.#waiting + line.raw
    this.#waiting = ''
    if (this.#text.length > LONGEST_ENTRY) throw tooLarge(LONGEST_ENTRY)
  }

  wait(line: Line): void {
    this.#waiting += line.raw
    if (this.#waiting.length > LONGEST_ENTRY) throw tooLarge(LONGEST_ENTRY)
  }

  /** Goes on with what another began. */
  join(next: Original): void {
    this.#text += this.#waiting + next.#text
    this.#waiting = next.#waiting
  }

  get text(): string {
    return this.#text
  }
}

/** Counts the lines before growing offsets, so that many questions about one text cost one pass. */
export class LineCounter {
  readonly #text: string
  #offset = 0
  #line: number

  /** @param line the line, from 1, in which the text begins */
  constructor(text: string, line = 1) {
    this.#text = text
    this.#line = line
  }

  /** The line of an offset that is not less than the last one asked for. */
  at(offset: number): number {
    for (; this.#offset < offset; this.#offset++) {
      const code = this.#text.charCodeAt(this.#offset)
      if (code === 10 || (code === 13 && this.#text.charCodeAt(this.#offset + 1) !== 10)) this.#line++
    }
    return this.#line
  }
}
