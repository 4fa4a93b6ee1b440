import type { Text } from '../../text/text.ts'

/** One row of a delimited text. */
export interface Row {
  cells: string[]
  /** As it stands in the file, with its line end. */
  raw: string
  /** Where it begins, from 1. */
  line: number
  /** A quote that opens a cell was never closed: the cell was ended at its line. */
  openQuote?: boolean
}

const QUOTE = 34
/** A row is no longer, in characters; a quote that is not closed within it counts as never closed. */
const LONGEST_ROW = 16_000_000

/**
 * The rows of a text with delimiters (RFC 4180), with any line ends, quotes inside quoted cells left single, and
 * a quote that never closes costing only its line. Empty lines are no rows. Linear in the text's length.
 *
 * @param quoting false for dialects whose quotes mean nothing (Web of Science's tab-delimited)
 */
export function* rowsOf(text: Text, delimiter: string, quoting = true): Generator<Row> {
  let rest = ''
  let line = 1
  let parts: string[] = []
  let waiting = 0
  const read = function* (buffer: string, last: boolean): Generator<Row, string> {
    const scanner = new Scanner(buffer, delimiter, quoting, last)
    for (let at = 0; ; ) {
      const row = at < buffer.length ? scanner.rowAt(at) : undefined
      if (!row) return buffer.slice(at)
      if (row.cells.some((cell) => cell.trim() !== ''))
        yield { cells: row.cells, raw: buffer.slice(at, row.end), line, ...(row.openQuote ? { openQuote: true } : {}) }
      line += row.lines
      at = row.end
    }
  }
  for (const piece of text.pieces()) {
    parts.push(piece)
    waiting += piece.length
    // A row that goes on and on is looked at again only when there is twice as much of it.
    if (waiting < rest.length && rest.length < LONGEST_ROW) continue
    rest = yield* read(rest + parts.join(''), false)
    parts = []
    waiting = 0
  }
  yield* read(rest + parts.join(''), true)
}

interface Scanned {
  cells: string[]
  end: number
  lines: number
  openQuote: boolean
}

/** Rows in a part of the text; `last` where nothing follows it. */
class Scanner {
  readonly #text: string
  readonly #separator: number
  readonly #quoting: boolean
  readonly #last: boolean
  /** A scan for a closing quote that failed from here on would fail again from any later place. */
  #hopeless = Number.POSITIVE_INFINITY

  constructor(text: string, delimiter: string, quoting: boolean, last: boolean) {
    this.#text = text
    this.#separator = delimiter.charCodeAt(0)
    this.#quoting = quoting
    this.#last = last
  }

  /** The row that begins at an offset; undefined where it may go on beyond this part of the text. */
  rowAt(start: number): Scanned | undefined {
    const text = this.#text
    // What is longer than a row may be is ended as if the text ended with it.
    const final = this.#last || text.length - start > LONGEST_ROW
    const row: Scanned = { cells: [], end: start, lines: 1, openQuote: false }
    let at = start
    for (;;) {
      let stop = at
      let cell: string
      const close = this.#quoting && text.charCodeAt(at) === QUOTE ? this.#closing(at + 1) : -2
      if (close >= 0) {
        cell = text.slice(at + 1, close)
        row.lines += lineEndsIn(cell)
        if (cell.includes('"')) cell = cell.replaceAll('""', '"')
        stop = this.#endOfCell(close + 1)
      } else {
        if (close === -1) {
          if (!final) return undefined
          row.openQuote = true
        }
        stop = this.#endOfCell(at)
        cell = text.slice(close === -1 ? at + 1 : at, stop)
      }
      if (stop >= text.length - 1 && !final) return undefined
      row.cells.push(cell)
      at = stop
      if (at < text.length && text.charCodeAt(at) === this.#separator) {
        at++
        if (at < text.length) continue
        row.cells.push('')
      }
      break
    }
    if (text.charCodeAt(at) === 13) at++
    if (text.charCodeAt(at) === 10) at++
    row.end = at
    return row
  }

  #ends(i: number): boolean {
    const code = this.#text.charCodeAt(i)
    return i >= this.#text.length || code === this.#separator || code === 10 || code === 13
  }

  #endOfCell(from: number): number {
    let stop = from
    while (!this.#ends(stop)) stop++
    return stop
  }

  #closing(from: number): number {
    if (from >= this.#hopeless) return -1
    const text = this.#text
    for (let i = text.indexOf('"', from); i !== -1; i = text.indexOf('"', i + 1)) {
      if (text.charCodeAt(i + 1) === QUOTE) {
        i++
        continue
      }
      // Some writers leave blanks between the quote and the delimiter.
      const next = text.charCodeAt(i + 1)
      const blank = next === 32 || next === 9
      if (this.#ends(i + 1) || (blank && /^[ \t]{1,4}(?:[,;\t\r\n|]|$)/.test(text.slice(i + 1, i + 6)))) return i
    }
    this.#hopeless = Math.min(this.#hopeless, from)
    return -1
  }
}

function lineEndsIn(cell: string): number {
  let found = 0
  for (let i = cell.indexOf('\n'); i !== -1; i = cell.indexOf('\n', i + 1)) found++
  return found
}
