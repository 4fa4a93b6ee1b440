import { expect, test } from 'vitest'
import { choices, eachAlone, leaving, partsOf, put, together } from './parts.ts'

test('records go into parts by number, and the part of the first record stays', () => {
  const parts = put(put(together(4), 1, 3), 3, 3)
  expect(partsOf(parts)).toEqual([
    { number: 1, places: [0, 2] },
    { number: 3, places: [1, 3] },
  ])
  expect(leaving(parts, ['a', 'b', 'c', 'd'])).toEqual([['b', 'd']])
})

test('the first record can change its part like any other: the others leave', () => {
  expect(leaving(put(together(3), 0, 2), ['a', 'b', 'c'])).toEqual([['b', 'c']])
})

test('each alone makes as many parts as there are records, and together none', () => {
  expect(leaving(eachAlone(3), ['a', 'b', 'c'])).toEqual([['b'], ['c']])
  expect(leaving(together(3), ['a', 'b', 'c'])).toEqual([])
})

test('the next free part can be chosen, but never more parts than records', () => {
  expect(choices(together(3))).toEqual([1, 2])
  expect(choices(put(together(3), 2, 2))).toEqual([1, 2, 3])
  expect(choices(eachAlone(3))).toEqual([1, 2, 3])
})
