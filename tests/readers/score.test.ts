import { expect, test } from 'vitest'
import { sumOf } from './print.ts'
import { scored } from './score.ts'
import { zoteroReferences } from './zotero.ts'

const file = { file: 'a.bib', format: 'bibtex' }

test('every compared field is equal, explained or open', () => {
  const { tallies, open, reasons } = scored(file, [{ title: 'A Study', year: '1998', doi: '10.1000/a' }], {
    origin: 'better-bibtex',
    references: [{ title: 'A study', year: '1999', doi: '10.1000/a' }],
  })
  expect(sumOf(tallies)).toEqual({ compared: 3, equal: 1, explained: 1 })
  expect(open).toEqual([{ ...file, origin: 'better-bibtex', entry: 1, field: 'year', ours: '1998', theirs: '1999' }])
  expect([...reasons.values()]).toEqual([1])
})

test('an entry that was not read counts with all its fields', () => {
  const { tallies, open } = scored(file, [], { origin: 'csl', references: [{ title: 'A', year: '1999' }] })
  expect(sumOf(tallies)).toEqual({ compared: 2, equal: 0, explained: 0 })
  expect(open.map(({ entry, ours }) => [entry, ours])).toEqual([
    [0, ''],
    [0, ''],
  ])
})

test('items of Zotero: notes left out, creators in the place of authors, the DOI out of the extra field', () => {
  expect(
    zoteroReferences([
      { itemType: 'note' },
      {
        itemType: 'film',
        title: 'Fjord',
        date: 'May 2001',
        creators: [
          { creatorType: 'director', lastName: 'Lie', firstName: 'Jo' },
          { creatorType: 'producer', name: 'Film AS' },
        ],
        tags: [{ tag: 'a' }, 'b'],
        extra: ['tex.x: 1', 'DOI: 10.1000/a'],
      },
    ]),
  ).toMatchObject([
    {
      title: 'Fjord',
      authors: ['Lie, Jo'],
      year: '2001',
      type: 'motion_picture',
      keywords: ['a', 'b'],
      doi: '10.1000/a',
    },
  ])
})
