import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countOthers, countValues, type Facet, sift } from './sieve.ts'

const codes = 4
const reports = fc.array(
  fc.record({
    among: fc.boolean(),
    one: fc.nat(codes - 1),
    other: fc.nat(codes - 1),
    bits: fc.nat(2 ** codes - 1),
    several: fc.uniqueArray(fc.nat(codes - 1)),
  }),
  { maxLength: 30 },
)
const choice = fc.option(fc.uniqueArray(fc.nat(codes - 1), { minLength: 1 }), { nil: undefined })

test('a value counts the reports that pass every other facet and have it, as counting one by one gives', () => {
  fc.assert(
    fc.property(reports, fc.tuple(choice, choice, choice, choice), (all, [a, b, c, d]) => {
      const chosen = (some: number[] | undefined) =>
        some && Uint8Array.from({ length: codes }, (_, code) => (some.includes(code) ? 1 : 0))
      const pool = all.flatMap(({ several }) => several)
      const lengths = all.map(({ several }) => several.length)
      const start = Uint32Array.from(lengths, (_, i) => lengths.slice(0, i).reduce((sum, one) => sum + one, 0))
      const facets: Facet[] = [
        { values: { one: all.map(({ one }) => one) }, chosen: chosen(a) },
        { values: { one: Uint8Array.from(all, ({ other }) => other) }, chosen: chosen(b) },
        { values: { start, length: Uint16Array.from(lengths), pool }, chosen: chosen(c) },
        { values: { bits: all.map(({ bits }) => bits) }, chosen: chosen(d) },
      ]
      const failing = sift(
        Uint8Array.from(all, ({ among }) => Number(among)),
        facets,
      )
      const valuesOf = (report: (typeof all)[number]) => [
        [report.one],
        [report.other],
        report.several,
        [0, 1, 2, 3].filter((code) => report.bits & (1 << code)),
      ]
      const passes = (report: (typeof all)[number], facet: number) =>
        [a, b, c, d][facet]?.some((code) => valuesOf(report)[facet]?.includes(code)) ?? true
      for (const facet of [0, 1, 2, 3]) {
        const others = all.filter(
          (report) => report.among && [0, 1, 2, 3].every((one) => one === facet || passes(report, one)),
        )
        expect(countOthers(failing, facet)).toBe(others.length)
        expect([...countValues(failing, facets[facet] as Facet, facet, codes)]).toEqual(
          Array.from(
            { length: codes },
            (_, code) => others.filter((report) => valuesOf(report)[facet]?.includes(code)).length,
          ),
        )
      }
      expect(all.filter((_, i) => failing[i] === 0)).toEqual(
        all.filter((report) => report.among && [0, 1, 2, 3].every((one) => passes(report, one))),
      )
    }),
  )
})
