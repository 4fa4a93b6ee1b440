import fc from 'fast-check'
import { expect, test } from 'vitest'
import { yearBars } from './years.ts'

test('a year without studies is a bar of nothing', () => {
  expect(
    yearBars([
      { year: 2018, studies: 2 },
      { year: 2020, studies: 1 },
    ]),
  ).toEqual([
    { from: 2018, to: 2018, studies: 2 },
    { from: 2019, to: 2019, studies: 0 },
    { from: 2020, to: 2020, studies: 1 },
  ])
})

test('a long span is counted in fives from a round year', () => {
  const bars = yearBars([
    { year: 1987, studies: 1 },
    { year: 2024, studies: 4 },
  ])
  expect(bars[0]).toEqual({ from: 1985, to: 1989, studies: 1 })
  expect(bars.at(-1)).toEqual({ from: 2020, to: 2024, studies: 4 })
})

test('counts every study once', () => {
  const years = fc.array(fc.record({ year: fc.integer({ min: 1600, max: 2030 }), studies: fc.nat(50) }))
  fc.assert(
    fc.property(years, (all) => {
      const sum = (some: readonly { studies: number }[]) => some.reduce((total, one) => total + one.studies, 0)
      expect(sum(yearBars(all))).toBe(sum(all))
    }),
  )
})
