import { describe, expect, test } from 'vitest'
import { utils, write } from 'xlsx'
import { type Item, nameText, yearOf } from './item.ts'
import { mappingFrom, proposedMapping, rememberedMapping, type TableIn, tableIn } from './mapping.ts'
import type { Mapping } from './read/table/columns.ts'
import { readExport } from './read-export.ts'
import { UnreadableFile } from './unreadable.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const file = (text: string) => ({ name: 'a table', bytes: bytes(text) })
const table = (text: string, headerRow?: number): TableIn => {
  const found = tableIn(file(text), headerRow)
  if (!found) throw new Error('no table')
  return found
}
const proposals = (found: TableIn) => found.columns.map(({ proposed }) => proposed)
function items(text: string, mapping?: Mapping): Item[] {
  const found: Item[] = []
  for (const reading of readExport(file(text), mapping).readings) if ('entry' in reading) found.push(reading.entry.item)
  return found
}
const refused = (text: string) => {
  try {
    items(text)
  } catch (error) {
    return error instanceof UnreadableFile ? error.code : String(error)
  }
  return undefined
}

const LONG = 'Bakgrunn: vi ville vite noe om dette. Metode: vi spurte mange om det samme. '.repeat(6)
/** Columns that no one can know by their names. */
const FOREIGN = [
  'Hva;Hvem;Når;Hvor;Kode;Om',
  `Unge som står utenfor skole og arbeid;Åsland, Kari;2020;101-119;10.5555/abc.1;${LONG}`,
  `En annen studie av noe helt annet;Moe, Per;2019;1-9;10.5555/abc.2;${LONG} To.`,
  `Den tredje studien av det samme;Olsen, Ana B.;2018;10-19;10.5555/abc.3;${LONG} Tre.`,
].join('\n')

describe('a table that nobody knows', () => {
  test('is told from other text, and its columns are proposed by what stands in them', () => {
    expect(refused(FOREIGN)).toBe('unknown-table')
    const found = table(FOREIGN)
    expect(found).toMatchObject({ understood: false, headerRow: 1 })
    expect(found.columns.map(({ name }) => name)).toEqual(['Hva', 'Hvem', 'Når', 'Hvor', 'Kode', 'Om'])
    expect(proposals(found)).toEqual(['title', 'author', 'year', 'page', 'doi', 'abstract'])
    expect(found.columns[3]?.samples).toEqual(['101-119', '1-9', '10-19'])
    expect(found.columns.every(({ confidence }) => confidence > 0.4 && confidence < 1)).toBe(true)
  })

  test('is read as the person says', () => {
    const [first, ...others] = items(FOREIGN, proposedMapping(table(FOREIGN)))
    expect(others).toHaveLength(2)
    expect(first).toMatchObject({
      title: 'Unge som står utenfor skole og arbeid',
      DOI: '10.5555/abc.1',
      page: '101-119',
    })
    expect(first?.author?.map(nameText)).toEqual(['Åsland, Kari'])
    expect(first && yearOf(first)).toBe(2020)
    const [other] = items(FOREIGN, { headerRow: 1, columns: ['note', 'title', null, null, null, null] })
    expect(other).toMatchObject({ title: 'Åsland, Kari', note: 'Unge som står utenfor skole og arbeid' })
    expect(other?.custom?.['source-tags']?.map(({ tag }) => tag)).toEqual(['Når', 'Hvor', 'Kode', 'Om'])
  })

  test('may have no header at all', () => {
    const text = FOREIGN.split('\n').slice(1).join('\n')
    const found = table(text)
    expect(found.headerRow).toBe(0)
    expect(proposals(found)).toEqual(['title', 'author', 'year', 'page', 'doi', 'abstract'])
    expect(items(text, proposedMapping(found))).toHaveLength(3)
  })

  test('another row may be the header', () => {
    const text = `Søk 3. mars;;;;;\n${FOREIGN}`
    expect(table(text).headerRow).toBe(2)
    expect(table(text, 1)).toMatchObject({ headerRow: 1, columns: [{ name: 'Søk 3. mars' }, {}, {}, {}, {}, {}] })
  })

  test('text and other formats are no tables', () => {
    for (const text of ['Dear all, here are my references', 'TY  - JOUR\nTI  - A\nER  - \n', '{"hello": 1}'])
      expect(tableIn(file(text))).toBeUndefined()
  })
})

test('names within names are proposed, less surely than names', () => {
  const found = table(
    'Reference number;Full title of the study;Year of the study\n1;A title of a study of something;2020\n2;Another title of a study of it;2019\n',
  )
  expect(proposals(found)).toEqual([null, 'title', 'year'])
})

test('a mapping is found again for a table with the same columns in another order', () => {
  const found = table(FOREIGN)
  const mapping: Mapping = { headerRow: 1, columns: ['title', 'author', 'year', null, 'doi', 'abstract'] }
  const remembered = rememberedMapping(found, mapping)
  const turned = table(
    FOREIGN.split('\n')
      .map((line) => line.split(';').reverse().join(';'))
      .join('\n'),
  )
  expect(turned.key).toBe(found.key)
  expect(mappingFrom(turned, [remembered])).toEqual({ headerRow: 1, columns: [...mapping.columns].reverse() })
  expect(mappingFrom(table('Hva;Annet\nA;B\nC;D\n'), [remembered])).toBeUndefined()
})

test('a table that is understood can be read in another way', () => {
  const text = 'Title,Notes,Year\nA,B,2020\n'
  const found = table(text)
  expect(found).toMatchObject({ understood: true, headerRow: 1 })
  expect(proposals(found)).toEqual(['title', 'note', 'year'])
  expect(items(text, { headerRow: 1, columns: ['note', 'title', 'year'] })[0]).toMatchObject({ title: 'B', note: 'A' })
})

test('a workbook whose columns nobody knows is read by a mapping too', () => {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(FOREIGN.split('\n').map((line) => line.split(';'))), 'Ark1')
  const workbook = { name: 'a workbook', bytes: new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' })) }
  expect(() => readExport(workbook)).toThrow(UnreadableFile)
  const found = tableIn(workbook)
  expect(found && proposals(found)).toEqual(['title', 'author', 'year', 'page', 'doi', 'abstract'])
  const readings = [...readExport(workbook, found && proposedMapping(found)).readings]
  expect(readings.map((reading) => 'entry' in reading && reading.entry.item.DOI)).toEqual([
    '10.5555/abc.1',
    '10.5555/abc.2',
    '10.5555/abc.3',
  ])
})
