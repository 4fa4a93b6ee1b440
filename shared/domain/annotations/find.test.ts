import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findIn, fold } from './find.ts'
import { pageTextOf } from './page-text.ts'

const found = (text: string, words: string) => findIn(fold(text), words).map(({ from, to }) => text.slice(from, to))

test('capitals, ligatures, hyphens, quotation marks and spaces do not stand in the way', () => {
  expect(found('The eﬃcient Oﬃce', 'OFFICE')).toEqual(['Oﬃce'])
  expect(found('well-being and wellbeing', 'well-being')).toEqual(['well-being', 'wellbeing'])
  expect(found('co\u00ADoper\u00ADation', 'cooperation')).toEqual(['co\u00ADoper\u00ADation'])
  expect(found('“young\u00A0 people’s”', '"young people\'s"')).toEqual(['“young\u00A0 people’s”'])
  expect(found('2001–2004', '2001-2004')).toEqual(['2001–2004'])
})

test('letters are found composed and decomposed, and stay themselves', () => {
  expect(found('Arbeidsl\u00F8s, u\u0302ngdom, nå na\u030A', 'nå')).toEqual(['nå', 'na\u030A'])
  expect(found('får far', 'far')).toEqual(['far'])
  expect(found('Ørje ærlig', 'ÆRLIG')).toEqual(['ærlig'])
})

test('a word over the end of a line is found whole', () => {
  const page = pageTextOf([
    { str: 'ung-', hasEOL: true },
    { str: 'dom i arbeid', hasEOL: true },
  ])
  expect(found(page.text, 'ungdom')).toEqual(['ungdom'])
})

test('nothing is found by nothing', () => {
  expect(found('a  b', '  ')).toEqual([])
  expect(found('', 'a')).toEqual([])
})

test('what is taken out of a text is found in it, where it was taken from', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (before, words, after) => {
      fc.pre(fold(words).text.trim() !== '')
      const text = `${before} ${words} ${after}`
      const all = findIn(fold(text), words)
      expect(all.length).toBeGreaterThan(0)
      for (const one of all) expect(one.to).toBeGreaterThan(one.from)
    }),
  )
})
