import { expect, test } from 'vitest'
import { listedTerms } from './lists.ts'
import { countsIn, markerOf } from './marked-report.ts'

const criterion = (id: string, kind: 'include' | 'exclude') => ({
  id,
  stage: 'title-abstract' as const,
  kind,
  text: '',
  order: 0,
  version: 1,
  at: {},
  versions: [],
})
const terms = listedTerms({
  terms: [
    { id: '1', of: 'include', text: 'youth', order: 0 },
    { id: '2', of: 'exclude', text: 'rat', order: 0 },
    { id: '3', of: 'c1', text: 'youth', order: 0 },
    { id: '4', of: 'c2', text: 'protocol', order: 0 },
    { id: '5', of: 'of-another-stage', text: 'school', order: 0 },
  ],
  own: [{ of: 'exclude', text: 'mice' }],
  criteria: [criterion('c1', 'include'), criterion('c2', 'exclude')],
  search: 'scho',
})

test('a word of several lists is marked for all of them', () => {
  expect(markerOf(terms)('Rats, mice and youths: a protocol from school', 'en')).toEqual([
    { text: 'Rats', lists: ['exclude'] },
    { text: ', ', lists: [] },
    { text: 'mice', lists: ['exclude'] },
    { text: ' and ', lists: [] },
    { text: 'youths', lists: ['include', 'criterion'] },
    { text: ': a ', lists: [] },
    { text: 'protocol', lists: ['criterion-not'] },
    { text: ' from ', lists: [] },
    { text: 'school', lists: ['search'] },
  ])
})

test('what is counted is titles, abstract and keywords', () => {
  const report = {
    title: 'Youth',
    otherTitles: ['Rat'],
    abstract: 'Of youths and Youth.',
    keywords: ['rats'],
    language: 'en',
  }
  const counts = countsIn(report, markerOf(terms))
  expect(counts.get('include')).toEqual({ list: 'include', count: 3, words: ['youth', 'youths'] })
  expect(counts.get('exclude')?.count).toBe(2)
  expect(counts.get('search')).toBeUndefined()
})
