import { expect, test } from 'vitest'
import { isDue } from './schedule.ts'

const now = new Date('2026-05-05T12:00:00Z')

test('a backup is due when the last one is as old as the schedule says', () => {
  expect(isDue('daily', now, { made: [] })).toBe(true)
  expect(isDue('daily', now, { made: ['2026-05-04T12:00:00Z'] })).toBe(true)
  expect(isDue('daily', now, { made: ['2026-05-04T12:00:01Z'] })).toBe(false)
  expect(isDue('hourly', now, { made: ['2026-05-04T12:00:01Z', '2026-05-05T11:00:00Z'] })).toBe(true)
  expect(isDue('hourly', now, { made: ['2026-05-05T11:30:00Z', '2026-05-01T11:00:00Z'] })).toBe(false)
  expect(isDue('never', now, { made: [] })).toBe(false)
})

test('after a try that failed it waits a while', () => {
  expect(isDue('daily', now, { made: [], failed: '2026-05-05T11:50:00Z' })).toBe(false)
  expect(isDue('daily', now, { made: [], failed: '2026-05-05T11:45:00Z' })).toBe(true)
})

test('a backup of a time that is yet to come keeps none from being made', () => {
  expect(isDue('daily', now, { made: ['2027-01-01T00:00:00Z'] })).toBe(true)
  expect(isDue('daily', now, { made: ['2027-01-01T00:00:00Z', '2026-05-05T11:00:00Z'] })).toBe(false)
  expect(isDue('daily', now, { made: [], failed: '2027-01-01T00:00:00Z' })).toBe(true)
})
