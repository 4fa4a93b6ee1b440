import fc from 'fast-check'
import { expect, test } from 'vitest'
import { yearBars } from './year-bars.ts'

test('a bar for each year while there is room, those of nothing too', () => {
  expect(
    yearBars([
      [2019, 2],
      [2021, 3],
    ]),
  ).toEqual([
    { from: 2019, to: 2019, n: 2 },
    { from: 2020, to: 2020, n: 0 },
    { from: 2021, to: 2021, n: 3 },
  ])
  expect(yearBars([])).toEqual([])
})

test('one misprinted year does not press all others together', () => {
  const bars = yearBars([[19, 1], ...Array.from({ length: 20 }, (_, i) => [2001 + i, 100] as const)])
  expect(bars).toHaveLength(20)
  expect(bars[0]).toEqual({ from: 19, to: 2001, n: 101 })
})

test('no report is lost, bars follow one another, and there are few', () => {
  const years = fc
    .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 1, max: 500 })), {
      selector: ([year]) => year,
    })
    .map((some) => some.sort(([a], [b]) => a - b))
  fc.assert(
    fc.property(years, (some) => {
      const bars = yearBars(some)
      expect(bars.reduce((sum, bar) => sum + bar.n, 0)).toBe(some.reduce((sum, [, n]) => sum + n, 0))
      expect(bars.length).toBeLessThanOrEqual(46)
      for (const [i, bar] of bars.entries()) {
        expect(bar.from).toBeLessThanOrEqual(bar.to)
        if (i > 0) expect(bar.from).toBe((bars[i - 1]?.to ?? 0) + 1)
      }
    }),
  )
})
