import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedList } from './changed-list.ts'

test('the second of two ticks that are made before the first is answered keeps the first', () => {
  expect(changedList(['a'], null, ['b'])).toEqual(['a', 'b'])
  expect(changedList(['c'], null, ['a'], ['a', 'b', 'c'])).toEqual(['a', 'c'])
  expect(changedList(null, ['a'], ['a', 'b'])).toEqual(['b'])
  expect(changedList(['a', 'b'], ['a'], null)).toEqual(['b'])
  expect(changedList(['a'], ['a'], null)).toBeNull()
})

test('an order that a person gave to what they saw is kept', () => {
  expect(changedList(['a', 'b'], ['a', 'b'], ['b', 'a'])).toEqual(['b', 'a'])
})

test('any ticks come to the same, whether each is seen before the next or none is', () => {
  const options = ['a', 'b', 'c', 'd', 'e']
  const list = (of: readonly string[]) => (of.length === 0 ? null : options.filter((one) => of.includes(one)))
  fc.assert(
    fc.property(fc.subarray(options), fc.subarray(options), fc.subarray(options), (first, ticked, seen) => {
      const stale = list(seen)
      const toggled = options.filter((one) => (stale ?? []).includes(one) !== ticked.includes(one))
      const result = changedList(list(first), stale, list(toggled), options)
      // What was not touched is as it is now; what was, is as the person made it.
      for (const one of options) {
        const isIn = (result as string[] | null)?.includes(one) ?? false
        expect(isIn).toBe(ticked.includes(one) ? toggled.includes(one) : first.includes(one))
      }
    }),
  )
})
