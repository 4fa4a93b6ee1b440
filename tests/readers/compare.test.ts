import { describe, expect, test } from 'vitest'
import { compared, written } from './compare.ts'
import { explained } from './explained.ts'

describe('what is only a way of writing is no difference', () => {
  test.each([
    ['kinds of dashes and spaces', { pages: '12–19', title: 'A  study' }, { pages: '12--19', title: 'A study' }],
    ['composed and decomposed letters', { title: 'bokmål' }, { title: 'bokma\u030al' }],
    ['dots and spaces of initials', { authors: ['Ås, J. R.'] }, { authors: ['Ås, J.R.'] }],
    ['order of keywords', { keywords: ['b', 'a'] }, { keywords: ['a', 'b'] }],
    ['markup', { title: 'H<sub>2</sub>O' }, { title: 'H2O' }],
    ['a DOI as an address, in capitals', { doi: '10.1000/AB' }, { doi: 'https://doi.org/10.1000/ab' }],
    ['names and codes of languages', { language: 'en' }, { language: 'English' }],
  ])('%s', (_, ours, theirs) => {
    expect(compared(ours, theirs, 'zotero').differences).toEqual([])
    expect(compared(theirs, ours, 'zotero').differences).toEqual([])
  })

  test.each([
    ['letters', { title: 'bokmal' }, { title: 'bokmål' }],
    ['an abstract cut short', { abstract: 'One.' }, { abstract: 'One. Two.' }],
    ['order of authors', { authors: ['A, B', 'C, D'] }, { authors: ['C, D', 'A, B'] }],
    ['family and given name', { authors: ['Anna, Berg'] }, { authors: ['Berg, Anna'] }],
    [
      'authors glued into one',
      { authors: ['Berg, Anna; Dahl, Per'] },
      { authors: ['Berg, Anna', 'Dahl, Per', 'Lie, Jo'] },
    ],
    ['nothing at all', {}, { year: '1999' }],
  ])('but this is one: %s', (_, ours, theirs) => {
    expect(compared(ours, theirs, 'zotero').differences).toHaveLength(1)
  })
})

test('quotation marks and commas between keywords are writing only where the other side was TeX', () => {
  expect(written('title', { title: '“So”' }, 'jabref')).toBe('"So"')
  expect(written('title', { title: '“So”' }, 'zotero')).toBe('“So”')
  expect(written('keywords', { keywords: ['b, a'] }, 'jabref')).toBe('a; b')
  expect(written('keywords', { keywords: ['b, a'] }, 'zotero')).toBe('b, a')
})

test('what only we filled is told apart from what was compared', () => {
  expect(compared({ title: 'A', year: '1999' }, { title: 'A' }, 'csl')).toEqual({
    fields: ['title'],
    differences: [],
    extra: ['year'],
  })
})

test('an explanation holds for its own fields, programs and differences only', () => {
  const difference = { field: 'title', ours: 'A Study', theirs: 'A study' } as const
  const place = { file: 'a.bib', format: 'bibtex', origin: 'better-bibtex' } as const
  expect(explained(difference, place)).toMatch(/sentence case/)
  expect(explained(difference, { ...place, origin: 'csl' })).toBeUndefined()
  expect(explained({ ...difference, field: 'abstract' }, place)).toBeUndefined()
  expect(explained({ ...difference, theirs: 'Another study' }, place)).toBeUndefined()
})

test('an abbreviated name of a journal is explained, one that was cut is not', () => {
  const place = { file: 'a.bib', format: 'bibtex', origin: 'better-bibtex' } as const
  const theirs = 'Journal of Applied Physics'
  const reason = (ours: string) => explained({ field: 'journal', ours, theirs }, place)
  expect(reason('J. Appl. Phys.')).toMatch(/in full/)
  expect(reason('Journal of')).toBeUndefined()
  expect(reason('Journal of Applied')).toBeUndefined()
  expect(reason('')).toBeUndefined()
})
