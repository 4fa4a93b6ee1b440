import { expect, test } from 'vitest'
import { itemOfForm } from './form.ts'

test('what is typed becomes a reference', () => {
  const { item, problems, raw } = itemOfForm({
    type: 'report',
    title: ' Plan for prøver ',
    authors: 'Åsland, Kari; Et direktorat for prøver',
    date: '2020-03-04',
    publisher: 'Direktoratet',
    doi: 'https://doi.org/10.5555/ABC.1',
    pmid: '12345678',
    isbn: '978-82-15-00001-5',
    issn: '1234-5679',
    url: 'https://example.org/plan',
    language: 'norsk',
    keywords: 'prøver; planer',
  })
  expect(problems).toEqual([])
  expect(item).toMatchObject({
    type: 'report',
    title: 'Plan for prøver',
    author: [{ family: 'Åsland', given: 'Kari' }, { literal: 'Et direktorat for prøver' }],
    issued: { 'date-parts': [[2020, 3, 4]] },
    DOI: '10.5555/ABC.1',
    PMID: '12345678',
    ISSN: '1234-5679',
    language: 'no',
    keyword: ['prøver', 'planer'],
  })
  expect(JSON.parse(raw)).toMatchObject({ title: 'Plan for prøver', language: 'norsk' })
})

test.each([
  ['doi', '10.5555/abc.1', undefined],
  ['doi', 'doi:10.5555/abc.1', undefined],
  ['doi', 'abc.1', 'form'],
  ['doi', '10.5555/abc.1 and more', 'form'],
  ['pmid', 'PMID: 1', undefined],
  ['pmid', '12a', 'form'],
  ['isbn', '0-306-40615-2', undefined],
  ['isbn', '978-0-306-40615-7', undefined],
  ['isbn', '0-8044-2957-X', undefined],
  ['isbn', '978-0-306-40615-8', 'check-digit'],
  ['isbn', '978-0-306', 'form'],
  ['issn', '0378-5955', undefined],
  ['issn', '2434-561X', undefined],
  ['issn', '0378-5954', 'check-digit'],
  ['issn', '0378', 'form'],
  ['url', 'https://example.org', undefined],
  ['url', 'javascript:alert(1)', 'form'],
  ['date', '2020', undefined],
  ['date', '2020-13', 'form'],
] as const)('%s %s: %s', (field, value, problem) => {
  const { problems } = itemOfForm({ title: 'A title', [field]: value })
  expect(problems).toEqual(problem ? [{ field, problem }] : [])
})

test('a title is all that is needed', () => {
  expect(itemOfForm({ title: 'A' })).toMatchObject({ item: { title: 'A', type: 'document' }, problems: [] })
  expect(itemOfForm({ title: ' ' }).problems).toEqual([{ field: 'title', problem: 'missing' }])
})
