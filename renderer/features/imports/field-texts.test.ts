import { expect, test } from 'vitest'
import { fieldTexts } from './field-texts.ts'

test('names, dates and lists are read as lines; what is empty is left out', () => {
  expect(
    fieldTexts({
      type: 'article-journal',
      title: 'Unge utenfor',
      author: [{ family: 'Forfatter', given: 'A.', 'non-dropping-particle': 'van' }, { literal: 'An Institute' }],
      issued: { 'date-parts': [[2018, 3]] },
      keyword: ['youth', 'school'],
      note: '',
      custom: { accession: '1' },
    }),
  ).toEqual([
    { name: 'type', text: 'article-journal' },
    { name: 'title', text: 'Unge utenfor' },
    { name: 'author', text: 'van Forfatter, A.; An Institute' },
    { name: 'issued', text: '2018-03' },
    { name: 'keyword', text: 'youth; school' },
  ])
})

test('a date that could not be taken apart is shown as it stood', () => {
  expect(fieldTexts({ issued: { raw: 'Spring 2018' } })).toEqual([{ name: 'issued', text: 'Spring 2018' }])
})
