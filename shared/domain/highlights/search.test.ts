import fc from 'fast-check'
import { expect, test } from 'vitest'
import { searchTerms } from './search.ts'

test('words are found at the beginning of longer ones, phrases as they stand', () => {
  expect(searchTerms('Frafall skole "early leaving"')).toEqual(['frafall*', 'skole*', '"early leaving"'])
})

test('operators and fields are no words, and what is shut out is not marked', () => {
  expect(searchTerms('title:youth AND (work OR school*) NOT rats')).toEqual(['youth*', 'work*', 'school*'])
  expect(searchTerms('NEAR(youth work, 5) NOT "in rats"')).toEqual(['youth*', 'work*'])
})

test('any search can be read', () => {
  fc.assert(
    fc.property(fc.string(), (search) => {
      expect(searchTerms(search).every((term) => term !== '')).toBe(true)
    }),
  )
})
