import { expect, test } from 'vitest'
import { withOrWithout, withPrimary } from './exclusion.ts'

test('another primary reason takes the place of the first and leaves the further ones', () => {
  expect(withPrimary([], 'a')).toEqual(['a'])
  expect(withPrimary(['a'], 'b')).toEqual(['b'])
  expect(withPrimary(['a', 'b', 'c'], 'd')).toEqual(['d', 'b', 'c'])
})

test('a further reason that becomes the primary is not named twice', () => {
  expect(withPrimary(['a', 'b', 'c'], 'c')).toEqual(['c', 'b'])
  expect(withPrimary(['a', 'b'], 'a')).toEqual(['a', 'b'])
})

test('a further reason comes last and goes again; without the primary the next is it', () => {
  expect(withOrWithout(['a'], 'b')).toEqual(['a', 'b'])
  expect(withOrWithout(['a', 'b'], 'b')).toEqual(['a'])
  expect(withOrWithout(['a', 'b'], 'a')).toEqual(['b'])
  expect(withOrWithout([], 'a')).toEqual(['a'])
})
