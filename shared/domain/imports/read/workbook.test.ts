import { unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { utils, write } from 'xlsx'
import { UnreadableFile } from '../unreadable.ts'
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
