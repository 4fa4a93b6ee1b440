import { extra, regular, semibold } from './widths.ts'

export type Weight = 400 | 600

/** The width of a text in Inter, in pixels. Letters that the table lacks count as their base letter or as a full em. */
export function textWidth(text: string, size: number, weight: Weight): number {
  let sum = 0
  for (const char of text) sum += charWidth(char, weight)
  return (sum * size) / 1000
}

const widest = 1000

function charWidth(char: string, weight: Weight): number {
  const known = tableWidth(char.codePointAt(0) ?? 0, char, weight)
  if (known !== undefined) return known
  if (/\p{Mark}|\p{Cf}/u.test(char)) return 0
  const base = char.normalize('NFD')[0] ?? char
  const width = base === char ? undefined : tableWidth(base.codePointAt(0) ?? 0, base, weight)
  if (width !== undefined) return width
  return /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]/u.test(char)
    ? /\p{Lu}/u.test(char)
      ? 800
      : 660
    : widest
}

function tableWidth(code: number, char: string, weight: Weight): number | undefined {
  const table = weight === 600 ? semibold : regular
  if (code >= 0x20 && code <= 0x7e) return table[code - 0x20]
  if (code >= 0xa0 && code <= 0xff) return table[code - 0xa0 + 95]
  const index = extra.indexOf(char)
  return index < 0 ? undefined : table[index + 95 + 96]
}

/**
 * Breaks a text into lines no wider than `width`: between words, after hyphens and slashes, and inside a word only where
 * it is wider than a whole line. `first`: how much of the first line is taken already.
 */
export function wrap(text: string, width: number, size: number, weight: Weight, first = 0): string[] {
  const lines: string[] = []
  let line = ''
  let room = width - first
  const close = () => {
    lines.push(line.trimEnd())
    line = ''
    room = width
  }
  for (const piece of pieces(text)) {
    const fits = textWidth((line + piece).trimEnd(), size, weight) <= room
    if (!fits && (line !== '' || room < width)) close()
    if (textWidth(piece.trimEnd(), size, weight) <= room) {
      line += piece
      continue
    }
    for (const char of graphemes(piece)) {
      if (line !== '' && textWidth(line + char, size, weight) > room) close()
      line += char
    }
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd())
  return lines
}

/** Words with the space, hyphen or slash that follows them. A no-break space holds a word together. */
function pieces(text: string): string[] {
  const clean = text.replace(/[ \t\r\n]+/g, ' ').trim()
  return clean.match(/[^ \-/–]*(?:[-/–]+(?! )| |[-/–]+ |$)/g)?.filter((piece) => piece !== '') ?? []
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

function graphemes(text: string): string[] {
  return [...segmenter.segment(text)].map((part) => part.segment)
}
