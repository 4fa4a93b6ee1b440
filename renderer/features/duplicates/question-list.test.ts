import { expect, test } from 'vitest'
import {
  answered,
  moved,
  nextWaiting,
  noQuestions,
  type Pair,
  placeOf,
  positionOf,
  postponed,
  type QuestionList,
  takeIn,
} from './question-list.ts'

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
    pmid: '',
    issn: '',
    language: '',
    type: 'article-journal',
    abstract: '',
  })
  return { a: record(a), b: record(b), score: 0.8, rule: 'place-differs', reasons: [], gain: 2, reports: [a, b] }
}

const took = (list: QuestionList, pairs: Pair[], total = pairs.length) => takeIn(list, pairs, total)

test('an answered pair keeps its place; one that another answer settled goes', () => {
  const first = took(noQuestions, [pair('1', '2'), pair('2', '3'), pair('4', '5')])
  expect(first.at).toBe('1 2')
  const after = took(answered(first, '1 2', 'same'), [pair('4', '5')])
  expect(after.order).toEqual(['1 2', '4 5'])
  expect(after.answers.get('1 2')).toBe('same')
  expect(after.at).toBe('4 5')
  expect(positionOf(after)).toEqual({ k: 2, n: 2 })
})

test('undo brings a pair back to its place, without its answer, and before the eyes', () => {
  const pairs = [pair('1', '2'), pair('4', '5'), pair('6', '7')]
  const first = answered(answered(took(noQuestions, pairs), '1 2', 'different'), '4 5', 'same')
  expect(first.at).toBe('6 7')
  const after = took(first, pairs.slice(1))
  expect(after.order).toEqual(['1 2', '4 5', '6 7'])
  expect([...after.answers.keys()]).toEqual(['1 2'])
  expect(after.at).toBe('4 5')
})

test('an answer can be given again: the pair counts once', () => {
  const first = answered(took(noQuestions, [pair('1', '2'), pair('4', '5')]), '1 2', 'same')
  const again = answered(moved(first, -1), '1 2', 'different')
  expect(again.answers.get('1 2')).toBe('different')
  expect(positionOf(again)).toEqual({ k: 2, n: 2 })
})

test('later puts a pair after all others, those that are read afterwards too', () => {
  const list = postponed(took(noQuestions, [pair('1', '2'), pair('4', '5')], 3))
  expect(list.at).toBe('4 5')
  expect(positionOf(moved(list, 1))).toEqual({ k: 3, n: 3 })
  const all = took(list, [pair('1', '2'), pair('4', '5'), pair('6', '7')])
  expect([...all.order, ...all.later]).toEqual(['4 5', '6 7', '1 2'])
  expect(nextWaiting(all, '1 2')).toBe('4 5')
  expect(nextWaiting(took(all, []), '1 2')).toBe(undefined)
  expect(postponed(took(noQuestions, [pair('1', '2')])).at).toBe('1 2')
})

test('an answer given to the last leads to what was put off', () => {
  const list = postponed(took(noQuestions, [pair('1', '2'), pair('4', '5')]))
  expect(answered(list, '4 5', 'same').at).toBe('1 2')
  expect(placeOf(moved(list, 9))).toBe(1)
  expect(placeOf(moved(list, -9))).toBe(0)
})
