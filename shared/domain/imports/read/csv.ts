/** One row of a delimited text. Offsets are UTF-16 code units. */
export interface Row {
  cells: string[]
  start: number
  end: number
  /** From 1. */
  line: number
  /** A quote that opens a cell was never closed: the cell was ended at its line. */
  openQuote?: boolean
}

const QUOTE = 34

/**
 * The rows of a text with delimiters (RFC 4180), with any line ends, quotes inside quoted cells left single, and
 * a quote that never closes costing only its line. Empty lines are no rows. Linear in the text's length.
 *
 * @param quoting false for dialects whose quotes mean nothing (Web of Science's tab-delimited)
 */
export function* rowsOf(text: string, delimiter: string, quoting = true): Generator<Row> {
  const separator = delimiter.charCodeAt(0)
  let at = 0
  let line = 1
  // A scan for a closing quote that failed from here on would fail again from any later place.
  let hopeless = Number.POSITIVE_INFINITY
  const ends = (i: number) =>
    i >= text.length || text.charCodeAt(i) === separator || text.charCodeAt(i) === 10 || text.charCodeAt(i) === 13
  const closing = (from: number): number => {
    if (from >= hopeless) return -1
    for (let i = text.indexOf('"', from); i !== -1; i = text.indexOf('"', i + 1)) {
      if (text.charCodeAt(i + 1) === QUOTE) {
        i++
        continue
      }
      // Some writers leave blanks between the quote and the delimiter.
      const next = text.charCodeAt(i + 1)
      if (ends(i + 1) || ((next === 32 || next === 9) && /^[ \t]{1,4}(?:[,;\t\r\n|]|$)/.test(text.slice(i + 1, i + 6))))
        return i
    }
    hopeless = Math.min(hopeless, from)
    return -1
  }
  while (at < text.length) {
    const row: Row = { cells: [], start: at, end: at, line }
    for (;;) {
      let stop = at
      let cell: string
      const close = quoting && text.charCodeAt(at) === QUOTE ? closing(at + 1) : -2
      if (close >= 0) {
        cell = text.slice(at + 1, close)
        for (let i = cell.indexOf('\n'); i !== -1; i = cell.indexOf('\n', i + 1)) line++
        if (cell.includes('"')) cell = cell.replaceAll('""', '"')
        stop = close + 1
        while (!ends(stop)) stop++
      } else {
        if (close === -1) row.openQuote = true
        while (!ends(stop)) stop++
        cell = text.slice(close === -1 ? at + 1 : at, stop)
      }
      row.cells.push(cell)
      at = stop
      if (at < text.length && text.charCodeAt(at) === separator) {
        at++
        if (at === text.length) row.cells.push('')
        else continue
      }
      break
    }
    if (text.charCodeAt(at) === 13) at++
    if (text.charCodeAt(at) === 10) at++
    row.end = at
    line++
    if (row.cells.some((cell) => cell.trim() !== '')) yield row
  }
}
