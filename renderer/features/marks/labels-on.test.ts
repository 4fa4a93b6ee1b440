import { expect, test } from 'vitest'
import { withLabel } from './labels-on.ts'

const survey = { label: 'a', name: 'survey', colour: 1 }
const register = { label: 'b', name: 'register', colour: 0 }

test('a label that is put shows in the order of names, with who else put it', () => {
  const others = [{ ...survey, mine: false, others: ['Anna'] }]
  const both = withLabel(others, register, true)
  expect(both).toEqual([
    { ...register, mine: true, others: [] },
    { ...survey, mine: false, others: ['Anna'] },
  ])
  expect(withLabel(both, survey, true)[1]).toEqual({ ...survey, mine: true, others: ['Anna'] })
})

test('taking one’s own off leaves it where others put it too, and nowhere else', () => {
  const on = [
    { ...register, mine: true, others: [] },
    { ...survey, mine: true, others: ['Anna'] },
  ]
  expect(withLabel(withLabel(on, register, false), survey, false)).toEqual([
    { ...survey, mine: false, others: ['Anna'] },
  ])
})
