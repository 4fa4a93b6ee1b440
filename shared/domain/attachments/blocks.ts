/** A piece of text as it stands on a page. Lengths in points; `y` grows upwards, as in PDF. */
export interface Piece {
  text: string
  x: number
  y: number
  /** Height of its letters. */
  size: number
  width: number
}

/** Lines that follow one another in one size: a title, a paragraph. */
export interface Block {
  text: string
  size: number
}

interface Line {
  text: string
  x: number
  y: number
  size: number
  end: number
}

/** The text of a page in blocks, in the order in which it is written. Signs above the line, such as a star, part no line. */
export function blocksOf(pieces: readonly Piece[]): Block[] {
  const blocks: Block[] = []
  let last: Line | undefined
  for (const line of linesOf(pieces)) {
    const block = blocks.at(-1)
    if (block && last && goesOn(last, line)) block.text = joined(block.text, line.text)
    else blocks.push({ text: line.text, size: line.size })
    last = line
  }
  return blocks.map(({ text, size }) => ({ text: text.trim(), size })).filter(({ text }) => text !== '')
}

/** Whether a line goes on with what the line before says: in its size, right below it. */
function goesOn(before: Line, line: Line): boolean {
  const size = Math.max(before.size, line.size)
  if (Math.abs(before.size - line.size) > 0.08 * size) return false
  const down = before.y - line.y
  return down > 0 && down < 1.65 * size
}

/** A word that was parted at the end of a line is one again; the hyphen stays where it may belong to the word. */
function joined(above: string, below: string): string {
  if (/\p{Ll}[-\u2010\u00ad]$/u.test(above) && /^\p{Ll}/u.test(below)) return above.slice(0, -1) + below
  return `${above} ${below}`
}

function linesOf(pieces: readonly Piece[]): Line[] {
  const lines: (Line & { letters: Map<number, number> })[] = []
  for (const { text, x, y, size, width } of pieces) {
    if (text === '' || (text.trim() === '' && size === 0)) continue
    const line = lines.at(-1)
    const letters = text.trim().length
    if (line && isSameLine(line, x, y, size)) {
      const gap = x - line.end
      const apart = gap > 0.12 * Math.max(size, line.size) && !/\s$/.test(line.text) && !/^\s/.test(text)
      line.text += (apart ? ' ' : '') + text
      line.end = x + width
      line.letters.set(size, (line.letters.get(size) ?? 0) + letters)
      if ((line.letters.get(size) ?? 0) >= (line.letters.get(line.size) ?? 0) && size !== line.size) {
        line.size = size
        line.y = y
      }
    } else if (letters > 0) {
      lines.push({ text, x, y, size, end: x + width, letters: new Map([[size, letters]]) })
    }
  }
  return lines
}

function isSameLine(line: Line, x: number, y: number, size: number): boolean {
  const tall = Math.max(size, line.size)
  // What goes back to the left is a line below, and what leaps far to the right one in another column.
  return Math.abs(line.y - y) < 0.45 * tall && x > line.end - 0.5 * tall && x < line.end + 3 * tall
}
