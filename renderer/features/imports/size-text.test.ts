import { expect, test } from 'vitest'
import { secondsLeft } from './size-text.ts'

test('the time left follows from how it went so far, and is no guess from the first moment', () => {
  expect(secondsLeft({ done: 25, total: 100 }, 0, 5000)).toBe(15)
  expect(secondsLeft({ done: 25, total: 100 }, 0, 500)).toBeUndefined()
  expect(secondsLeft({ done: 0, total: 100 }, 0, 5000)).toBeUndefined()
  expect(secondsLeft({ done: 100, total: 100 }, 0, 5000)).toBe(0)
})
