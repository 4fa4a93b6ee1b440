import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectedConflicts, type Voted } from './expected-conflicts.ts'

const voted = (score: number, differed: boolean, times: number): Voted[] => Array(times).fill({ score, differed })

test('each that is left adds the share of those of its stretch, drawn a little towards that of all', () => {
  const some = [...voted(0, false, 9), ...voted(0, true, 1), ...voted(10, true, 6), ...voted(10, false, 4)]
  const overall = 7 / 20
  const low = (1 + overall) / 11
  const high = (6 + overall) / 11
  expect(expectedConflicts(some, [0.1, 0.2, 9.9])).toBeCloseTo(2 * low + high, 10)
  // Nobody voted on anything that scores like this.
  expect(expectedConflicts(some, [5])).toBeCloseTo(overall, 10)
})

test('where votes never differed none is expected, where nothing is left neither, and of no votes nothing is said', () => {
  expect(expectedConflicts(voted(1, false, 5), [1, 2, 3])).toBe(0)
  expect(expectedConflicts(voted(1, true, 5), [])).toBe(0)
  expect(expectedConflicts([], [1])).toBeNull()
})

test('it is never below none and never above all that is left', () => {
  const score = fc.double({ min: -3, max: 3, noNaN: true })
  fc.assert(
    fc.property(
      fc.array(fc.record({ score, differed: fc.boolean() }), { minLength: 1 }),
      fc.array(score),
      (some, left) => {
        const expected = expectedConflicts(some, left) ?? -1
        expect(expected).toBeGreaterThanOrEqual(0)
        expect(expected).toBeLessThanOrEqual(left.length + 1e-9)
      },
    ),
  )
})
