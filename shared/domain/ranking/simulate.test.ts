import { expect, test } from 'vitest'
import { figuresOf } from './figures.ts'
import { madeUp } from './made-up.ts'
import { type LearnerId, learnerIds } from './settings.ts'
import { decidedOf, priorsOf, refitAfter, replay } from './simulate.ts'

const { index, included } = madeUp(300, 15, 2)

function whole(seed: number, randomShare = 0, learner: LearnerId = 'svm') {
  const run = replay(index, decidedOf(included), { learner, seed, randomShare })
  for (;;) {
    const step = run.next()
    if (step.done) return step.value
  }
}

test('each record is screened once, and the two that are known are none of them', () => {
  const { priors, order, labels } = whole(1)
  expect([...priors, ...order].sort((a, b) => a - b)).toEqual([...included.keys()])
  expect(priors.map((row) => included[row])).toEqual([true, false])
  expect(labels).toEqual(order.map((row) => included[row]))
})

test.each(learnerIds)('includes are found by %s long before a random order would find them', (learner) => {
  const figures = [1, 2, 3].map((seed) => figuresOf(whole(seed, 0, learner).labels))
  for (const { wss95, recallAt10 } of figures) {
    expect(wss95).toBeGreaterThan(0.7)
    expect(recallAt10).toBeGreaterThan(0.8)
  }
})

test('a seed gives the same run again, and another begins with others', () => {
  expect(whole(4, 0.1)).toEqual(whole(4, 0.1))
  expect(new Set([1, 2, 3, 4, 5].map((seed) => priorsOf(decidedOf(included), seed).join())).size).toBeGreaterThan(1)
})

test('the model learns anew after each label to 100, every 5 to 1,000, then every 25', () => {
  expect([2, 99, 100, 999, 1000, 5000].map(refitAfter)).toEqual([1, 1, 5, 5, 25, 25])
})

test('what is not decided is no part of it', () => {
  const decided = decidedOf(included).filter(({ row }) => row % 2 === 0)
  const run = replay(index, decided, { learner: 'svm', seed: 1, randomShare: 0 })
  for (;;) {
    const step = run.next()
    if (!step.done) continue
    const { priors, order } = step.value
    expect([...priors, ...order].sort((a, b) => a - b)).toEqual(decided.map(({ row }) => row))
    return
  }
})
