import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { utils, type WorkSheet, write } from 'xlsx'
import { yearOf } from '../../item.ts'
import { readExport } from '../../read-export.ts'
import type { ReadEntry, ReadWarning } from '../../reading.ts'
import { UnreadableFile } from '../../unreadable.ts'

type Sheets = Record<string, WorkSheet>

function read(
  sheets: Sheets,
  { bookType = 'xlsx' as 'xlsx' | 'biff8', hidden = [] as string[], date1904 = false } = {},
) {
  const book = utils.book_new()
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name)
  book.Workbook = {
    WBProps: { date1904 },
    Sheets: Object.keys(sheets).map((name) => ({ name, Hidden: hidden.includes(name) ? 1 : 0 })),
  }
  const bytes = new Uint8Array(write(book, { type: 'array', bookType }))
  const { recognised, readings } = readExport({ name: 'a workbook', bytes })
  const entries: ReadEntry[] = []
  const warnings: ReadWarning[] = []
  for (const reading of readings)
    if ('entry' in reading) entries.push(reading.entry)
    else warnings.push(reading.warning)
  return { recognised, entries, warnings, items: entries.map(({ item }) => item) }
}
const sheetOf = (...rows: unknown[][]) => utils.aoa_to_sheet(rows)
const HEADER = ['Title', 'Authors', 'Year', 'Date', 'PMID', 'Pages']

test.each(['xlsx', 'biff8'] as const)(
  '%s: numbers in full, dates as dates, errors as nothing, formulas as what they showed',
  (bookType) => {
    const sheet = sheetOf(HEADER, ['A', 'Moe, P', 2020, 43983, 12345678, 43983])
    Object.assign(sheet.D2, { z: 'yyyy-mm-dd' })
    Object.assign(sheet.F2, { z: 'd-mmm' })
    sheet.B2 = { t: 'e', v: 42 }
    sheet.C2 = { t: 'n', v: 2020, f: 'A1+1' }
    const { items, warnings } = read({ Sheet1: sheet }, { bookType })
    expect(items).toMatchObject([
      { title: 'A', PMID: '12345678', page: '1-6', issued: { 'date-parts': [[2020, 6, 1]] } },
    ])
    expect(items[0]?.author).toBeUndefined()
    expect(JSON.stringify(items)).not.toContain('A1+1')
    expect(warnings.map(({ code }) => code)).toEqual(['taken-for-date'])
  },
)

test('dates that are counted from 1904', () => {
  const sheet = sheetOf(['Title', 'Authors', 'Date'], ['A', 'Moe, P', 42521])
  Object.assign(sheet.C2, { z: 'yyyy-mm-dd' })
  expect(read({ Sheet1: sheet }, { date1904: true }).items[0]?.issued).toEqual({ 'date-parts': [[2020, 6, 1]] })
})

test('the address behind a title is kept', () => {
  const sheet = sheetOf(['Title', 'Authors', 'Year'], ['A', 'Moe, P', 2020], ['B', 'Moe, P', 2021])
  sheet.A2.l = { Target: 'https://doi.org/10.5555/abc.1' }
  sheet.A3.l = { Target: 'javascript:alert(1)' }
  expect(read({ Sheet1: sheet }).items).toMatchObject([
    { URL: 'https://doi.org/10.5555/abc.1', DOI: '10.5555/abc.1' },
    { title: 'B' },
  ])
  expect(read({ Sheet1: sheet }).items[1]?.URL).toBeUndefined()
})

test('all sheets with references are read, and named; hidden ones and others are not', () => {
  const { items, entries, warnings } = read(
    {
      About: sheetOf(['What this is']),
      Embase: sheetOf(['Title', 'Authors', 'Year'], ['A', 'Moe, P', 2020], ['', 'Moe, P', 2019]),
      Old: sheetOf(['Title', 'Authors', 'Year'], ['X', 'Moe, P', 1999]),
      Scopus: sheetOf([], ['Title', 'Authors', 'Year'], ['B', 'Moe, P', 2021]),
    },
    { hidden: ['Old'] },
  )
  expect(items.map((item) => [item.title, yearOf(item)])).toEqual([
    ['A', 2020],
    [undefined, 2019],
    ['B', 2021],
  ])
  expect(entries.map(({ line }) => line)).toEqual([2, 3, 3])
  expect(warnings.map(({ code, data, entry }) => [code, data?.sheet, entry])).toEqual([
    ['entry-without-title', 'Embase', 2],
    ['sheet-read', 'Embase', undefined],
    ['sheet-read', 'Scopus', undefined],
  ])
})

test('cells of columns with the same name all stay in the original text', () => {
  const { entries } = read({ Sheet1: sheetOf(['Title', 'Authors', 'Note', 'Note'], ['A', 'Moe, P', 'one', 'two']) })
  expect(Object.values(JSON.parse(entries[0]?.raw ?? '{}'))).toEqual(['A', 'Moe, P', 'one', 'two'])
})

test('a link over all cells costs nothing', () => {
  const wide = sheetOf(['Title', 'Authors', 'Year'], ['A', 'Moe, P', 2020])
  wide.A2.l = { Target: 'https://example.org/a' }
  const parts = unzipSync(bytesOf(wide, 'xlsx'))
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] as Uint8Array)
  expect(sheet).toMatch(/<hyperlink ref="A2"/)
  parts['xl/worksheets/sheet1.xml'] = strToU8(sheet.replace('<hyperlink ref="A2"', '<hyperlink ref="A2:XFD1048576"'))
  expect(itemsIn(zipSync(parts))).toMatchObject([{ title: 'A', URL: 'https://example.org/a' }])
})

test('a binary workbook is refused', () => {
  expect(() => itemsIn(bytesOf(sheetOf(HEADER), 'xlsb'))).toThrow(UnreadableFile)
})

function bytesOf(sheet: WorkSheet, bookType: 'xlsx' | 'xlsb'): Uint8Array {
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, 'Sheet1')
  return new Uint8Array(write(book, { type: 'array', bookType }))
}

function itemsIn(bytes: Uint8Array) {
  const { readings } = readExport({ name: 'a workbook', bytes })
  return [...readings].flatMap((reading) => ('entry' in reading ? [reading.entry.item] : []))
}
