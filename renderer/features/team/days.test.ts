import { expect, test } from 'vitest'
import { lastDays } from './days.ts'

test('votes fall on the days of this place, the last of which is today', () => {
  const now = new Date(2026, 2, 30, 0, 10)
  const at = (day: number, hour: number) => new Date(2026, 2, day, hour).toISOString()
  const days = lastDays(
    [
      { at: at(28, 23), n: 3 },
      { at: at(29, 1), n: 4 },
      { at: at(29, 22), n: 1 },
      { at: at(30, 0), n: 2 },
      { at: at(1, 0), n: 9 },
    ],
    now,
    3,
  )
  expect(days).toEqual([
    { day: '2026-03-28', n: 3 },
    { day: '2026-03-29', n: 5 },
    { day: '2026-03-30', n: 2 },
  ])
})
