import { textWidth, wrap } from '../../flow/drawing/measure.ts'
import { num, text, textSize } from './svg.ts'

const headSize = 12
const headLine = 15
/** What a head leaves free beside its column's edges, on both sides together. */
const free = 8
/** As long as a head is that stands upright, before it takes another line. */
const upright = 150

/** The width of the longest word. */
function longestWord(labels: readonly string[], size: number, weight: 400 | 600): number {
  return Math.max(0, ...labels.flatMap((label) => label.split(/\s+/).map((word) => textWidth(word, size, weight))))
}

/** How much room the names of rows have: less than usual where the heads of columns need it to keep their words whole. */
export function besideRows(rows: readonly string[], columns: readonly string[], width: number): number {
  const usual = Math.min(230, Math.max(90, width * 0.22))
  const least = Math.max(90, longestWord(rows, textSize, 400) + 16)
  const wanted = width - columns.length * (longestWord(columns, headSize, 600) + free)
  return Math.min(usual, Math.max(least, wanted))
}

/** The heads of columns, each over its middle. They stand upright where a word is wider than its column: no word is broken. */
export function drawHeads(
  heads: readonly { label: string; x: number }[],
  cellWidth: number,
  fill: string,
): { height: number; content: (bottom: number) => string[] } {
  const labels = heads.map(({ label }) => label)
  const isUpright = longestWord(labels, headSize, 600) > cellWidth - free + 2
  const room = isUpright ? Math.max(upright, longestWord(labels, headSize, 600)) : cellWidth - free + 2
  const wrapped = labels.map((label) => wrap(label, room, headSize, 600))
  if (!isUpright) {
    const most = Math.max(1, ...wrapped.map((lines) => lines.length))
    return {
      height: most * headLine + 12,
      content: (bottom) =>
        heads.flatMap(({ x }, i) => {
          const lines = wrapped[i] ?? []
          return lines.map((line, n) =>
            text(x, bottom - (lines.length - 1 - n) * headLine, line, fill, {
              size: headSize,
              weight: 600,
              anchor: 'middle',
            }),
          )
        }),
    }
  }
  const longest = Math.max(0, ...wrapped.flat().map((line) => textWidth(line, headSize, 600)))
  return {
    height: longest + 18,
    content: (bottom) =>
      heads.flatMap(({ x }, i) => {
        const lines = wrapped[i] ?? []
        return lines.map((line, n) => {
          const across = x + 4 + (n - (lines.length - 1) / 2) * headLine
          const turned = text(0, 0, line, fill, { size: headSize, weight: 600 })
          return `<g transform="translate(${num(across)} ${num(bottom)}) rotate(-90)">${turned}</g>`
        })
      }),
  }
}
