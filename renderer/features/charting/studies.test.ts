import { describe, expect, test } from 'vitest'
import { answeredCount, answerText, type Study, searchStudies } from './studies.ts'

const study: Study = {
  id: '1',
  reports: [
    { id: 'r', title: 'Ungdom på vei', authors: 'Forfatter', year: 2018, container: 'Et tidsskrift', previous: false },
  ],
  answers: { method: 'a', themes: ['x', 'y'], note: '', n: 0 },
  criteria: {},
}
const options = [
  { id: 'a', label: 'Interviews' },
  { id: 'x', label: 'School' },
  { id: 'y', label: 'Work' },
]
const field = (id: string, type: 'one' | 'many' | 'text' | 'number') => ({ id, label: id, type, options })

test('an empty text is no answer, and nought is one', () => {
  expect(answeredCount(study, [field('method', 'one'), field('note', 'text'), field('n', 'number')])).toBe(2)
})

test('says choices by their labels', () => {
  expect(answerText(study.answers.method, field('method', 'one'))).toBe('Interviews')
  expect(answerText(study.answers.themes, field('themes', 'many'))).toBe('School; Work')
  expect(answerText(0, field('n', 'number'))).toBe('0')
  expect(answerText(undefined, field('n', 'number'))).toBe('')
})

describe('searchStudies', () => {
  test('finds by beginnings of words, in any order', () => {
    expect(searchStudies([study], '2018 ung')).toEqual([study])
    expect(searchStudies([study], 'dom')).toEqual([])
    expect(searchStudies([study], '  ')).toEqual([study])
  })
  test('finds å whichever way it is written', () => {
    expect(searchStudies([study], 'på'.normalize('NFD'))).toEqual([study])
  })
})
