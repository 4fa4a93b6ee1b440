import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Item } from './item.ts'
import { readExport } from './read-export.ts'
import { SMALL_EXPORTS } from './small-exports.ts'
import { type WriteFormat, writeExport } from './write-export.ts'

function itemsOf(text: string): Item[] {
  const items: Item[] = []
  for (const reading of readExport({ name: 'x', bytes: new TextEncoder().encode(text) }).readings)
    if ('entry' in reading) items.push(reading.entry.item)
  return items
}

const COMMON = [
  'type',
  'title',
  'author',
  'container-title',
  'volume',
  'issue',
  'page',
  'DOI',
  'ISSN',
  'PMID',
  'abstract',
  'keyword',
  'language',
  'publisher',
] as const
const common = (item: Item | undefined) => ({
  ...Object.fromEntries(COMMON.flatMap((field) => (item?.[field] === undefined ? [] : [[field, item[field]]]))),
  year: item?.issued?.['date-parts']?.[0]?.[0],
})

describe.each(['ris', 'csv', 'csl-json', 'bibtex'] satisfies WriteFormat[])('%s', (format) => {
  test.each(Object.keys(SMALL_EXPORTS))('what was read from %s is read back', (source) => {
    const items = itemsOf(SMALL_EXPORTS[source] as string).map((item) => ({
      ...item,
      abstract: item.abstract?.replace(/\n/g, ' '),
    }))
    expect(itemsOf(writeExport(items, format)).map(common)).toEqual(items.map(common))
  })

  test('reading twice and writing twice gives the same text', () => {
    const once = writeExport(itemsOf(SMALL_EXPORTS.ris as string), format)
    expect(writeExport(itemsOf(once), format)).toBe(once)
  })
})

const word = fc.stringMatching(/^[A-ZÆØÅ][a-zæøåé]{2,9}$/)
const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((list) => list.join(' '))
const item: fc.Arbitrary<Item> = fc.record(
  {
    type: fc.constantFrom('article-journal', 'book', 'chapter', 'thesis', 'report', 'paper-conference'),
    title: words,
    author: fc.array(fc.record({ family: word, given: word }), { minLength: 1, maxLength: 5 }),
    issued: fc.integer({ min: 1900, max: 2030 }).map((year) => ({ 'date-parts': [[year]] })),
    volume: fc.integer({ min: 1, max: 500 }).map(String),
    issue: fc.integer({ min: 1, max: 30 }).map(String),
    page: fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 401, max: 900 })).map(([a, b]) => `${a}-${b}`),
    DOI: fc.stringMatching(/^10\.5555\/[a-z0-9]{1,12}$/),
    abstract: fc.array(words, { minLength: 1, maxLength: 5 }).map((list) => `${list.join('. ')}.`),
    keyword: fc.array(words, { minLength: 1, maxLength: 4 }),
    publisher: words,
  },
  { requiredKeys: ['type', 'title'] },
)

test('RIS, written and read, keeps the common fields of any items', () => {
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 5 }), (items) => {
      expect(itemsOf(writeExport(items, 'ris')).map(common)).toEqual(items.map(common))
    }),
    { numRuns: 100 },
  )
})

test('no cell of a CSV is a formula', () => {
  const nasty: Item[] = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'].map((title) => ({
    type: 'report',
    title,
    abstract: '=HYPERLINK("http://example.org","x")',
  }))
  const text = writeExport(nasty, 'csv')
  expect(text).not.toMatch(/(?:^|[,\n"])[=+\-@\t]/m)
  expect(itemsOf(text)[0]?.title).toBe('=1+1')
})
