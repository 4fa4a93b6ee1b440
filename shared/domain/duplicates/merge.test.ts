import { expect, test } from 'vitest'
import { mergeItems } from './merge.ts'

const type = 'article-journal'

test('a field comes from the first record that has it', () => {
  expect(
    mergeItems([
      { type, title: 'A title' },
      { type, title: 'A title.', DOI: '10.5555/1' },
    ]),
  ).toEqual({
    type,
    title: 'A title',
    DOI: '10.5555/1',
  })
})

test('the longest abstract wins, a title in capitals gives way', () => {
  const merged = mergeItems([
    { type, title: 'UNGE UTENFOR', abstract: 'Cut at' },
    { type, title: 'Unge utenfor', abstract: 'Cut at nothing: the whole of it.' },
  ])
  expect(merged).toMatchObject({ title: 'Unge utenfor', abstract: 'Cut at nothing: the whole of it.' })
})

test('a record that kept its letters wins over one that lost them', () => {
  const merged = mergeItems([
    {
      type,
      title: 'Ungdom paa vei',
      author: [{ family: 'Saether', given: 'Asa' }],
      abstract: 'Det har vaert kjent lenge.',
    },
    {
      type,
      title: 'Ungdom på vei',
      author: [{ family: 'Sæther', given: 'Åsa' }],
      abstract: 'Det har vært kjent lenge.',
    },
  ])
  expect(merged.title).toBe('Ungdom på vei')
  expect(merged.author).toEqual([{ family: 'Sæther', given: 'Åsa' }])
  expect(merged.abstract).toBe('Det har vært kjent lenge.')
})

test('another text with foreign letters is not the same text better written', () => {
  const merged = mergeItems([
    { type, title: 'Career guidance at the edge' },
    { type, title: 'Veiledning i utkanten på norsk' },
  ])
  expect(merged.title).toBe('Career guidance at the edge')
})

test('one record is its own report, untouched', () => {
  const item = { type, title: 'T', custom: { accession: '1' } }
  expect(mergeItems([item])).toBe(item)
})
