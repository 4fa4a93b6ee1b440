import { expect, test } from 'vitest'
import { paired, pairRows } from './pair-rows.ts'

const pairs = pairRows(['a1+b2', 'b1'], ['a1', 'a2'], ['b1', 'b2'])

test('rows as pairs of the items of two; what is in no row comes last and does not stand', () => {
  expect(pairs).toEqual([
    { a: 'a1', b: 'b2', stands: true },
    { a: null, b: 'b1', stands: true },
    { a: 'a2', b: null, stands: false },
  ])
})

test('an item that gets another fellow leaves its own alone, and takes one from where it was', () => {
  expect(paired(pairs, 'a1', 'b1')).toEqual([
    { a: 'a1', b: 'b1', stands: true },
    { a: 'a2', b: null, stands: false },
    { a: null, b: 'b2', stands: true },
  ])
  expect(paired(pairs, 'a2', 'b2').filter(({ b }) => b === 'b2')).toEqual([{ a: 'a2', b: 'b2', stands: false }])
  expect(paired(pairs, 'a1', null).at(-1)).toEqual({ a: null, b: 'b2', stands: true })
})
