import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differences } from './differences.ts'

function shown(a: string, b: string): [string, string] {
  const [left, right] = differences(a, b)
  const mark = (side: typeof left) => side.map((part) => (part.differs ? `[${part.text}]` : part.text)).join('')
  return [mark(left), mark(right)]
}

test('marks what one has and the other has not', () => {
  expect(shown('Report on youth', 'Report on rural youth')).toEqual(['Report on youth', 'Report on [rural ]youth'])
  expect(shown('Author, A.; Author, C.', 'Author, Anna; Author, C.')).toEqual([
    'Author, A[.]; Author, C.',
    'Author, A[nna]; Author, C.',
  ])
})

test('capitals and the two forms of å are the same letter', () => {
  expect(shown('Ungdom PÅ skolen', 'Ungdom pa\u030a skolen')).toEqual(['Ungdom PÅ skolen', 'Ungdom pa\u030a skolen'])
})

test('words that share little are marked whole', () => {
  expect(shown('Tidsskrift', 'Journal')).toEqual(['[Tidsskrift]', '[Journal]'])
})

test('an empty text differs as a whole', () => {
  expect(shown('', 'abc')).toEqual(['', '[abc]'])
  expect(differences('', '')).toEqual([[], []])
})

test('nothing is lost, and what is unmarked reads the same on both sides', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'B', 'å', ' ', '.', 'ø', '𝒳'), maxLength: 60 })
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [left, right] = differences(a, b)
      expect(left.map((part) => part.text).join('')).toBe(a)
      expect(right.map((part) => part.text).join('')).toBe(b)
      const same = (side: typeof left) =>
        side
          .filter((part) => !part.differs)
          .map((part) => part.text.toLowerCase())
          .join('')
      expect(same(left)).toBe(same(right))
    }),
  )
})
