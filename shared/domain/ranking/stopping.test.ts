import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawn } from '../random.ts'
import { atMost, logFactorials } from './hypergeometric.ts'
import { certainRecall, chanceOfMissing, excludesInARow, frontier, mayStop, stopOf, usualTarget } from './stopping.ts'

/** Exactly, in whole numbers of any size. */
function choose(n: number, k: number): bigint {
  if (k < 0 || k > n) return 0n
  let result = 1n
  for (let i = 0; i < k; i++) result = (result * BigInt(n - i)) / BigInt(i + 1)
  return result
}

function exactly(most: number, all: number, marked: number, draws: number): number {
  let sum = 0n
  for (let k = 0; k <= most; k++) sum += choose(marked, k) * choose(all - marked, draws - k)
  return Number((sum * 10n ** 18n) / choose(all, draws)) / 1e18
}

test('the hypergeometric distribution is what counting gives', () => {
  const logs = logFactorials(400)
  const draw = fc
    .integer({ min: 1, max: 400 })
    .chain((all) => fc.record({ all: fc.constant(all), marked: fc.nat(all), draws: fc.nat(all), most: fc.nat(all) }))
  fc.assert(
    fc.property(draw, ({ all, marked, draws, most }) => {
      expect(atMost(most, { all, marked, draws }, logs)).toBeCloseTo(exactly(most, all, marked, draws), 9)
    }),
    { numRuns: 500 },
  )
})

test('it does not overflow at a hundred thousand', () => {
  const logs = logFactorials(100_000)
  expect(atMost(0, { all: 100_000, marked: 1, draws: 50_000 }, logs)).toBeCloseTo(0.5, 8)
  expect(atMost(500, { all: 100_000, marked: 1000, draws: 50_000 }, logs)).toBeGreaterThan(0.5)
  expect(atMost(3, { all: 100_000, marked: 5000, draws: 50_000 }, logs)).toBe(0)
})

/** The rule as its paper has it, in whole numbers: of every sample at the end the least probability. */
function byTheBook(labels: readonly boolean[], n: number, percent: number): number {
  const found = labels.filter(Boolean).length
  let missed = 0
  while (missed * percent <= found * 100) missed++
  let least = 1
  for (let draws = 1; draws <= labels.length; draws++) {
    const sample = labels.slice(-draws)
    const seen = sample.filter(Boolean).length
    const all = n - labels.length + draws
    const marked = missed - (found - seen)
    if (marked > all || marked - seen > n - labels.length) return 0
    least = Math.min(least, exactly(seen, all, marked, draws))
  }
  return least
}

test('the rule is what its paper says, sample by sample', () => {
  const screened = fc.record({
    labels: fc.array(
      fc.boolean().map((yes) => yes),
      { minLength: 1, maxLength: 40 },
    ),
    unseen: fc.nat(60),
    percent: fc.constantFrom(50, 80, 90, 95, 99, 100),
  })
  fc.assert(
    fc.property(screened, ({ labels, unseen, percent }) => {
      const n = labels.length + unseen
      expect(chanceOfMissing(labels, n, percent / 100)).toBeCloseTo(byTheBook(labels, n, percent), 9)
    }),
    { numRuns: 300 },
  )
})

test('with all screened nothing can have been missed', () => {
  const labels = [true, false, true, false]
  expect(chanceOfMissing(labels, 4, 0.95)).toBe(0)
  expect(certainRecall(labels, 4, 0.95)).toBe(1)
  expect(mayStop([false, false], 2, usualTarget)).toBe(false)
})

test('what can be relied on grows with excludes at the end, and stops being less than the target', () => {
  const found = Array.from({ length: 40 }, () => true)
  const after = (excludes: number) => [...found, ...Array.from({ length: excludes }, () => false)]
  const certain = [0, 50, 200, 600].map((excludes) => certainRecall(after(excludes), 1000, 0.95))
  expect(certain).toEqual([...certain].sort((a, b) => a - b))
  const curve = frontier(after(600), 1000, 0.95, 10)
  expect(curve.at(-1)).toEqual({ screened: 640, recall: certain[3] })
  for (const target of [0.8, 0.9, 0.95])
    expect(mayStop(after(600), 1000, { recall: target, confidence: 0.95 })).toBe((certain[3] as number) >= target)
})

test('in a random order the rule misses its target no more often than it says', () => {
  const runs = 300
  let missed = 0
  for (let seed = 0; seed < runs; seed++) {
    const labels = drawn(
      Array.from({ length: 400 }, (_, i) => i < 60),
      400,
      seed,
    )
    if (stopOf(labels, usualTarget, 20).recall < 0.95) missed++
  }
  expect(missed / runs).toBeLessThanOrEqual(0.05)
})

test('how many excludes came in a row', () => {
  expect(excludesInARow([true, false, false])).toBe(2)
  expect(excludesInARow([false, true])).toBe(0)
  expect(excludesInARow([false, false])).toBe(2)
  expect(excludesInARow([])).toBe(0)
})
