import { expect, test } from 'vitest'
import { figuresOf } from '#shared/domain/ranking/figures.ts'
import { savedBy } from './saved.ts'

const order = (n: number, included: number) => Array.from({ length: n }, (_, i) => i < included)

test('where every include comes first, as much is saved as can be', () => {
  const saved = savedBy([figuresOf(order(1000, 590))])
  expect(saved.most).toBeCloseTo(1 - 0.561 - 0.05)
  expect(saved.wss95).toBeCloseTo(saved.most)
  expect(saved.at95).toBeCloseTo(0.561)
  expect(saved.included).toBeCloseTo(0.59)
})

test('several runs come to their mean, and none saves more than can be', () => {
  const best = figuresOf(order(100, 20))
  const worst = figuresOf(order(100, 20).reverse())
  const saved = savedBy([best, worst])
  expect(saved.at95).toBeCloseTo((0.19 + 0.99) / 2)
  expect(saved.recallAt10).toBeCloseTo(0.25)
  expect(saved.wss95).toBeLessThan(saved.most)
})
