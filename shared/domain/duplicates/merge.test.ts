import { expect, test } from 'vitest'
import type { Item } from '../imports/item.ts'
import { type MergedField, type MergeRecord, mergedFields, mergeItems } from './merge.ts'

const type = 'article-journal'

/** Records a, b, c ... with these items. */
function records(items: readonly Item[]): MergeRecord[] {
  return items.map((item, i) => ({ id: String.fromCharCode(97 + i), item }))
}

function merged(items: readonly Item[], choices: Record<string, string> = {}): Item {
  return mergeItems(records(items), new Map(Object.entries(choices)))
}

function field(name: string, items: readonly Item[], choices: Record<string, string> = {}): MergedField | undefined {
  return mergedFields(records(items), new Map(Object.entries(choices))).find((one) => one.field === name)
}

test('a field comes from the first record that has it', () => {
  const items = [
    { type, title: 'A title', volume: '' },
    { type, title: 'A title.', DOI: '10.5555/1', volume: '3' },
  ]
  expect(merged(items)).toEqual({ type, title: 'A title', DOI: '10.5555/1', volume: '3' })
})

test('the longest abstract wins, a title in capitals gives way', () => {
  const items = [
    { type, title: 'UNGE UTENFOR', abstract: 'Cut at' },
    { type, title: 'Unge utenfor', abstract: 'Cut at nothing: the whole of it.' },
  ]
  expect(merged(items)).toMatchObject({ title: 'Unge utenfor', abstract: 'Cut at nothing: the whole of it.' })
})

test('what most records write stands, without a stray full stop; the first where there is no majority', () => {
  const journals = ['Inv J Youth', 'Invented Journal of Youth', 'Invented Journal of Youth']
  const titles = ['Unge utenfor.', 'Unge utenfor.', 'Unge utenfor']
  const items = journals.map((name, i) => ({ type, 'container-title': name, title: titles[i] ?? '' }))
  expect(merged(items)).toMatchObject({ 'container-title': 'Invented Journal of Youth', title: 'Unge utenfor' })
  expect(merged(items.slice(0, 2))).toMatchObject({ 'container-title': 'Inv J Youth', title: 'Unge utenfor.' })
})

test('the fullest list of authors and of keywords wins', () => {
  const [one, two] = [{ family: 'Ås', given: 'Å.' }, { family: 'Øy' }]
  const items = [
    { type, author: [one], keyword: ['a'] },
    { type, author: [one, two], keyword: ['b', 'c'] },
  ]
  expect(merged(items)).toMatchObject({ author: [one, two], keyword: ['b', 'c'] })
  expect(field('authors', items)).toMatchObject({ value: 'Ås, Å.; Øy', records: ['b'] })
})

test('a year is worth more than words', () => {
  const items = [
    { type, issued: { raw: 'in press' } },
    { type, issued: { 'date-parts': [[2019, 5]] } },
    { type, issued: { 'date-parts': [[2019]] } },
  ]
  expect(merged(items).issued).toEqual({ 'date-parts': [[2019, 5]] })
  expect(field('year', items)).toMatchObject({ value: '2019', records: ['b', 'c'] })
  expect(field('year', items, { year: 'a' })).toMatchObject({ value: 'in press', chosenBy: 'person' })
})

test('a record that kept its letters wins over one that lost them', () => {
  const item = merged([
    {
      type,
      title: 'Ungdom paa vei',
      author: [{ family: 'Saether', given: 'Asa' }],
      'container-title': 'Sokelys pa arbeidslivet',
      abstract: 'Det har vaert kjent lenge.',
    },
    {
      type,
      title: 'Ungdom på vei',
      author: [{ family: 'Sæther', given: 'Åsa' }],
      'container-title': 'Søkelys på arbeidslivet',
      abstract: 'Det har vært kjent lenge.',
    },
  ])
  expect(item.title).toBe('Ungdom på vei')
  expect(item.author).toEqual([{ family: 'Sæther', given: 'Åsa' }])
  expect(item['container-title']).toBe('Søkelys på arbeidslivet')
  expect(item.abstract).toBe('Det har vært kjent lenge.')
})

test('a text in which letters were lost gives way to one in which none was', () => {
  const items = [
    { type, title: 'Unge i Troms? fylke', 'container-title': 'S?kelys p\uFFFD arbeid' },
    { type, title: 'Unge i Tr?ndelag og Nordland', 'container-title': 'Sokelys pa arbeid' },
  ]
  expect(merged(items)).toMatchObject({ title: 'Unge i Troms? fylke', 'container-title': 'Sokelys pa arbeid' })
  const damaged = [
    { type, title: 'Fra l?replass til fagbrev' },
    { type, title: 'Fra læreplass til fagbrev' },
  ]
  expect(merged(damaged).title).toBe('Fra læreplass til fagbrev')
})

test('of texts in another script the first is shown', () => {
  const items = [
    { type, title: 'Молодёжь вне труда' },
    { type, title: 'Молодёжь вне труда и образования' },
  ]
  expect(merged(items).title).toBe('Молодёжь вне труда')
})

test('another text with foreign letters is not the same text better written', () => {
  const item = merged([
    { type, title: 'Career guidance at the edge' },
    { type, title: 'Veiledning i utkanten på norsk' },
  ])
  expect(item.title).toBe('Career guidance at the edge')
})

test('one record is its own report, untouched', () => {
  const item = { type, title: 'T', custom: { accession: '1' } }
  expect(merged([item], { title: 'b' })).toBe(item)
  expect(field('title', [item])).toEqual({
    field: 'title',
    value: 'T',
    chosenBy: 'rule',
    records: ['a'],
    options: [{ value: 'T', records: ['a'] }],
  })
})

test('what a person chose stands before the rule, where that record is among them and has the field', () => {
  const items = [{ type, abstract: 'Short.' }, { type, abstract: 'A longer abstract.' }, { type }]
  expect(merged(items, { abstract: 'a' }).abstract).toBe('Short.')
  expect(field('abstract', items, { abstract: 'a' })).toEqual({
    field: 'abstract',
    value: 'Short.',
    chosenBy: 'person',
    records: ['a'],
    options: [
      { value: 'Short.', records: ['a'] },
      { value: 'A longer abstract.', records: ['b'] },
    ],
  })
  for (const record of ['c', 'elsewhere']) {
    expect(merged(items, { abstract: record }).abstract).toBe('A longer abstract.')
    expect(field('abstract', items, { abstract: record })?.chosenBy).toBe('rule')
  }
})

test('records that write the same thing give a field together, however its letters are composed', () => {
  const items = [
    { type, title: 'Ung på vei' },
    { type, title: 'Ung på  vei'.normalize('NFD') },
    { type, title: 'Ung på veien' },
    { type },
  ]
  expect(field('title', items)).toEqual({
    field: 'title',
    value: 'Ung på vei',
    chosenBy: 'rule',
    records: ['a', 'b'],
    options: [
      { value: 'Ung på vei', records: ['a', 'b'] },
      { value: 'Ung på veien', records: ['c'] },
    ],
  })
})

test('fields that no record has are not told, and the others stand in a fixed order', () => {
  const items = [
    { type, keyword: [], title: ' ', DOI: '10.5555/1' },
    { type: 'thesis', accessed: { 'date-parts': [[2024, 3, 1]] }, title: 'T' },
  ]
  const told = mergedFields(records(items), new Map()).map(({ field, value }) => [field, value])
  expect(told).toEqual([
    ['title', 'T'],
    ['type', type],
    ['doi', '10.5555/1'],
    ['accessed', '2024-3-1'],
  ])
})
