import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markWords } from './marks.ts'

const marked = (text: string, search: string) =>
  markWords(text, search)
    .filter((stretch) => stretch.marked)
    .map((stretch) => stretch.text)

test('marks words that begin with what was searched, whatever their case', () => {
  expect(marked('Frafall og frafallet i skolen', 'frafall')).toEqual(['Frafall', 'frafallet'])
  expect(marked('Ære være den ærlige', 'ær')).toEqual(['Ære', 'ærlige'])
})

test('does not mark inside words, and knows no pattern signs', () => {
  expect(marked('skolefrafall', 'frafall')).toEqual([])
  expect(marked('a (b) c*', '(b)')).toEqual(['b'])
  expect(marked('anything', '* ( [')).toEqual([])
})

test('loses nothing of the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, search) => {
      expect(
        markWords(text, search)
          .map((stretch) => stretch.text)
          .join(''),
      ).toBe(text)
    }),
  )
})
