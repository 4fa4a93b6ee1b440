import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Matrix } from './features.ts'
import { madeUp } from './made-up.ts'
import { type Labelled, type Model, scoreOf, scoresOf } from './model.ts'
import { costsOf, Svm } from './svm.ts'

const { index, included } = madeUp(120, 5, 7)
const all: Labelled[] = included.map((yes, row) => ({ row, included: yes }))

/** What the model minimises: half the squared weights, those of what each record has alone among them, and the errors' cost. */
function objective(matrix: Matrix, labelled: readonly Labelled[], { weights, bias }: Model): number {
  const includes = labelled.filter((one) => one.included).length
  const costs = costsOf(includes, labelled.length - includes)
  let sum = (bias ** 2 + weights.reduce((a, b) => a + b ** 2, 0)) / 2
  for (const { row, included: yes } of labelled) {
    const own = matrix.own[row] as number
    const cost = yes ? costs.include : costs.exclude
    const short = Math.max(0, 1 - (yes ? 1 : -1) * scoreOf(matrix, row, { weights, bias }))
    // With a weight t on what it has alone: t²/2 + cost (short - t √own)² is least where it is short² cost / (1 + 2 cost own).
    sum += (cost * short ** 2) / (1 + 2 * cost * own)
  }
  return sum
}

test('all includes weigh 9.8 times what all excludes weigh, and a record C in the mean', () => {
  const { include, exclude } = costsOf(20, 80)
  expect((20 * include) / (80 * exclude)).toBeCloseTo(9.8, 10)
  expect((20 * include + 80 * exclude) / 100).toBeCloseTo(0.11, 10)
})

test('no weights near it are better: what is learned is the least of its objective', () => {
  const model = new Svm(index.matrix, 1).learn(all)
  const least = objective(index.matrix, all, model)
  fc.assert(
    fc.property(
      fc.nat(model.weights.length - 1),
      fc.constantFrom(-1, 1),
      fc.double({ min: 0.01, max: 0.5, noNaN: true }),
      (at, sign, by) => {
        const weights = Float64Array.from(model.weights)
        weights[at] = (weights[at] as number) + sign * by
        expect(objective(index.matrix, all, { weights, bias: model.bias })).toBeGreaterThan(least - 1e-4)
        expect(objective(index.matrix, all, { ...model, bias: model.bias + sign * by })).toBeGreaterThan(least - 1e-4)
      },
    ),
  )
})

test('a learner that goes on from where it was comes to what one would that begins', () => {
  const going = new Svm(index.matrix, 1)
  going.learn(all.slice(0, 40))
  going.learn(all.slice(0, 60).map((one) => ({ ...one, included: !one.included })))
  const after = scoresOf(index.matrix, going.learn(all.slice(0, 80)))
  const fresh = scoresOf(index.matrix, new Svm(index.matrix, 1).learn(all.slice(0, 80)))
  for (let row = 0; row < 120; row++) expect(after[row]).toBeCloseTo(fresh[row] as number, 2)
})

test('it tells what it has not seen', () => {
  const model = new Svm(index.matrix, 1).learn(all.slice(0, 60))
  const unseen = all.slice(60).map((one) => ({ ...one, score: scoreOf(index.matrix, one.row, model) }))
  const pairs = unseen
    .filter((one) => one.included)
    .flatMap((yes) => unseen.filter((one) => !one.included).map((no) => yes.score > no.score))
  expect(pairs.filter(Boolean).length / pairs.length).toBeGreaterThan(0.95)
})

test('the same labels and seed give the same weights, to the last digit', () => {
  const learn = () => new Svm(index.matrix, 3).learn(all.slice(0, 50))
  expect(learn()).toEqual(learn())
})
