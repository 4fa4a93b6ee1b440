import { expect, test } from 'vitest'
import { categoriesOf, evenBands, readBands } from './categories.ts'
import { columnOf, columns, rows, words } from './table.fixture.ts'
import { sift } from './view.ts'

const counts = (id: string, bands?: string) =>
  categoriesOf(columnOf(id), rows, words, 'nothing', bands === undefined ? undefined : readBands(bands)).list.map(
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
  expect(wide.at(-1)?.to).toBeGreaterThanOrEqual(9999)
  expect(wide.length).toBeLessThanOrEqual(13)
  for (const [i, band] of wide.slice(1).entries()) expect(band.from).toBe((wide[i]?.to ?? 0) + 1)
  expect(evenBands([], true)).toEqual([])
})

test('the filter of a category shows exactly its studies', () => {
  for (const column of columns) {
    for (const { filter, rows: own } of categoriesOf(column, rows, words, 'nothing').list)
      expect([column.id, sift([column], rows.length, { [column.id]: filter }, words)]).toEqual([column.id, own])
  }
})
