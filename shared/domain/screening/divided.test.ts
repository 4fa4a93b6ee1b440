import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dividedAmong } from './divided.ts'

test('every report has as many members as asked, none twice, and nobody has more than one report more than another', () => {
  fc.assert(
    fc.property(
      fc.nat(40),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 8 }),
      fc.nat(),
      (n, m, k, seed) => {
        const reports = Array.from({ length: n }, (_, i) => `r${i}`)
        const members = Array.from({ length: m }, (_, i) => `m${i}`)
        const divided = dividedAmong(reports, members, k, seed)
        expect([...divided.keys()].sort()).toEqual([...reports].sort())
        for (const own of divided.values()) expect(new Set(own).size).toBe(Math.min(k, m))
        const loads = members.map((member) => [...divided.values()].filter((own) => own.includes(member)).length)
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1)
      },
    ),
  )
})

test('all of them screen every report where that is asked', () => {
  expect([...dividedAmong(['1', '2'], ['a', 'b'], 'all', 3).values()]).toEqual([
    ['a', 'b'],
    ['a', 'b'],
  ])
})
