import { expect, test } from 'vitest'
import { questionsOf, type Word } from './questions.ts'

let n = 0
const word = (author: string, text: string, more: Partial<Word> = {}): Word => ({
  id: String(++n).padStart(3, '0'),
  stage: 'title-abstract',
  report: 'r',
  member: 'anna',
  author,
  at: '2026-01-01T00:00:00.000Z',
  text,
  ...more,
})

test('a question waits until somebody else answers, and again when its member goes on asking', () => {
  const asked = word('anna', 'Does Åland count?')
  expect(questionsOf([asked])).toMatchObject([{ waits: true, closed: false }])
  const answered = word('lead', 'Yes.')
  const [question] = questionsOf([asked, answered])
  expect(question).toMatchObject({ waits: false, closed: false, answer: { text: 'Yes.' } })
  expect(questionsOf([asked, answered, word('anna', 'And the Faroes?')])[0]).toMatchObject({ waits: true })
  expect(questionsOf([asked, answered, word('anna', 'And the Faroes?')])[0]?.answer).toBeUndefined()
})

test('either may close it, and a later word opens it again', () => {
  const asked = word('anna', 'Does Åland count?')
  expect(questionsOf([asked, word('anna', '', { closes: true })])).toMatchObject([{ waits: false, closed: true }])
  const closed = word('lead', 'Yes.', { closes: true })
  expect(questionsOf([asked, closed])).toMatchObject([{ waits: false, closed: true, answer: { text: 'Yes.' } }])
  expect(questionsOf([asked, closed, word('anna', 'Why?')])).toMatchObject([{ waits: true, closed: false }])
})

test('questions are apart by member, report and stage, the newest first', () => {
  const questions = questionsOf([
    word('anna', 'one'),
    word('bo', 'two', { member: 'bo' }),
    word('anna', 'three', { report: 's' }),
    word('anna', 'four', { stage: 'full-text' }),
  ])
  expect(questions.map(({ words }) => words.map(({ text }) => text))).toEqual([['four'], ['three'], ['two'], ['one']])
})
