import { describe, expect, test } from 'vitest'
import { daysLeft, perHour } from './pace.ts'

const every = (seconds: number, n: number, from = 0) => Array.from({ length: n }, (_, i) => from + i * seconds * 1000)
const days = (...ns: number[]) => ns.map((n, i) => ({ day: `2026-01-${String(i + 1).padStart(2, '0')}`, n }))

describe('pace within a sitting', () => {
  test('is the median of the gaps, so that a long abstract does not count', () => {
    expect(perHour([...every(20, 9), 400_000, 420_000])).toBe(180)
  })

  test('leaves pauses out', () => {
    expect(perHour([...every(36, 6), ...every(36, 6, 10_000_000)])).toBe(100)
  })

  test('leaves out what was decided many at once', () => {
    expect(perHour([...every(36, 10), ...every(0.01, 50, 400_000)])).toBe(100)
    expect(perHour(every(0.01, 50))).toBeNull()
  })

  test('says nothing of a few votes, or of none', () => {
    expect(perHour(every(20, 8))).toBeNull()
    expect(perHour([])).toBeNull()
  })
})

describe('the day it would be done', () => {
  test('goes by all days since the work began, the idle ones too', () => {
    expect(daysLeft(100, days(0, 0, 10, 0, 20))).toBe(10)
    expect(daysLeft(101, days(10, 10))).toBe(11)
    expect(daysLeft(0, days(10))).toBe(0)
  })

  test('looks no further back than two weeks', () => {
    expect(daysLeft(140, days(1000, ...Array(13).fill(0), 140))).toBe(1)
    expect(daysLeft(140, days(1000, ...Array(14).fill(0)))).toBeNull()
  })

  test('is not known where nothing was done', () => {
    expect(daysLeft(10, days(0, 0))).toBeNull()
    expect(daysLeft(10, [])).toBeNull()
  })
})
