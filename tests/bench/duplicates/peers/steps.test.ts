import { expect, test } from 'vitest'
import type { MatchRecord } from '#shared/domain/duplicates/matching.ts'
import { bramer } from './bramer.ts'
import { endnoteDefault, exactDoi } from './endnote.ts'
import { authors, doi, pages, title } from './fields.ts'

const article: MatchRecord = {
  id: '1',
  title: 'The sleep of bakers',
  authors: ['Berg, Anna', 'Lund, Per O.'],
  year: 2011,
  journal: 'Work and Sleep',
  volume: '12',
  number: '3',
  pages: '1121-1129',
  doi: '10.5555/A.1',
  type: 'article',
}

test('fields are compared in the form that the method gives them', () => {
  expect(pages({ id: '', pages: '1121-9' })).toBe('1121-1129')
  expect(pages({ id: '', pages: 'e12' })).toBe('e12')
  expect(title({ id: '', title: 'A Sleep: of bakers' })).toBe('sleep: of bakers')
  expect(authors(article)).toBe('berg a; lund p')
  expect(doi({ id: '', doi: 'https://doi.org/10.5555/a.1' })).toBe('10.5555/a.1')
  expect(title({ id: '' })).toBeUndefined()
})

test('steps merge what is equal in all fields of one of them, and a gap is never equal', () => {
  const otherForm = { ...article, id: '2', journal: 'Work Sleep', pages: '1121-9', year: '2011' }
  const noPages = { ...article, id: '3', journal: undefined, pages: undefined }
  expect(bramer([article, otherForm, noPages])).toEqual({ clusters: [['1', '2']], questions: 1 })
  expect(endnoteDefault([article, otherForm, noPages]).clusters).toEqual([['1', '2', '3']])
  expect(endnoteDefault([article, { ...otherForm, type: 'book' }]).clusters).toEqual([])
})

test('one DOI is one report, and none is none', () => {
  const others = [{ ...article, id: '2', title: 'Another', doi: 'doi:10.5555/a.1' }, { id: '3' }, { id: '4' }]
  expect(exactDoi([article, ...others]).clusters).toEqual([['1', '2']])
})
