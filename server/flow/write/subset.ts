import { readFileSync } from 'node:fs'
import type { Scene } from '#shared/domain/flow/drawing/scene.ts'
import { type FoundFont, has, interFonts, textsOf } from './fonts.ts'

/**
 * Rules that give a drawing its fonts, with the fonts in them: Inter, of which only what the figure says is there. What Inter
 * lacks is set in a font of whoever looks at it.
 */
export function fontFaces(scene: Scene): string {
  const { regular, semibold } = interFonts()
  const used = { 400: new Set<string>(), 600: new Set<string>() }
  for (const { text, weight, lead } of textsOf(scene)) {
    for (const char of text) used[weight].add(char)
    for (const char of lead?.text ?? '') used[600].add(char)
  }
  return `${faceOf(regular, 400, used[400])}${faceOf(semibold, 600, used[600])}`
}

function faceOf(font: FoundFont, weight: number, used: ReadonlySet<string>): string {
  const chars = [...used].filter((char) => has(font, char)).sort()
  if (chars.length === 0) return ''
  const data = Buffer.from(subsetFont(font, chars)).toString('base64')
  return `@font-face { font-family: Inter; font-weight: ${weight}; src: url(data:font/ttf;base64,${data}) format("truetype"); }\n`
}

/**
 * A font of some characters of another, as browsers want it. fontkit makes such fonts for PDF, which knows by itself what
 * character a glyph is; a browser also needs the tables that say so (OpenType 1.9).
 */
export function subsetFont({ path, font }: FoundFont, chars: readonly string[]): Uint8Array {
  const subset = font.createSubset()
  const glyphs = chars.map((char) => {
    const code = char.codePointAt(0) ?? 0
    return { code, glyph: subset.includeGlyph(font.glyphForCodePoint(code)) }
  })
  const tables = tablesOf(subset.encode())
  const whole = tablesOf(readFileSync(path))
  tables.set('cmap', characterMap(glyphs))
  tables.set('post', glyphsWithoutNames())
  for (const name of ['OS/2', 'name']) {
    const table = whole.get(name)
    if (table) tables.set(name, table)
  }
  return fontOf(tables)
}

function tablesOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return new Map(
    Array.from({ length: view.getUint16(4) }, (_, i) => {
      const entry = 12 + 16 * i
      const name = String.fromCharCode(...bytes.subarray(entry, entry + 4))
      const start = view.getUint32(entry + 8)
      return [name, bytes.subarray(start, start + view.getUint32(entry + 12))] as const
    }),
  )
}

/** Which character each glyph is: the format for all of Unicode (12), a group for each. */
function characterMap(glyphs: readonly { code: number; glyph: number }[]): Uint8Array {
  const sorted = [...glyphs].sort((a, b) => a.code - b.code)
  const length = 16 + 12 * sorted.length
  const view = new DataView(new ArrayBuffer(12 + length))
  view.setUint16(2, 1)
  view.setUint16(4, 3)
  view.setUint16(6, 10)
  view.setUint32(8, 12)
  view.setUint16(12, 12)
  view.setUint32(16, length)
  view.setUint32(24, sorted.length)
  sorted.forEach(({ code, glyph }, i) => {
    view.setUint32(28 + 12 * i, code)
    view.setUint32(32 + 12 * i, code)
    view.setUint32(36 + 12 * i, glyph)
  })
  return new Uint8Array(view.buffer)
}

function glyphsWithoutNames(): Uint8Array {
  const view = new DataView(new ArrayBuffer(32))
  view.setUint32(0, 0x00030000)
  return new Uint8Array(view.buffer)
}

function fontOf(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1))
  const padded = (length: number) => (length + 3) & ~3
  const head = 12 + 16 * sorted.length
  const out = new Uint8Array(sorted.reduce((sum, [, table]) => sum + padded(table.length), head))
  const view = new DataView(out.buffer)
  const exponent = Math.floor(Math.log2(sorted.length))
  view.setUint32(0, 0x00010000)
  view.setUint16(4, sorted.length)
  view.setUint16(6, 2 ** exponent * 16)
  view.setUint16(8, exponent)
  view.setUint16(10, sorted.length * 16 - 2 ** exponent * 16)
  let at = head
  sorted.forEach(([name, table], i) => {
    const entry = 12 + 16 * i
    out.set(table, at)
    // The sum over all of the file stands in this table and is made without itself.
    if (name === 'head') view.setUint32(at + 8, 0)
    for (let letter = 0; letter < 4; letter++) out[entry + letter] = name.charCodeAt(letter)
    view.setUint32(entry + 4, sumOf(view, at, padded(table.length)))
    view.setUint32(entry + 8, at)
    view.setUint32(entry + 12, table.length)
    at += padded(table.length)
  })
  const headTable = sorted.findIndex(([name]) => name === 'head')
  view.setUint32(view.getUint32(12 + 16 * headTable + 8) + 8, (0xb1b0afba - sumOf(view, 0, out.length)) >>> 0)
  return out
}

function sumOf(view: DataView, from: number, length: number): number {
  let sum = 0
  for (let at = from; at < from + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}
