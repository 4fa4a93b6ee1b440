import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TextLanguage } from './language.ts'
import { orderOf } from './order.ts'

const record = fc.record({
  score: fc.double({ min: -2, max: 2, noNaN: true }),
  language: fc.constantFrom<TextLanguage>('en', 'en', 'en', 'no', 'sv', 'other'),
})

test('every record that is left comes once, whatever the scores, the languages and chance', () => {
  fc.assert(
    fc.property(
      fc.array(record),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(),
      (records, randomShare, seed) => {
        const rows = [...records.keys()]
        const [scores, languages] = [records.map((one) => one.score), records.map((one) => one.language)]
        const order = orderOf(rows, { scores, languages, randomShare, seed })
        expect([...order].sort((a, b) => a - b)).toEqual(rows)
        expect(orderOf(rows, { scores, languages, randomShare, seed })).toEqual(order)
      },
    ),
  )
})

test('in one language and without chance it is the order of the scores', () => {
  const languages: TextLanguage[] = ['en', 'en', 'en', 'en']
  expect(orderOf([0, 1, 2, 3], { scores: [0.1, 3, -1, 3], languages, randomShare: 0, seed: 1 })).toEqual([1, 3, 0, 2])
})

test('a small language that scores low has half of its share of every stretch', () => {
  const n = 400
  const languages = Array.from({ length: n }, (_, i): TextLanguage => (i % 5 === 4 ? 'no' : 'en'))
  const scores = languages.map((language, i) => (language === 'no' ? -10 : 10) - i / n)
  const order = orderOf([...languages.keys()], { scores, languages, randomShare: 0, seed: 1 })
  for (let k = 1; k <= n; k++) {
    const here = order.slice(0, k).filter((row) => languages[row] === 'no').length
    expect(here).toBeGreaterThanOrEqual(Math.floor(k * 0.2 * 0.5))
  }
  const norwegian = order.filter((row) => languages[row] === 'no')
  expect(norwegian).toEqual([...norwegian].sort((a, b) => (scores[b] as number) - (scores[a] as number)))
})

test('a small language that scores high is not held back', () => {
  const languages: TextLanguage[] = ['en', 'en', 'en', 'no', 'no']
  expect(orderOf([0, 1, 2, 3, 4], { scores: [1, 2, 3, 9, 8], languages, randomShare: 0, seed: 1 })).toEqual([
    3, 4, 2, 1, 0,
  ])
})

test('about so many places as are asked for are drawn at random', () => {
  const rows = [...Array(2000).keys()]
  const order = orderOf(rows, { scores: rows, languages: rows.map(() => 'en'), randomShare: 0.1, seed: 5 })
  const ahead = order.slice(0, 200).filter((row) => row < 1780).length
  expect(ahead).toBeGreaterThan(8)
  expect(ahead).toBeLessThan(40)
})
