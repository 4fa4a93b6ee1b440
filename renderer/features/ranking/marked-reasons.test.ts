import { expect, test } from 'vitest'
import { reasonsIn } from './marked-reasons.ts'

const place = (field: 'title' | 'abstract' | 'keywords', from: number, to: number, part = 0) => ({
  field,
  from,
  to,
  part,
})

const reasons = reasonsIn({
  for: [{ words: 'young people', weight: 0.4, places: [place('abstract', 4, 16)] }],
  against: [
    { words: 'people with', weight: -0.2, places: [place('abstract', 10, 21)] },
    { words: 'cancer', weight: -0.1, places: [place('abstract', 22, 28), place('keywords', 0, 6, 1)] },
  ],
})

const abstract = 'The young people with cancer'
const at = (text: string, from: number) =>
  reasons(text, { field: 'abstract', part: 0, from }).map(({ text: one, side }) => [one, side])

test('a text is told apart at the words that speak for it and against it, and of two that overlap the stronger stands', () => {
  expect(at(abstract, 0)).toEqual([
    ['The ', undefined],
    ['young people', 'for'],
    [' with ', undefined],
    ['cancer', 'against'],
  ])
})

test('a stretch of a text is told apart by where it stands, also where a word is cut by it', () => {
  expect(at('people with can', 10)).toEqual([
    ['people', 'for'],
    [' with ', undefined],
    ['can', 'against'],
  ])
  expect(at('The ', 0)).toEqual([['The ', undefined]])
  expect(at('', 0)).toEqual([])
})

test('a keyword is known by its number, and other texts have no reasons', () => {
  const of = (field: 'keywords' | 'other', part: number) => reasons('cancer', { field, part, from: 0 })
  expect(of('keywords', 1)).toEqual([{ text: 'cancer', from: 0, side: 'against' }])
  expect(of('keywords', 0)).toEqual([{ text: 'cancer', from: 0 }])
  expect(of('other', 0)).toEqual([{ text: 'cancer', from: 0 }])
})
