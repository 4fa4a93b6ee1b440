/** One line of a text, without its line end. Offsets are UTF-16 code units; `end` is past the line end. */
export interface Line {
  text: string
  start: number
  end: number
  /** From 1. */
  number: number
}

/** The lines of a text ended by LF, CRLF or bare CR, also where a file mixes them. Linear in the text's length. */
export function* linesOf(text: string): Generator<Line> {
  let start = 0
  let number = 1
  let cr = text.indexOf('\r')
  while (start < text.length) {
    if (cr !== -1 && cr < start) cr = text.indexOf('\r', start)
    const lf = text.indexOf('\n', start)
    let stop = lf === -1 ? text.length : lf
    let end = lf === -1 ? text.length : lf + 1
    if (cr !== -1 && cr < stop) {
      stop = cr
      end = cr + 1 === lf ? lf + 1 : cr + 1
    }
    yield { text: text.slice(start, stop), start, end, number }
    start = end
    number++
  }
}

/** Counts the lines before growing offsets, so that many questions about one text cost one pass. */
export class LineCounter {
  readonly #text: string
  #offset = 0
  #line = 1

  constructor(text: string) {
    this.#text = text
  }

  /** The line, from 1, of an offset that is not less than the last one asked for. */
  at(offset: number): number {
    for (; this.#offset < offset; this.#offset++) {
      const code = this.#text.charCodeAt(this.#offset)
      if (code === 10 || (code === 13 && this.#text.charCodeAt(this.#offset + 1) !== 10)) this.#line++
    }
    return this.#line
  }
}
