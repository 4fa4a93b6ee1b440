import { gzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { utils, write } from 'xlsx'
import { readExport } from '../../read-export.ts'
import type { ReadEntry, ReadWarning } from '../../reading.ts'
import { SMALL_EXPORTS } from '../../small-exports.ts'
import { UnreadableFile } from '../../unreadable.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const ris = bytesOf(SMALL_EXPORTS.ris as string)
const bib = bytesOf(SMALL_EXPORTS.bibtex as string)

function readAll(bytes: Uint8Array) {
  const { recognised, readings } = readExport({ name: 'a file', bytes })
  const entries: ReadEntry[] = []
  const warnings: ReadWarning[] = []
  for (const reading of readings) {
    if ('entry' in reading) entries.push(reading.entry)
    else warnings.push(reading.warning)
  }
  return { recognised, entries, warnings }
}

function refusal(bytes: Uint8Array): UnreadableFile {
  try {
    readAll(bytes)
  } catch (error) {
    if (error instanceof UnreadableFile) return error
    throw error
  }
  throw new Error('the file was read')
}

const joined = (...all: Uint8Array[]) => Uint8Array.from(all.flatMap((one) => [...one]))

describe('gzip', () => {
  test('what is in it is read as if it were not packed', () => {
    const plain = readAll(ris)
    const packed = readAll(gzipSync(ris))
    expect(packed).toEqual({ ...plain, recognised: { ...plain.recognised, packed: 'gzip' } })
  })

  test('several members are one text, and what comes after the last is left', () => {
    const [a, b] = [ris.subarray(0, 300), ris.subarray(300)]
    for (const after of ['', '\r\n', '\0'.repeat(512), 'something else altogether']) {
      const { entries, warnings } = readAll(joined(gzipSync(a), gzipSync(b), bytesOf(after)))
      expect(entries).toHaveLength(2)
      expect(warnings).toEqual([])
    }
  })

  test('one that ends too early gives what stands before, and says so', () => {
    const many = bytesOf(
      Array.from({ length: 5000 }, (_, i) => `TY  - JOUR\nTI  - Title ${i * 7919}\nER  - \n`).join(''),
    )
    const packed = gzipSync(many)
    const { entries, warnings } = readAll(packed.subarray(0, packed.length >> 1))
    expect(entries.length).toBeGreaterThan(1000)
    expect(warnings.at(-1)?.code).toBe('archive-damaged')
    expect(refusal(packed.subarray(0, 12)).code).toBe('damaged-file')
  })

  test('a bomb is refused', () => {
    expect(refusal(gzipSync(new Uint8Array(80_000_000))).code).toBe('too-large')
  })
})

describe('zip', () => {
  test('one export in it is read as if it were not packed', () => {
    const plain = readAll(ris)
    const { recognised, entries, warnings } = readAll(zipSync({ 'mappe/treff ø.ris': ris, '__MACOSX/mappe/._x': bib }))
    expect(recognised).toEqual({ ...plain.recognised, packed: 'zip' })
    expect(entries).toEqual(plain.entries)
    expect(warnings).toEqual([])
  })

  test('several are read in the order of their names; what is none is named and left', () => {
    const broken = 'TY  - JOUR\nAU  - Moe, P\nER  - \n'
    const { recognised, entries, warnings } = readAll(
      zipSync({
        'c.ris': bytesOf(broken),
        'les meg.txt': bytesOf('Here are the files of our search'),
        'b/': new Uint8Array(0),
        'a.bib': [bib, { level: 0 }],
        'b/deep.zip': zipSync({ 'x.ris': ris }),
      }),
    )
    expect(recognised).toMatchObject({ format: 'bibtex', packed: 'zip' })
    expect(recognised.members).toEqual([
      { name: 'a.bib', format: 'bibtex', encoding: 'utf-8', entries: 2 },
      { name: 'b/deep.zip', format: 'ris', encoding: 'utf-8', entries: 2 },
      { name: 'c.ris', format: 'ris', encoding: 'utf-8', entries: 1 },
    ])
    expect(entries).toHaveLength(5)
    expect(warnings).toMatchObject([
      { code: 'member-unreadable', data: { member: 'les meg.txt', reason: 'unknown-format' } },
      { code: 'entry-without-title', line: 1, entry: 5, data: { member: 'c.ris' } },
    ])
  })

  test('an archive in an archive in an archive is refused', () => {
    const inner = zipSync({ 'a.zip': zipSync({ 'a.ris': ris }) })
    expect(refusal(zipSync({ 'b.zip': inner })).code).toBe('not-an-export')
    expect(refusal(gzipSync(gzipSync(gzipSync(ris)))).code).toBe('not-an-export')
  })

  test('a bomb, an encrypted file and a document are refused, and names lead nowhere', () => {
    const zeros = new Uint8Array(80_000_000)
    expect(refusal(zipSync({ 'a.ris': zeros })).code).toBe('too-large')
    const encrypted = zipSync({ 'a.ris': ris })
    const directory = encrypted.length - 22 - 46 - 'a.ris'.length
    encrypted[directory + 8] = 1
    expect(refusal(encrypted).data.looksLike).toBe('an encrypted file')
    expect(refusal(zipSync({ 'word/document.xml': ris })).data.looksLike).toBe('a Word document')
    expect(readAll(zipSync({ '../../etc/a.ris': ris })).entries).toHaveLength(2)
  })

  test('a damaged file in it costs only itself', () => {
    const zip = zipSync({ 'a.ris': ris, 'b.bib': [bib, { level: 0 }] })
    zip.fill(255, 40, 80)
    const { entries, warnings } = readAll(zip)
    expect(entries).toHaveLength(2)
    expect(warnings).toMatchObject([{ code: 'member-unreadable', data: { member: 'a.ris', reason: 'damaged-file' } }])
  })
})

test('a workbook is known however large it is, packed or not', () => {
  const book = utils.book_new()
  const rows = Array.from({ length: 9_000 }, (_, i) => [`Title ${i}`, `Moe, ${(i * 7919) % 1009}`, 2000 + (i % 20)])
  utils.book_append_sheet(book, utils.aoa_to_sheet([['Title', 'Authors', 'Year'], ...rows]), 'Hits')
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: false }))
  expect(bytes.length).toBeGreaterThan(1_100_000)
  expect(readAll(bytes).entries).toHaveLength(9_000)
  expect(readAll(zipSync({ 'hits.xlsx': bytes })).recognised).toMatchObject({ format: 'xlsx', packed: 'zip' })
  const small = utils.book_new()
  utils.book_append_sheet(small, utils.aoa_to_sheet([['Title', 'Authors', 'Year'], ...rows.slice(0, 3)]), 'Hits')
  expect(readAll(new Uint8Array(write(small, { type: 'array', bookType: 'ods' }))).entries).toHaveLength(3)
})
