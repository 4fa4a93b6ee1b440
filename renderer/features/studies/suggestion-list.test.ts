import { expect, test } from 'vitest'
import { laterLast } from './suggestion-list.ts'

const card = (...ids: string[]) => ({
  reports: ids.map((id) => ({ id, title: id, authors: '', year: null, container: '', study: id })),
})

test('what was put off comes last, and what was put off again after that', () => {
  const cards = [card('a', 'b'), card('c', 'd'), card('e', 'f')]
  const first = (postponed: string[]) => laterLast(cards, postponed).map(({ reports }) => reports[0]?.id)
  expect(first([])).toEqual(['a', 'c', 'e'])
  expect(first(['a b'])).toEqual(['c', 'e', 'a'])
  expect(first(['c d', 'a b'])).toEqual(['e', 'c', 'a'])
  expect(first(['gone'])).toEqual(['a', 'c', 'e'])
})
