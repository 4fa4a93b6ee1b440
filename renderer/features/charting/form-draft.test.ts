import { expect, test } from 'vitest'
import { draftOf, fieldOf, problemOf } from './form-draft.ts'

const method = {
  id: 'method',
  label: 'Method',
  type: 'one' as const,
  options: [
    { id: 'a', label: 'Interviews' },
    { id: 'b', label: 'Survey' },
  ],
}
const counter = () => {
  let n = 0
  return () => `new-${++n}`
}
const choicesOf = (choices: string) => fieldOf({ ...draftOf(method), choices }, counter()).options

test('a form that was not changed stays as it was', () => {
  expect(fieldOf(draftOf(method), counter())).toEqual(method)
})

test('a choice keeps its answers when it is moved or reworded', () => {
  expect(choicesOf('Survey\nInterviews')).toEqual([method.options[1], method.options[0]])
  expect(choicesOf('Qualitative interviews\nSurvey')).toEqual([
    { id: 'a', label: 'Qualitative interviews' },
    method.options[1],
  ])
})

test('a choice that is added is a new one, also where another is taken away', () => {
  expect(choicesOf('Interviews\nSurvey\nRegister data')).toEqual([
    ...method.options,
    { id: 'new-1', label: 'Register data' },
  ])
  expect(choicesOf('Survey')).toEqual([method.options[1]])
})

test('empty lines and a choice said twice do not count', () => {
  expect(choicesOf('Interviews\n\n Survey \nSurvey')).toEqual(method.options)
  expect(problemOf({ ...draftOf(method), choices: 'Same\nSame' })).toBe('options')
  expect(problemOf({ ...draftOf(method), label: ' ' })).toBe('label')
  expect(problemOf({ ...draftOf(method), type: 'text', choices: '' })).toBeUndefined()
})

test('a question without choices keeps none', () => {
  expect(fieldOf({ ...draftOf(method), type: 'text' }, counter()).options).toEqual([])
})
