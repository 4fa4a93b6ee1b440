import { expect, test } from 'vitest'
import { categoriesOf, evenBands, evenCount, readBands } from './categories.ts'
import { columnOf, columns, rows, words } from './table.fixture.ts'
import { sift } from './view.ts'

const counts = (id: string, bands?: string) =>
  categoriesOf(columnOf(id), rows, words, 'nothing', bands === undefined ? {} : { bands: readBands(bands) }).list.map(
    ({ label, rows: own }) => [label, own.length],
  )

test('choices that nobody made are counted too, and countries most first', () => {
  expect(counts('field:method')).toEqual([
    ['Qualitative', 2],
    ['Quantitative', 1],
    ['Never chosen', 0],
    ['Logs', 1],
  ])
  expect(counts('field:where')).toEqual([
    ['Norway', 3],
    ['Finland', 1],
    ['Sweden', 1],
  ])
})

test('years and dates are counted by spans that a person writes, open ones too', () => {
  expect(counts('year', '–2005, 2006–2010, 2011–')).toEqual([
    ['–2005', 1],
    ['2006–2010', 1],
    ['2011–', 2],
  ])
  expect(counts('field:when', '1990–1999; 2006')).toEqual([
    ['1990–1999', 1],
    ['2006', 2],
  ])
})

test('what is no span is told', () => {
  expect(readBands('2005–1995')).toBeUndefined()
  expect(readBands('nineties')).toBeUndefined()
  expect(readBands('–')).toBeUndefined()
  expect(readBands(' ')).toBeUndefined()
})

test('even spans have no gap and reach from the least to the most', () => {
  expect(evenBands([1999, 2002], true).map(({ label }) => label)).toEqual(['1999', '2000', '2001', '2002'])
  const wide = evenBands([3, 9999], false)
  expect(wide[0]?.from).toBe(0)
  expect(wide.at(-1)?.below).toBeGreaterThan(9999)
  expect(wide.length).toBeLessThanOrEqual(13)
  for (const [i, band] of wide.slice(1).entries()) expect(band.from).toBe(wide[i]?.below)
  expect(evenBands([], true)).toEqual([])
})

test('spans are as wide as a person says, where that is not too many', () => {
  expect(evenBands([1999, 2011], true, 5).map(({ label }) => label)).toEqual([
    '1995–1999',
    '2000–2004',
    '2005–2009',
    '2010–2014',
  ])
  expect(evenCount(columnOf('year'), 10)).toBe(4)
  expect(evenCount(columnOf('field:n'), 1)).toBe(1501)
  expect(evenBands([0, 1500], false, 1).length).toBeLessThanOrEqual(13)
  expect(
    categoriesOf(columnOf('year'), rows, words, 'nothing', { width: 10 }).list.map((one) => one.rows.length),
  ).toEqual([1, 1, 1, 1])
})

test('a number between two whole ones is counted', () => {
  const means = { ...columnOf('field:n'), values: [9.5, 19.99, 20, 0, null] }
  const { list, outside } = categoriesOf(means, rows, words, 'nothing', { width: 10 })
  expect(list.map(({ label, rows: own }) => [label, own.length])).toEqual([
    ['0–9', 2],
    ['10–19', 1],
    ['20–29', 1],
  ])
  expect(outside).toBe(0)
  for (const { filter, rows: own } of list)
    expect(sift([means], rows.length, { [means.id]: filter }, words)).toEqual(own)
})

test('what is in none of the spans is told', () => {
  const of = (bands: string) =>
    categoriesOf(columnOf('year'), rows, words, 'nothing', { bands: readBands(bands) }).outside
  expect(of('2006–2010')).toBe(3)
  expect(of('–2005, 2006–2010, 2011–')).toBe(0)
})

test('the filter of a category shows exactly its studies', () => {
  for (const column of columns) {
    for (const { filter, rows: own } of categoriesOf(column, rows, words, 'nothing').list)
      expect([column.id, sift([column], rows.length, { [column.id]: filter }, words)]).toEqual([column.id, own])
  }
})
