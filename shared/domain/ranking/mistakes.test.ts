import { expect, test } from 'vitest'
import { madeUp } from './made-up.ts'
import { likelyMistakes, scoresUnseen } from './mistakes.ts'
import { scoreOf } from './model.ts'
import { learnerIds } from './settings.ts'
import { Svm } from './svm.ts'

const { index, included } = madeUp(200, 4, 3)
const usual = { learner: 'svm', seed: 1 } as const

test.each(learnerIds)('decisions that were turned round are found by %s, on both sides', (learner) => {
  const wrong = new Set([4, 40, 44, 13, 29, 101])
  const labelled = included.map((yes, row) => ({ row, included: wrong.has(row) ? !yes : yes }))
  const found = likelyMistakes(index.matrix, labelled, { learner, seed: 1 })
  const first = new Set(found.slice(0, wrong.size + 2).map((one) => one.row))
  expect([...wrong].filter((row) => !first.has(row))).toEqual([])
  expect(found.length).toBeLessThan(20)
  for (const one of found) expect(one.included).toBe(labelled[one.row]?.included)
})

test('no record is judged by a model that knows its label', () => {
  const labelled = included.map((yes, row) => ({ row, included: row === 4 ? !yes : yes }))
  const knowing = scoreOf(index.matrix, 4, new Svm(index.matrix, 1).learn(labelled))
  const unknowing = scoresUnseen(index.matrix, labelled, usual).get(4) as number
  expect(unknowing).toBeGreaterThan(knowing)
})

test('with too few of one kind nothing is said', () => {
  const few = included.map((_, row) => ({ row, included: row < 4 }))
  expect(likelyMistakes(index.matrix, few, usual)).toEqual([])
  expect(likelyMistakes(index.matrix, [], usual)).toEqual([])
})
