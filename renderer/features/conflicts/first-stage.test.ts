import { expect, test } from 'vitest'
import { firstStage } from './first-stage.ts'

const of = (early: [number, number], late: [number, number]) =>
  firstStage({
    all: early[0] + late[0],
    left: early[1] + late[1],
    stages: [
      { stage: 'title-abstract', all: early[0], left: early[1] },
      { stage: 'full-text', all: late[0], left: late[1] },
    ],
  })

test('what is open comes first, what was settled last comes next, and nothing leads to title and abstract', () => {
  expect(of([5, 2], [3, 1])).toBe('title-abstract')
  expect(of([5, 0], [3, 1])).toBe('full-text')
  expect(of([5, 0], [3, 0])).toBe('full-text')
  expect(of([5, 0], [0, 0])).toBe('title-abstract')
  expect(firstStage({ all: null, left: null, stages: [] })).toBe('title-abstract')
})
