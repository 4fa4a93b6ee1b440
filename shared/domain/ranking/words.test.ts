import { expect, test } from 'vitest'
import { eachWord } from './words.ts'

function words(text: string): string[] {
  const found: string[] = []
  eachWord(text, (raw, from, to) => {
    expect(text.slice(from, to)).toBe(raw)
    found.push(raw)
  })
  return found
}

test('words begin with a letter and have two or more; numbers alone are none', () => {
  expect(words('In 2019, p53 and COX2 in 45 % of a group. Drop-outs')).toEqual(
    'In p53 and COX2 in of group Drop outs'.split(' '),
  )
})

test('letters of all scripts are letters, and those that part no words are words', () => {
  expect(words('Særlig utsatte безработица 就労')).toEqual(['Særlig', 'utsatte', 'безработица', '就', '労'])
})
