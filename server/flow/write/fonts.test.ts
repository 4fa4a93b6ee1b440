import { expect, test } from 'vitest'
import { type FoundFont, interFonts, piecesOf, runsOf } from './fonts.ts'

/** A font with just these characters. */
function fontWith(chars: string): FoundFont {
  const font = { hasGlyphForCodePoint: (code: number) => chars.includes(String.fromCodePoint(code)) }
  return { path: chars, font: font as FoundFont['font'] }
}

const first = fontWith('abc ()=1')
const arabic = fontWith('ابت .( ')
const texts = (text: string) => runsOf(text, first, [arabic]).map((run) => run.text)

test('a text is set in the first font wherever that has it', () => {
  expect(texts('abc (1)')).toEqual(['abc (1)'])
  expect(texts('abc اب (1)')).toEqual(['abc ', 'اب', ' (1)'])
})

test('blanks and stops between words of another script stay with them, and nothing is lost', () => {
  expect(texts('اب ت. اب')).toEqual(['اب ت. اب'])
  expect(texts('اب ')).toEqual(['اب '])
  for (const text of ['اب (a) ت', 'a ت', ' ت a', 'ت (', '']) expect(texts(text).join('')).toBe(text)
})

test('words that are read from the right stand from the right', () => {
  const run = { text: 'اب ت', font: arabic }
  expect(piecesOf(run).map(({ text }) => text)).toEqual(['ت', ' ', 'اب'])
  expect(piecesOf({ text: 'ab c', font: first }).map(({ text }) => text)).toEqual(['ab c'])
})

test('Inter has the letters of Latin, Greek and Cyrillic', () => {
  const { regular, semibold } = interFonts()
  for (const char of 'Aåøñßłőțệ–Ωδж') {
    for (const { font } of [regular, semibold]) expect(font.hasGlyphForCodePoint(char.codePointAt(0) ?? 0)).toBe(true)
  }
})
