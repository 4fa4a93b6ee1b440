import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageTextOf, quoteOf, stretchesOf } from './page-text.ts'

const lines = (...texts: string[]) => texts.map((str) => ({ str, hasEOL: true }))

test('lines are joined by a space, and a word that was parted is whole again', () => {
  expect(pageTextOf(lines('Young people in transi-', 'tion to work', 'and school')).text).toBe(
    'Young people in transition to work and school',
  )
  // A name, or a number, goes on after its own hyphen.
  expect(pageTextOf(lines('Norsk-', 'Svensk 2001-', '2004')).text).toBe('Norsk- Svensk 2001- 2004')
  expect(pageTextOf([{ str: 'one ', hasEOL: false }, ...lines('line', '', 'next')]).text).toBe('one line next')
})

test('a stretch of the text leads to the pieces that it is made of', () => {
  const page = pageTextOf(lines('transi-', 'tion to'))
  expect(stretchesOf(page, 0, 10)).toEqual([
    { piece: 0, from: 0, to: 6 },
    { piece: 1, from: 0, to: 4 },
  ])
})

test('a quote begins and ends where the selection does, in running text', () => {
  const page = pageTextOf(lines('Young people in transi-', 'tion to', 'work.'))
  expect(quoteOf(page, { piece: 0, offset: 6 }, { piece: 2, offset: 4 })).toBe('people in transition to work')
  expect(quoteOf(page, { piece: 1, offset: 4 }, { piece: 1, offset: 4 })).toBe('')
})

test('every character of the text is where it is said to be', () => {
  const piece = fc.record({ str: fc.string({ unit: 'binary', maxLength: 8 }), hasEOL: fc.boolean() })
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const page = pageTextOf(pieces)
      expect(page.pieces).toHaveLength(page.text.length)
      for (const [at, one] of page.pieces.entries()) {
        if (one === -1) expect(page.text[at]).toBe(' ')
        else expect(page.text[at]).toBe(pieces[one]?.str[page.offsets[at] ?? 0])
      }
    }),
  )
})
