import { expect, test } from 'vitest'
import type { Matrix } from './features.ts'
import { madeUp } from './made-up.ts'
import { scoreOf } from './model.ts'
import { alpha, Bayes } from './naive-bayes.ts'

/** Rows as they stand, without what makes them of texts. */
function matrixOf(rows: readonly (readonly number[])[]): Matrix {
  const columns = rows[0]?.length ?? 0
  const kept = rows.map((row) => row.flatMap((value, column) => (value > 0 ? [{ value, column }] : [])))
  const starts = Uint32Array.from([0, ...kept.map((_, i) => kept.slice(0, i + 1).flat().length)])
  return {
    rows: rows.length,
    columns,
    starts,
    column: Uint32Array.from(kept.flat(), (one) => one.column),
    value: Float32Array.from(kept.flat(), (one) => one.value),
    own: new Float64Array(rows.length),
  }
}

test('the weights are those that are counted by hand', () => {
  const matrix = matrixOf([
    [1, 0, 0, 0],
    [0.5, 0.5, 0, 0],
    [0, 1, 0, 0],
    [0, 0.5, 0.25, 0],
    [0, 0, 1, 1],
  ])
  const { weights, bias } = new Bayes(matrix).learn([
    { row: 0, included: true },
    { row: 1, included: false },
    { row: 2, included: false },
    { row: 3, included: false },
  ])
  // Of four records the one include weighs 4 · 1.2 / 2.2, and each of the three excludes 4 / (2.2 · 3).
  const [yes, no] = [4.8 / 2.2, 4 / 6.6]
  const included = [yes + alpha, alpha, alpha, alpha]
  const excluded = [0.5 * no + alpha, 2 * no + alpha, 0.25 * no + alpha, alpha]
  const [allIncluded, allExcluded] = [yes + 4 * alpha, 2.75 * no + 4 * alpha]
  const expected = included.map((value, i) => Math.log(value / allIncluded / ((excluded[i] as number) / allExcluded)))
  for (const [i, weight] of expected.entries()) expect(weights[i]).toBeCloseTo(weight, 10)
  expect(bias).toBeCloseTo(Math.log((1 * yes) / (3 * no)), 10)
  expect(scoreOf(matrix, 4, { weights, bias })).toBeCloseTo(
    Math.log(1.2) + (expected[2] as number) + (expected[3] as number),
    10,
  )
})

test('it tells what it has not seen', () => {
  const { index, included } = madeUp(120, 5, 7)
  const all = included.map((yes, row) => ({ row, included: yes }))
  const model = new Bayes(index.matrix).learn(all.slice(0, 60))
  const unseen = all.slice(60).map((one) => ({ ...one, score: scoreOf(index.matrix, one.row, model) }))
  const pairs = unseen
    .filter((one) => one.included)
    .flatMap((yes) => unseen.filter((one) => !one.included).map((no) => yes.score > no.score))
  expect(pairs.filter(Boolean).length / pairs.length).toBeGreaterThan(0.9)
})

test('what is learned does not depend on the order of the labels', () => {
  const { index, included } = madeUp(60, 3, 9)
  const all = included.map((yes, row) => ({ row, included: yes }))
  const one = new Bayes(index.matrix).learn(all)
  const other = new Bayes(index.matrix).learn(all.toReversed())
  for (const [column, weight] of one.weights.entries()) expect(other.weights[column]).toBeCloseTo(weight, 10)
})
