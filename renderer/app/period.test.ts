import { expect, test } from 'vitest'
import { anyDay, dayOf, periodOf } from './period.ts'

test('a period takes in the whole of its first and its last day, at this place', () => {
  const { from, to } = periodOf({ first: '2026-01-31', last: '2026-01-31' })
  expect(from).toBe(new Date(2026, 0, 31).toISOString())
  expect(to).toBe(new Date(2026, 1, 1).toISOString())
})

test('days that are not chosen, or only half typed, limit nothing', () => {
  expect(periodOf(anyDay)).toEqual({})
  expect(periodOf({ first: '0000-00-00', last: '2026' })).toEqual({})
  expect(periodOf({ first: '2026-02-01', last: '' })).toEqual({ from: new Date(2026, 1, 1).toISOString() })
})

test('a time is of the day that it is here', () => {
  expect(dayOf(new Date(2026, 0, 9, 23, 59))).toBe('2026-01-09')
})
