import { expect, test } from 'vitest'
import { findCountries } from './find-countries.ts'

const all = [
  { id: 'KP', label: 'North Korea' },
  { id: 'NO', label: 'Norway' },
  { id: 'KR', label: 'South Korea' },
  { id: 'AX', label: 'Åland Islands' },
]
const found = (search: string) => findCountries(all, search).map(({ id }) => id)

test('a code finds its country first, then names that begin so, then words in them', () => {
  expect(found('no')).toEqual(['NO', 'KP'])
  expect(found('korea')).toEqual(['KP', 'KR'])
  expect(found('aland')).toEqual(['AX'])
  expect(found('')).toHaveLength(4)
  expect(found('nowhere')).toEqual([])
})
