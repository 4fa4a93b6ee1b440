import { expect, test } from 'vitest'
import { safeStates } from './safe-state.ts'

const begun = { enough: false, screened: 3, mayStop: false, learner: 'svm', doubtful: undefined } as const

test('the random beginning goes on until there is enough to learn from, and the rest comes after it', () => {
  expect(safeStates({ ...begun, screened: 0 })).toEqual({
    random: 'not',
    relevance: 'not',
    other: 'not',
    excluded: 'not',
  })
  expect(safeStates(begun)).toMatchObject({ random: 'doing', relevance: 'not' })
  expect(safeStates({ ...begun, enough: true })).toMatchObject({ random: 'done', relevance: 'doing' })
})

test('the second step ends with the rule, the third is under way with the other model, the fourth ends with the last doubt', () => {
  const late = { ...begun, enough: true, mayStop: true }
  expect(safeStates({ ...late, doubtful: 4 })).toMatchObject({ relevance: 'done', other: 'not', excluded: 'doing' })
  expect(safeStates({ ...late, learner: 'bayes', doubtful: 0 })).toMatchObject({ other: 'doing', excluded: 'done' })
})
