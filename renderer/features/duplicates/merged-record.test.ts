import { expect, test } from 'vitest'
import type { ComparedRecord } from '#shared/contract/duplicates.ts'
import { mergedRecord } from './merged-record.ts'

const first: ComparedRecord = {
  id: 'r1',
  source: 'Scopus',
  entry: 4,
  title: 'A TITLE',
  authors: 'Ås, Kari',
  year: 2019,
  container: 'A journal',
  volume: '',
  issue: '',
  pages: '',
  issn: '',
  doi: '',
  pmid: '',
  type: 'article-journal',
  language: '',
  abstract: 'Its own abstract.',
}

test('the fields of the report take the place of those of its first record', () => {
  const merged = mergedRecord(first, [
    { field: 'title', value: 'A title' },
    { field: 'year', value: '2020' },
    { field: 'pmid', value: '123' },
    { field: 'keywords', value: 'youth' },
  ])
  expect(merged).toMatchObject({ id: 'r1', source: 'Scopus', entry: 4, title: 'A title', year: 2020, pmid: '123' })
})

test('a field that no record has is empty, also the year', () => {
  expect(mergedRecord(first, [])).toMatchObject({ title: '', year: null, abstract: '' })
})
