import { expect, test } from 'vitest'
import { answered, later, nextWaiting, noQuestions, type Pair, takeIn } from './question-list.ts'

function pair(a: string, b: string): Pair {
  const record = (id: string) => ({
    id,
    source: 's',
    entry: 1,
    title: id,
    authors: '',
    year: null,
    container: '',
    volume: '',
    issue: '',
    pages: '',
    doi: '',
    type: 'article-journal',
    abstract: '',
  })
  return { a: record(a), b: record(b), score: 0.8, reasons: [] }
}

test('an answered pair keeps its place; one that another answer settled goes', () => {
  const first = takeIn(noQuestions, [pair('1', '2'), pair('2', '3'), pair('4', '5')])
  const after = takeIn(answered(first, '1 2', 'same'), [pair('4', '5')])
  expect(after.order).toEqual(['1 2', '4 5'])
  expect(after.answers.get('1 2')).toBe('same')
  expect(nextWaiting(after, 0)).toBe(1)
})

test('undo brings a pair back to its place, without its answer', () => {
  const first = answered(takeIn(noQuestions, [pair('1', '2'), pair('4', '5')]), '1 2', 'different')
  const after = takeIn(first, [pair('4', '5'), pair('1', '2')])
  expect(after.order).toEqual(['1 2', '4 5'])
  expect(after.answers.size).toBe(0)
  expect(after.waiting.has('1 2')).toBe(true)
})

test('later puts a pair at the end, and the search for the next goes round', () => {
  const list = later(takeIn(noQuestions, [pair('1', '2'), pair('4', '5')]), '1 2')
  expect(list.order).toEqual(['4 5', '1 2'])
  expect(nextWaiting(list, 1)).toBe(0)
  expect(nextWaiting(takeIn(list, []), 0)).toBe(null)
})
