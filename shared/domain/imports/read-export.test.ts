import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { utils, write } from 'xlsx'
import type { Bytes } from './bytes/bytes.ts'
import { type Item, nameText, yearOf } from './item.ts'
import { readExport } from './read-export.ts'
import type { Format, ReadEntry, ReadWarning } from './reading.ts'
import { SMALL_EXPORTS } from './small-exports.ts'
import { UnreadableFile } from './unreadable.ts'

function readAll(bytes: Uint8Array | Bytes) {
  const { recognised, readings } = readExport({ name: 'a file', bytes })
  const entries: ReadEntry[] = []
  const warnings: ReadWarning[] = []
  for (const reading of readings) {
    if ('entry' in reading) entries.push(reading.entry)
    else warnings.push(reading.warning)
  }
  return { recognised, entries, warnings }
}
const readText = (text: string) => readAll(new TextEncoder().encode(text))
const itemsOf = (text: string): Item[] => readText(text).entries.map((entry) => entry.item)
const refusal = (bytes: Uint8Array): UnreadableFile => {
  try {
    readAll(bytes)
  } catch (error) {
    if (error instanceof UnreadableFile) return error
    throw error
  }
  throw new Error('the file was read')
}

describe('every format', () => {
  test.each(Object.entries(SMALL_EXPORTS))('%s is recognised and its fields read', (format, text) => {
    const { recognised, entries, warnings } = readText(text)
    expect(recognised.format).toBe(format)
    expect(warnings).toEqual([])
    expect(entries).toHaveLength(2)
    const item = entries[0]?.item as Item
    expect(item.title?.replace(/\.$/, '')).toBe('Ungdom utenfor skole og arbeid: en registerstudie')
    expect(item.author?.map(nameText)).toEqual(['Åsland, Kari', 'van der Berg, Jan Erik'])
    expect(item.author?.[1]).toEqual({ 'non-dropping-particle': 'van der', family: 'Berg', given: 'Jan Erik' })
    expect(yearOf(item)).toBe(2020)
    expect(item.type).toBe('article-journal')
    expect(item).toMatchObject({
      DOI: '10.5555/abc.1',
      ISSN: '1234-5679',
      volume: '12',
      issue: '3',
      page: '101-119',
      'container-title': 'Tidsskrift for prøver',
    })
    expect(item.keyword).toEqual(['ungdom', 'arbeid'])
    expect(
      item.abstract
        ?.replace(/[A-Z]+: |\n/g, ' ')
        .replace(/ +/g, ' ')
        .trim(),
    ).toMatch(/^Young people\. A register of p ?< ?0\.05\.$/)
    for (const entry of entries) expect(text.slice(text.indexOf(entry.raw))).toMatch(/\S/)
    for (const entry of entries) expect(text.split('\n')[entry.line - 1]).toContain(entry.raw.split('\n')[0]?.trim())
  })

  test('a workbook is read from the sheet that has references, below its preamble', () => {
    const sheet = utils.aoa_to_sheet([
      ['Nettsider, søkt 3.2.2021'],
      [],
      ['Tittel', 'Forfatter', 'År', 'Utgiver', 'Lenke'],
      ['Unge utenfor', 'Moe, Per', 2020, 'Et direktorat', 'https://example.org/a'],
      ['Bare tittel'],
    ])
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet([['Om søket']]), 'Om')
    utils.book_append_sheet(book, sheet, 'Treff')
    const { recognised, entries, warnings } = readAll(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' })))
    expect(recognised.format).toBe('xlsx')
    expect(entries.map((entry) => [entry.item.title, yearOf(entry.item), entry.line])).toEqual([
      ['Unge utenfor', 2020, 4],
      ['Bare tittel', undefined, 5],
    ])
    expect(JSON.parse(entries[0]?.raw ?? '')).toMatchObject({ Tittel: 'Unge utenfor', År: '2020' })
    expect(warnings).toEqual([])
  })
})

describe('however a file is cut into pieces, it reads the same', () => {
  const cut = (bytes: Uint8Array, length: number): Bytes => ({
    size: bytes.length,
    *pieces() {
      for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
    },
  })

  test.each(Object.entries(SMALL_EXPORTS))('%s', (_format, text) => {
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      const whole = new TextEncoder().encode(text.replaceAll('\n', lineEnd))
      const expected = readAll(whole)
      for (const length of [1, 2, 3, 7, 64, 1000]) expect(readAll(cut(whole, length))).toEqual(expected)
    }
  })
})

describe('a person knows what a file is', () => {
  const read = (text: string, as: Format) => [
    ...readExport({ name: 'a file', bytes: new TextEncoder().encode(text), as }).readings,
  ]

  test('one that its content does not tell is read as what it is said to be', () => {
    const text = 'TI  - One line of RIS\n'
    expect(refusal(new TextEncoder().encode(text)).code).toBe('unknown-format')
    expect(read(text, 'ris')).toMatchObject([{ entry: { item: { title: 'One line of RIS' } } }, {}, {}])
  })

  test('a table must be one, and no text is a workbook', () => {
    expect(() => read('Ting;Hvem\na;b\n', 'csv')).toThrow(UnreadableFile)
    expect(() => read(SMALL_EXPORTS.ris as string, 'xlsx')).toThrow(UnreadableFile)
    expect(read(SMALL_EXPORTS.csv as string, 'csv')).toHaveLength(2)
  })
})

describe('damaged entries cost only themselves', () => {
  test('a RIS entry without its ER, and a tag-like keyword line', () => {
    const { entries, warnings } = readText(
      'TY  - JOUR\nTI  - One\nKW  - hearing\nER-20 plugs\nTY  - JOUR\nTI  - Two\nER  - \n',
    )
    expect(entries.map((entry) => entry.item.title)).toEqual(['One', 'Two'])
    expect(entries[0]?.item.keyword).toEqual(['hearing', 'ER-20 plugs'])
    expect(warnings).toMatchObject([{ code: 'entry-without-end', line: 1, entry: 1 }])
  })

  test('an unbalanced BibTeX entry', () => {
    const { entries, warnings } = readText(
      '@article{a, title = {Broken, year = {2001}\n}\n@article{b, title = {Whole}}\n',
    )
    expect(entries).toHaveLength(2)
    expect(entries[1]?.item.title).toBe('Whole')
    expect(warnings).toMatchObject([{ code: 'entry-unbalanced', line: 1, entry: 1 }])
  })

  test('a short row, and a quote that never closes', () => {
    const { entries, warnings } = readText(
      'Title,Authors,Year\nOne,"Moe, P"\n"Two,"Moe, P",2001\nThree,"Moe, P",2002\n',
    )
    expect(entries).toHaveLength(3)
    expect(entries[2]?.item.title).toBe('Three')
    expect(warnings[0]).toMatchObject({ code: 'row-short', line: 2, entry: 1 })
  })

  test('XML and JSON that end in the middle', () => {
    const xml = SMALL_EXPORTS['endnote-xml'] as string
    const cut = readText(xml.slice(0, xml.indexOf('A thesis') + 8))
    expect(cut.entries.map((entry) => entry.item.title)).toEqual([
      'Ungdom utenfor skole og arbeid: en registerstudie',
      'A thesis',
    ])
    expect(cut.warnings).toMatchObject([{ code: 'entry-damaged', entry: 2 }])
    const json = SMALL_EXPORTS['csl-json'] as string
    const half = readText(json.slice(0, json.indexOf('"A thesis"') + 12))
    expect(half.entries.map((entry) => entry.item.title)).toEqual([
      'Ungdom utenfor skole og arbeid: en registerstudie',
      'A thesis',
    ])
    expect(half.warnings).toMatchObject([{ code: 'entry-cut-short', entry: 2 }])
  })

  test('an entry without a title, characters already lost, and NULs say where', () => {
    const { entries, warnings } = readText(
      'TY  - JOUR\nAU  - Moe, P\nER  - \nTY  - JOUR\nTI  - L\uFFFDring\0\nER  - \n',
    )
    expect(entries).toHaveLength(2)
    expect(warnings.map(({ code, line, entry }) => [code, line, entry])).toEqual([
      ['nul-characters', 5, undefined],
      ['entry-without-title', 1, 1],
      ['damaged-characters', 5, 2],
    ])
  })
})

describe('text survives', () => {
  test('decomposed letters, other scripts, entities and markup', () => {
    const [item] = itemsOf(
      'TY  - JOUR\nTI  - Laering pa\u030a norsk &amp; <i>русский</i> 学校 &oslash; &#8211; a < b\nER  - \n',
    )
    expect(item?.title).toBe('Laering pa\u030a norsk & русский 学校 ø – a < b')
  })

  test('unknown tags are kept in order', () => {
    const [item] = itemsOf('TY  - JOUR\nTI  - A\nZ9  - one\nQQ  - two\nER  - \n')
    expect(item?.custom?.['source-tags']).toEqual([
      { tag: 'Z9', value: 'one' },
      { tag: 'QQ', value: 'two' },
    ])
  })

  test('an organisation is one author', () => {
    const [item] = itemsOf('TY  - RPRT\nTI  - A\nAU  - Organisation for Tests and Measures\nAU  - Olsen AB\nER  - \n')
    expect(item?.author).toEqual([{ literal: 'Organisation for Tests and Measures' }, { family: 'Olsen', given: 'AB' }])
  })
})

describe('what is no export is refused with a reason', () => {
  const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0))
  test.each([
    ['', 'empty-file'],
    [' \n\n', 'empty-file'],
    ['%PDF-1.7 x', 'not-an-export'],
    ['\x89PNG\r\n', 'not-an-export'],
    ['PK\x03\x04 nothing in it', 'damaged-file'],
    ['<!DOCTYPE html><html></html>', 'not-an-export'],
    ['<?xml version="1.0"?><gpx></gpx>', 'unknown-format'],
    ['Dear all, here are my references', 'unknown-format'],
    ['{"hello": 1}', 'unknown-format'],
    ['a,b,c\n1,2,3\n', 'unknown-table'],
  ])('%j', (text, code) => {
    expect(refusal(bytes(text)).code).toBe(code)
  })

  test('a very long line that is nothing is refused, and one in an entry is cut with a warning', () => {
    expect(refusal(bytes('x'.repeat(5_000_000))).code).toBe('unknown-format')
    const { entries, warnings } = readText(`TY  - JOUR\nTI  - A\nAB  - ${'word '.repeat(1_000_000)}\nER  - \n`)
    expect(entries[0]?.item.abstract).toHaveLength(999_999)
    expect(entries[0]?.raw.length).toBeGreaterThan(5_000_000)
    expect(warnings.map((warning) => warning.code)).toEqual(['entry-very-long', 'field-cut'])
  })
})

test('whatever happens to the bytes of an export, it is read or refused', () => {
  const sources = Object.values(SMALL_EXPORTS).map((text) => new TextEncoder().encode(text))
  fc.assert(
    fc.property(
      fc.constantFrom(...sources),
      fc.array(fc.record({ at: fc.nat(), byte: fc.nat(255), kind: fc.constantFrom('set', 'cut', 'double') }), {
        minLength: 1,
        maxLength: 6,
      }),
      (source, changes) => {
        let bytes = Array.from(source)
        for (const { at, byte, kind } of changes) {
          const i = at % Math.max(1, bytes.length)
          if (kind === 'set') bytes[i] = byte
          else if (kind === 'cut') bytes.splice(i, byte)
          else bytes = [...bytes.slice(0, i), ...bytes.slice(Math.max(0, i - byte), i), ...bytes.slice(i)]
        }
        try {
          for (const entry of readAll(Uint8Array.from(bytes)).entries) expect(entry.item.type).not.toBe('')
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableFile)
        }
      },
    ),
    { numRuns: 600 },
  )
})
