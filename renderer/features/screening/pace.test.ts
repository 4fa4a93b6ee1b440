import { expect, test } from 'vitest'
import { minutesLeft } from './pace.ts'

const every = (seconds: number, n: number) => Array.from({ length: n }, (_, i) => i * seconds * 1000)

test('says nothing before there is a pace, or when nothing is left', () => {
  expect(minutesLeft([], 100)).toBeNull()
  expect(minutesLeft(every(20, 8), 100)).toBeNull()
  expect(minutesLeft(every(20, 20), 0)).toBeNull()
})

test('is the median gap times what is left', () => {
  expect(minutesLeft(every(30, 20), 100)).toBe(50)
})

test('a pause does not count', () => {
  const before = every(30, 10)
  const after = every(30, 10).map((at) => at + 3_600_000)
  expect(minutesLeft([...before, ...after], 100)).toBe(50)
})
