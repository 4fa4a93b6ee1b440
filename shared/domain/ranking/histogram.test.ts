import fc from 'fast-check'
import { expect, test } from 'vitest'
import { histogramOf, type Said } from './histogram.ts'

const record = fc.record({
  score: fc.double({ min: -5, max: 5, noNaN: true }),
  said: fc.constantFrom<Said>('included', 'excluded', 'left'),
})

test('every record is in one stretch, the one that its score lies in', () => {
  fc.assert(
    fc.property(fc.array(record, { minLength: 1 }), (records) => {
      const bins = histogramOf(records, 10)
      for (const said of ['included', 'excluded', 'left'] as const)
        expect(bins.reduce((sum, bin) => sum + bin[said], 0)).toBe(records.filter((one) => one.said === said).length)
      for (const [i, bin] of bins.entries()) if (i > 0) expect(bin.from).toBeCloseTo(bins[i - 1]?.to as number, 9)
    }),
  )
})

test('no record gives none, and one score one stretch', () => {
  expect(histogramOf([])).toEqual([])
  expect(histogramOf([{ score: 1, said: 'left' }])).toMatchObject([{ from: 1, left: 1 }])
})
