import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawn, largestSeed, randomOf } from './random.ts'

const anySeed = fc.integer({ min: 0, max: largestSeed })

test('a sample has no report twice, only reports that were there, and as many as were asked for', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), fc.nat(60), anySeed, (from, size, seed) => {
      const sample = drawn(from, size, seed)
      expect(sample).toHaveLength(Math.min(size, from.length))
      expect(new Set(sample).size).toBe(sample.length)
      expect(sample.every((one) => from.includes(one))).toBe(true)
      expect(drawn(from, size, seed)).toEqual(sample)
    }),
  )
})

test('a larger sample of the same seed begins with the smaller one', () => {
  const from = Array.from({ length: 300 }, (_, i) => i)
  expect(drawn(from, 50, 7).slice(0, 25)).toEqual(drawn(from, 25, 7))
})

test('what a seed gives is fixed for good, because it is printed in methods sections', () => {
  const from = Array.from({ length: 1000 }, (_, i) => i)
  expect(drawn(from, 5, 20260101)).toMatchInlineSnapshot(`
    [
      255,
      593,
      805,
      967,
      730,
    ]
  `)
  const next = randomOf(1)
  expect([next(100), next(100), next(100)]).toMatchInlineSnapshot(`
    [
      62,
      0,
      52,
    ]
  `)
})

test('every report is drawn about as often as any other', () => {
  const times = new Map<number, number>()
  const from = Array.from({ length: 20 }, (_, i) => i)
  for (let seed = 0; seed < 4000; seed++)
    for (const one of drawn(from, 5, seed)) times.set(one, (times.get(one) ?? 0) + 1)
  // Four standard deviations of a binomial with n = 4000 and p = 1/4.
  for (const n of times.values()) expect(Math.abs(n - 1000)).toBeLessThan(4 * Math.sqrt(4000 * 0.25 * 0.75))
  expect(times.size).toBe(20)
})
