import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Item, Name } from './item.ts'
import { readExport } from './read-export.ts'
import { SMALL_EXPORTS } from './small-exports.ts'
import type { Written } from './write/written.ts'
import { writeExport } from './write-export.ts'
import { type WriteFormat, writeFormats } from './write-formats.ts'

function read(bytes: Uint8Array): Written[] {
  const entries: Written[] = []
  const { recognised, readings } = readExport({ name: 'x', bytes })
  for (const reading of readings)
    if ('entry' in reading) {
      const { item, raw } = reading.entry
      entries.push(recognised.format === 'ris' ? { item, ris: raw } : { item })
    }
  return entries
}
const bytes = (text: string) => new TextEncoder().encode(text)
const text = (written: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(written)
const items = (entries: readonly Written[]) => entries.map((entry) => entry.item)
const written = (list: readonly Item[], format: WriteFormat) =>
  writeExport(
    list.map((item) => ({ item })),
    format,
  )

const COMMON = [
  'type',
  'title',
  'author',
  'issued',
  'container-title',
  'volume',
  'issue',
  'page',
  'DOI',
  'ISSN',
  'ISBN',
  'PMID',
  'URL',
  'abstract',
  'keyword',
  'language',
] as const

function common(item: Item | undefined): Partial<Item> {
  return Object.fromEntries(COMMON.flatMap((field) => (item?.[field] === undefined ? [] : [[field, item[field]]])))
}

describe.each(writeFormats)('%s', (format) => {
  test.each(Object.keys(SMALL_EXPORTS))('what was read from %s is read back', (source) => {
    const before = items(read(bytes(SMALL_EXPORTS[source] as string)))
    expect(items(read(written(before, format))).map(common)).toEqual(before.map(common))
  })

  test('reading twice and writing twice gives the same bytes', () => {
    const once = writeExport(read(bytes(SMALL_EXPORTS.ris as string)), format)
    const twice = writeExport(read(once), format)
    expect(text(writeExport(read(twice), format))).toBe(text(twice))
  })
})

const word = fc.stringMatching(/^[A-ZÆØÅ][a-zæøåé]{2,9}$/)
const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((list) => list.join(' '))
const name: fc.Arbitrary<Name> = fc.oneof(
  fc.record({ family: word, given: word }),
  words.map((literal) => ({ literal })),
)
const item: fc.Arbitrary<Item> = fc.record(
  {
    type: fc.constantFrom('article-journal', 'book', 'chapter', 'thesis', 'report', 'paper-conference'),
    title: words,
    author: fc.array(name, { minLength: 1, maxLength: 5 }),
    issued: fc
      .tuple(fc.integer({ min: 1900, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
      .map((parts) => ({ 'date-parts': [parts] })),
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

test.each(writeFormats)('%s, written and read, keeps the common fields of any items', (format) => {
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 5 }), (list) => {
      expect(items(read(written(list, format))).map(common)).toEqual(list.map(common))
    }),
    { numRuns: 60 },
  )
})

const hostile = fc
  .array(
    fc.constantFrom(
      'word',
      '{',
      '}',
      '@article{x,',
      '%',
      '\\',
      '\\end',
      '&',
      '&amp;',
      ']]>',
      '<b',
      '"',
      '""',
      "'",
      '=1+1',
      '+',
      '-',
      '@',
      '\n',
      '\r\n',
      '\t',
      '\u0000',
      '\u0007',
      '\ud800',
      '\nER  - ',
      '\nTY  - JOUR',
      '\nPMID- 1',
      '\n\n',
      ',',
      ';',
      '$',
      '#',
      '~',
      '^',
      'ø',
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(' '))

test.each(writeFormats)('%s: no text breaks out of its entry', (format) => {
  const nasty = fc.record({
    type: fc.constant('article-journal'),
    title: hostile.map((value) => `Title ${value} end`),
    author: fc.tuple(hostile).map(([family]) => [{ family: `Fam ${family}`, given: 'G.' }]),
    abstract: hostile.map((value) => `Begin ${value} end`),
    keyword: fc.tuple(hostile),
    note: hostile,
    volume: hostile,
    DOI: hostile,
    URL: hostile,
  })
  const marker: Item = { type: 'book', title: 'The last one', author: [{ family: 'Last', given: 'One' }] }
  fc.assert(
    fc.property(fc.array(nasty, { minLength: 1, maxLength: 3 }), (list) => {
      const back = items(read(written([...list, marker], format)))
      expect(back.length).toBe(list.length + 1)
      expect(common(back.at(-1))).toEqual(common(marker))
      for (const one of back.slice(0, -1)) {
        expect(one.title).toMatch(/^Title[\s\S]*end$/)
        expect(one.abstract).toMatch(/^Begin[\s\S]*end$/)
      }
    }),
    { numRuns: 150 },
  )
})

test('no cell of a CSV is a formula', () => {
  const nasty: Item[] = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'].map((title) => ({
    type: 'report',
    title,
    abstract: '=HYPERLINK("http://example.org","x")',
  }))
  const csv = written(nasty, 'csv')
  expect(text(csv)).not.toMatch(/(?:^|[,\n"])[=+\-@\t]/m)
  expect(read(csv)[0]?.item.title).toBe('=1+1')
})

describe('what was decided', () => {
  const decided = [
    { stage: 'title-abstract', outcome: 'included' },
    { stage: 'full-text', outcome: 'excluded', reason: 'Wrong population' },
  ] as const
  const item: Item = { type: 'article-journal', title: 'A title', note: 'Its own note' }

  test.each(writeFormats)('%s says it', (format) => {
    const [back] = items(read(writeExport([{ item, decided }], format, { decisions: true })))
    const told = JSON.stringify([back?.note, back?.custom?.['source-tags']])
    expect(told).toContain('Its own note')
    expect(told).toMatch(/included[\s\S]*excluded[\s\S]*Wrong population/)
    expect(back?.title).toBe('A title')
  })

  test('stands before the end of an entry that is written word for word', () => {
    const ris = 'TY  - JOUR\nT1  - A title\nXX - unknown\nER  - \n\nLink below'
    expect(text(writeExport([{ item, ris, decided }], 'ris'))).toBe(
      [
        'TY  - JOUR',
        'T1  - A title',
        'XX  - unknown',
        'N1  - Parallax: title-abstract included',
        'N1  - Parallax: full-text excluded (Wrong population)',
        'ER  - ',
        'Link below',
        '',
      ].join('\r\n'),
    )
  })
})

test('a workbook keeps a text that is longer than a cell may be, and a formula as text', () => {
  const abstract = `Begin ${'word '.repeat(20_000)}end`
  const [back] = items(read(written([{ type: 'book', title: '=1+1', abstract }], 'xlsx')))
  const rest = back?.custom?.['source-tags']?.map(({ value }) => value) ?? []
  expect(back?.title).toBe('=1+1')
  expect([back?.abstract, ...rest].join('').replace(/\s/g, '')).toBe(abstract.replace(/\s/g, ''))
})
