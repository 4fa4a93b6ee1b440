import { expect, test } from 'vitest'
import type { Item } from '../item.ts'
import { readExport } from '../read-export.ts'
import { writeExport } from '../write-export.ts'
import { type WriteFormat, writeFormats } from '../write-formats.ts'

function readBack(item: Item, format: WriteFormat): Item | undefined {
  const bytes = writeExport([{ item }, { item: { type: 'book', title: 'Another' } }], format)
  for (const reading of readExport({ name: `file.${format}`, bytes }).readings)
    if ('entry' in reading) return reading.entry.item
  return undefined
}

const BASE: Item = { type: 'article-journal', title: 'A title', 'container-title': 'Journal of Tests' }
const author = [{ literal: 'U.S. Bureau of Tests' }, { literal: 'Ministry of Health, Care' }]

test.each(writeFormats)('%s: organisations stay whole', (format) => {
  expect(readBack({ ...BASE, author }, format)?.author).toEqual(author)
})

test.each(writeFormats)('%s: kinds that it has no word for stay', (format) => {
  for (const item of [
    { ...BASE, type: 'broadcast' },
    { ...BASE, type: 'performance', genre: 'Radio play' },
    { ...BASE, type: 'document' },
  ])
    expect(readBack(item, format)?.type).toBe(item.type)
})

test.each(['csv', 'xlsx'] as const)('%s: a keyword said twice, and an address with spaces, stay', (format) => {
  const item = { ...BASE, keyword: ['sea', 'fjord, deep', 'sea'], URL: 'https://example.org/a file.pdf' }
  expect(readBack(item, format)).toMatchObject({ keyword: item.keyword, URL: item.URL })
})

test.each(writeFormats)('%s: a text that is longer than a cell or a parser of TeX takes stays whole', (format) => {
  const abstract = Array(1500).fill('It grew by 5 % (r = 0.4) in {some} A&B_c.').join(' ')
  expect(abstract.length).toBeGreaterThan(40_000)
  expect(readBack({ ...BASE, abstract }, format)?.abstract).toBe(abstract)
})

test('nbib: a book within another, and an article without a title, stay what they are', () => {
  const book = { ...BASE, type: 'book', 'container-title': 'Collected works' }
  expect(readBack(book, 'nbib')).toMatchObject(book)
  const { title: _, ...untitled } = BASE
  expect(readBack(untitled, 'nbib')).toMatchObject(untitled)
})
