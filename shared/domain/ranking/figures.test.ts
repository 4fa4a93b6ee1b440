import fc from 'fast-check'
import { expect, test } from 'vitest'
import { figuresOf, recallCurve } from './figures.ts'

const order = (text: string) => [...text].map((sign) => sign === '1')

test('the figures of an order, by hand', () => {
  const figures = figuresOf(order('11010000000000000000'))
  expect(figures).toMatchObject({ n: 20, included: 3, recallAt10: 2 / 3 })
  expect(figures.wss95).toBeCloseTo(1 - 4 / 20 - 0.05, 10)
  expect(figures.atd).toBeCloseTo((1 + 2 + 4) / 3 / 20, 10)
  expect(figures.loss).toBeCloseTo(1 / (3 * 17), 10)
})

test('of 20 includes 19 are 95 %, and of 21 it takes 20', () => {
  const sought = (n: number) => figuresOf([...order('1'.repeat(n - 1)), ...order('0'.repeat(80)), true]).wss95
  expect(sought(20)).toBeCloseTo(1 - 19 / 100 - 0.05, 10)
  expect(sought(21)).toBeCloseTo(1 - 20 / 101 - 0.05, 10)
  expect(sought(10)).toBeCloseTo(-0.05, 10)
})

test('the loss is 0 for the best order and 1 for the worst, and the area that ASReview takes it from', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 20 }),
      fc.infiniteStream(fc.nat(1000)),
      (ones, zeros, keys) => {
        const best = [...Array(ones).fill(true), ...Array(zeros).fill(false)] as boolean[]
        expect(figuresOf(best).loss).toBeCloseTo(0, 10)
        expect(figuresOf(best.toReversed()).loss).toBeCloseTo(1, 10)
        const labels = best
          .map((label) => ({ label, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map((one) => one.label)
        const area = labels.reduce((sum, label, i) => sum + (label ? labels.length - i : 0), 0)
        const asreview = (ones * (labels.length - (ones - 1) / 2) - area) / (ones * zeros)
        expect(figuresOf(labels).loss).toBeCloseTo(asreview, 10)
      },
    ),
  )
})

test('the recall curve begins at nothing and ends at all, in as many points as are asked for', () => {
  const curve = recallCurve(order('1010010000'), 5)
  expect(curve).toEqual([
    { screened: 0, recall: 0 },
    { screened: 2, recall: 1 / 3 },
    { screened: 4, recall: 2 / 3 },
    { screened: 6, recall: 1 },
    { screened: 8, recall: 1 },
    { screened: 10, recall: 1 },
  ])
})
