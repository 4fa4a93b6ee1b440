import { expect, test } from 'vitest'
import { emptyDraft, toNewReport } from './new-reports.ts'

test('leaves out what was not typed', () => {
  expect(toNewReport({ ...emptyDraft(1), title: ' An article ' })).toEqual({
    title: 'An article',
    authors: [],
    year: undefined,
    container: undefined,
    doi: undefined,
  })
})

test('reads one author per line and a DOI in whatever form it was pasted', () => {
  const draft = { ...emptyDraft(1), title: 'T', authors: 'Author, A\n\n Author, BØ ', year: 2019 }
  expect(toNewReport({ ...draft, doi: 'https://doi.org/10.0000/a.1' })).toMatchObject({
    authors: ['Author, A', 'Author, BØ'],
    year: 2019,
    doi: '10.0000/a.1',
  })
  expect(toNewReport({ ...draft, doi: 'doi: 10.0000/a.1' }).doi).toBe('10.0000/a.1')
})
