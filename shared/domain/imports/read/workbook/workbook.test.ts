import { unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { utils, write } from 'xlsx'
import { UnreadableFile } from '../../unreadable.ts'
import { sheetsIn } from './workbook.ts'

const book = utils.book_new()
utils.book_append_sheet(book, utils.aoa_to_sheet([['Title'], ['One']]), 'References')
const whole = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }))

function codeOf(bytes: Uint8Array): string {
  try {
    return sheetsIn(bytes)
      .map((sheet) => sheet.name)
      .join()
  } catch (error) {
    if (error instanceof UnreadableFile) return error.code
    throw error
  }
}

/** The workbook with some of its packed bytes set to others, its directory left as it is. */
function damagedAt(share: number): Uint8Array {
  const bytes = whole.slice()
  bytes.fill(0xaa, Math.floor(bytes.length * share), Math.floor(bytes.length * share) + 60)
  return bytes
}

test('a workbook whose parts are damaged comes to an end', () => {
  expect(codeOf(whole)).toBe('References')
  for (let share = 0; share < 0.6; share += 0.02)
    expect(['References', 'Sheet1', 'damaged-file', '']).toContain(codeOf(damagedAt(share)))
  for (const length of [30, 300, whole.length >> 1, whole.length - 30])
    expect(codeOf(whole.slice(0, length))).toBe('damaged-file')
})

test('a workbook that unpacks to more than memory should hold is refused', () => {
  const parts = unzipSync(whole)
  const bomb = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': [new Uint8Array(310_000_000), { level: 1 }] })
  expect(bomb.length).toBeLessThan(3_000_000)
  expect(codeOf(bomb)).toBe('too-large')
})

test('an old workbook whose link is for every cell there could be comes to an end', () => {
  const linked = utils.book_new()
  const sheet = utils.aoa_to_sheet([['Title'], ['One']])
  sheet.A2.l = { Target: 'https://example.org/a' }
  utils.book_append_sheet(linked, sheet, 'References')
  const bytes = new Uint8Array(write(linked, { type: 'array', bookType: 'biff8' }))
  expect([...(sheetsIn(bytes)[0]?.rows() ?? [])].at(-1)?.link).toBe('https://example.org/a')
  // A record of a link: its number, its length, then the first and last row and the first and last column.
  const at = bytes.findIndex(
    (code, i) => code === 0xb8 && bytes[i + 1] === 1 && bytes[i + 4] === 1 && bytes[i + 6] === 1,
  )
  expect(at).toBeGreaterThan(0)
  bytes.set([0, 0, 255, 255, 0, 0, 255, 255], at + 4)
  expect([...(sheetsIn(bytes)[0]?.rows() ?? [])].map(({ cells }) => cells)).toEqual([['Title'], ['One']])
})

test('cells that stand far to the right in every row are soon too many', () => {
  const cell = (row: number) => `<row r="${row}"><c r="XFD${row}" t="inlineStr"><is><t>a</t></is></c></row>`
  const rows = Array.from({ length: 3000 }, (_, i) => cell(i + 1)).join('')
  const far = zipSync({ ...unzipSync(whole), 'xl/worksheets/sheet1.xml': sheetXml(rows) })
  expect(() => [...(sheetsIn(far)[0]?.rows() ?? [])]).toThrow('far more')
})

const sheetXml = (rows: string) =>
  new TextEncoder().encode(
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
  )
