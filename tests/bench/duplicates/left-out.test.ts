import { expect, test } from 'vitest'
import type { MatchPair, MatchRecord } from '#shared/domain/duplicates/matching.ts'
import { borneOut, leftOutInTurn, ruleCountsOf, ruleSumOf } from './left-out.ts'

const link = (a: string, b: string, rule: MatchPair['rule']): MatchPair => ({
  a,
  b,
  rule,
  score: 1,
  why: '',
  reasons: [],
})

test('links are counted by rule, wrong ones one by one; what a person said is no rule', () => {
  const links = [
    link('a', 'b', 'title-and-pages'),
    link('b', 'x', 'title-and-pages'),
    link('c', 'd', 'title-and-issue'),
    link('d', 'y', 'person'),
  ]
  const counts = ruleCountsOf({ links }, [
    ['a', 'b'],
    ['c', 'd'],
  ])
  expect([...counts]).toEqual([
    ['title-and-pages', { links: 2, wrong: 1 }],
    ['title-and-issue', { links: 1, wrong: 0 }],
  ])
  expect([...borneOut(counts)]).toEqual(['title-and-issue'])
  expect(ruleSumOf([counts, counts]).get('title-and-pages')).toEqual({ links: 4, wrong: 2 })
})

test('a rule that only one set needs is lost to it, and its pair becomes a question', () => {
  const article: MatchRecord = {
    id: '1',
    title: 'Night shifts and the sleep of apprentices in bakeries',
    authors: ['Berg, Anna', 'Lund, Per'],
    year: 2011,
    journal: 'Journal of Work and Sleep',
    volume: '12',
    number: '3',
    pages: '101-119',
  }
  const set = (name: string, records: MatchRecord[], clusters: string[][]) => ({
    name,
    records,
    clusters,
    corrected: clusters,
  })
  const one = set('one', [article, { ...article, id: '2' }], [['1', '2']])
  const other = set('other', [article], [])
  const counts = [new Map([['title-and-pages' as const, { links: 1, wrong: 0 }]]), new Map()]
  const [left] = leftOutInTurn([one, other], counts)
  expect(left?.lost).toEqual(['title-and-pages'])
  expect(left?.counts.missing).toBe(1)
  expect(left?.questions).toBe(1)
  const [kept] = leftOutInTurn([one, one], [counts[0] ?? new Map(), counts[0] ?? new Map()])
  expect(kept).toMatchObject({ lost: [], questions: 0, counts: { missing: 0 } })
})
