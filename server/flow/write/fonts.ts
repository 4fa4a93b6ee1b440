/// <reference path="./fontkit.d.ts" />
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { extname, join } from 'node:path'
import { create, type Font } from 'fontkit'
import { linesOfTable, type Scene, type SceneItem, type SceneText } from '#shared/domain/flow/drawing/scene.ts'
import { Problem } from '#shared/domain/problem.ts'

/** A font that is there: its file, and in a file of several its name. */
export interface FoundFont {
  path: string
  name?: string
  font: Font
}

/** What a figure is set in: Inter in two weights, and fonts of this machine for what Inter lacks. */
export interface FigureFonts {
  regular: FoundFont
  semibold: FoundFont
  others: FoundFont[]
}

const find = createRequire(import.meta.url)
const inter = (file: string) => find.resolve(`@expo-google-fonts/inter/${file}`)

let own: Pick<FigureFonts, 'regular' | 'semibold'> | undefined

/** Inter, which the app brings along. */
export function interFonts(): Pick<FigureFonts, 'regular' | 'semibold'> {
  own ??= {
    regular: only(inter('400Regular/Inter_400Regular.ttf')),
    semibold: only(inter('600SemiBold/Inter_600SemiBold.ttf')),
  }
  return own
}

function only(path: string): FoundFont {
  const [first] = fontsIn(path)
  if (!first) throw new Error(`${path} is no font`)
  return first
}

/**
 * The fonts that a figure needs.
 *
 * @throws Problem where no font has a character: it would be printed as an empty box
 */
export function fontsFor(scene: Scene): FigureFonts {
  const fonts = interFonts()
  const text = textsOf(scene)
    .map((line) => `${line.lead?.text ?? ''}${line.text}`)
    .join('')
  const missing = new Set([...text].filter((char) => isVisible(char) && !has(fonts.regular, char)))
  const others: FoundFont[] = []
  if (missing.size > 0) {
    for (const found of systemFonts()) {
      const given = [...missing].filter((char) => has(found, char))
      if (given.length > 0) others.push(found)
      for (const char of given) missing.delete(char)
      if (missing.size === 0) break
    }
  }
  if (missing.size > 0) {
    const characters = [...missing].slice(0, 20).join(' ')
    throw new Problem(
      'no-font',
      `No font on this machine has these characters: ${characters}. Install one that has them, such as Noto Sans, or write the flow as svg, docx or html.`,
      { data: { characters } },
    )
  }
  return { ...fonts, others }
}

/** Whether a font has a character. */
export function has({ font }: FoundFont, char: string): boolean {
  return font.hasGlyphForCodePoint(char.codePointAt(0) ?? 0)
}

/** Every line of text of a scene. */
export function textsOf(scene: Scene): SceneText[] {
  return scene.items.flatMap(linesOf)
}

function linesOf(item: SceneItem): SceneText[] {
  switch (item.kind) {
    case 'title':
    case 'note':
      return item.lines
    case 'mark':
    case 'side':
      return [item.text]
    case 'frame':
      return item.parts.flatMap((part) => part.lines)
    case 'table':
      return linesOfTable(item)
    case 'arrow':
      return []
  }
}

/** Signs that join, direct or vary others have no picture of their own. */
function isVisible(char: string): boolean {
  return !/[\p{Cc}\p{Cf}\p{Zs}\p{Variation_Selector}]/u.test(char)
}

/** A run of text in one font. */
export interface Run {
  text: string
  font: FoundFont
}

/** A text in runs of one font each: in the first one wherever that has the characters, and blanks with what stands before them. */
export function runsOf(text: string, first: FoundFont, others: readonly FoundFont[]): Run[] {
  const runs: Run[] = []
  let blanks = ''
  for (const char of text) {
    const last = runs.at(-1)
    // Blanks and signs between words of one script belong to them; else the words would stand in the wrong order.
    if (last && last.font !== first && /[\p{Zs}\p{Cf}\p{M}\p{P}]/u.test(char) && has(last.font, char)) {
      blanks += char
      continue
    }
    const font = has(first, char) ? first : (others.find((one) => has(one, char)) ?? first)
    if (last && last.font === font) last.text += blanks + char
    else if (blanks !== '' && font === first) runs.push({ text: blanks + char, font })
    else {
      if (last) last.text += blanks
      runs.push({ text: char, font })
    }
    blanks = ''
  }
  const last = runs.at(-1)
  if (last) last.text += blanks
  return runs
}

const fromTheRight = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u

/**
 * The pieces of a run from left to right. A word of a script that is read from the right is turned by its font, but the words
 * after each other are not.
 */
export function piecesOf(run: Run): Run[] {
  if (!fromTheRight.test(run.text)) return [run]
  const words = run.text.match(/\p{Zs}+|\P{Zs}+/gu) ?? []
  return words.reverse().map((text) => ({ ...run, text }))
}

/** Where systems keep their fonts. */
function fontFolders(): string[] {
  const home = homedir()
  if (process.platform === 'darwin') return ['/System/Library/Fonts', '/Library/Fonts', join(home, 'Library/Fonts')]
  if (process.platform === 'win32') {
    const windows = process.env.WINDIR ?? 'C:\\Windows'
    const local = process.env.LOCALAPPDATA ?? join(home, 'AppData', 'Local')
    return [join(windows, 'Fonts'), join(local, 'Microsoft', 'Windows', 'Fonts')]
  }
  return ['/usr/share/fonts', '/usr/local/share/fonts', join(home, '.local/share/fonts'), join(home, '.fonts')]
}

/** Fonts without serifs that have many scripts come first, and heavy, slanted and narrow ones last. */
const usual =
  /noto ?sans|dejavusans|arial|segoe ?ui|pingfang|hiragino|applesd|yugoth|msgothic|msyh|malgun|wqy|droidsans|freesans/i
const unusual = /bold|italic|oblique|mono|serif|condensed|narrow|light|thin|black|math|symbol/i
/** Fonts of empty boxes, and of pictures that have no outlines. */
const useless = /lastresort|adobeblank|emoji/i

let files: string[] | undefined

/** The fonts of this machine, the likeliest first; what cannot be read is passed over. */
function* systemFonts(): Generator<FoundFont> {
  files ??= fontFolders()
    .flatMap(filesUnder)
    .filter((path) => /^\.(ttf|otf|ttc|otc)$/i.test(extname(path)) && !useless.test(path))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  for (const path of files) yield* fontsIn(path)
}

function rank(path: string): number {
  const name = path.replace(/^.*[\\/]/, '')
  return (usual.test(name) ? 0 : 1) + (unusual.test(name) ? 2 : 0)
}

function filesUnder(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() || entry.isSymbolicLink())
      .map((entry) => join(entry.parentPath, entry.name))
  } catch {
    return []
  }
}

function fontsIn(path: string): FoundFont[] {
  try {
    const found = create(readFileSync(path))
    if (!('fonts' in found)) return [{ path, font: found }]
    return found.fonts.slice(0, 1).map((font) => ({ path, name: font.postscriptName, font }))
  } catch {
    return []
  }
}
