import { describe, expect, test } from 'vitest'
import type { MatchRecord } from '#shared/domain/duplicates/matching.ts'
import { randomOf } from '../../corpus/random.ts'
import { damages } from './damage.ts'
import { lookAlikes } from './look-alikes.ts'
import { copiesOf, originalsOf, outcomeOf } from './robustness.ts'

const original: MatchRecord = {
  id: '1',
  title: 'Blåbær og søvn: a diary study of bakers who work at night in the north',
  authors: ['Ødegård, Kari Anne', 'Lund, Per'],
  year: '2012',
  journal: 'Journal of Northern Occupational Medicine',
  volume: '12',
  number: '3',
  pages: '1121-1129',
  doi: '10.5555/abc.def',
  abstract: 'Bakers wrote diaries.',
}

const inflicted = (name: string) =>
  damages.find((damage) => damage.name === name)?.inflict(original, randomOf(1)) ?? original

describe('damage', () => {
  test('does what its name says', () => {
    expect(inflicted('pages 123-8').pages).toBe('1121-9')
    expect(inflicted('journal abbreviated').journal).toBe('Jour. Nort. Occu. Medi.')
    expect(inflicted('lost letters as ?')).toMatchObject({
      title: 'Bl?b?r og s?vn: a diary study of bakers who work at night in the north',
      authors: ['?deg?rd, Kari Anne', 'Lund, Per'],
    })
    expect(inflicted('given names as initials').authors).toEqual(['Ødegård, KA', 'Lund, P'])
    expect(inflicted('subtitle lost').title).toBe('Blåbær og søvn')
    expect(inflicted('DOI as an address in upper case').doi).toBe('https://doi.org/10.5555/ABC.DEF')
    expect(['2011', '2013']).toContain(inflicted('year off by one').year)
    expect(inflicted('no DOI')).not.toHaveProperty('doi')
  })

  test('leaves an empty record as it is', () => {
    for (const damage of damages)
      expect(
        copiesOf([{ id: '1' }], damage, 1).flatMap(({ id: _, ...rest }) => Object.values(rest).filter(Boolean)),
      ).toEqual([])
  })
})

test('copies are merged, asked about or lost; strangers that come together are counted', () => {
  const stranger = {
    ...original,
    id: '2',
    title: 'Heat in greenhouses',
    authors: ['Moe, Ida'],
    pages: '4-9',
    doi: '10.5555/x',
  }
  const merged = outcomeOf([original, stranger], [{ ...original, id: '1~' }])
  expect(merged).toEqual({ copies: 1, merged: 1, asked: 0, lost: 0, falseClusters: 0 })
  expect(outcomeOf([original, stranger], [{ id: '1~', title: 'Something else entirely' }])).toMatchObject({ lost: 1 })
  expect(outcomeOf([original, { ...original, id: '2' }], []).falseClusters).toBe(1)
})

test('originals are the fullest, one of each report, and none twice', () => {
  const { doi: _, ...emptier } = original
  const set = {
    name: 'one',
    records: [
      { ...emptier, id: '1' },
      { ...original, id: '2' },
      { id: '3', title: 'Heat in greenhouses' },
    ],
    clusters: [['1', '2']],
    corrected: [['1', '2']],
  }
  expect(originalsOf([set], 5).map(({ id }) => id)).toEqual(['one 2', 'one 3'])
})

test('look-alikes stand elsewhere, without identifiers, and are none where nothing would tell them apart', () => {
  const [article] = [{ ...original, title: 'Type 1 sleep: bakers and greenhouses', pages: '1121-9' }]
  for (const kind of lookAlikes) {
    const [alike] = copiesOf([article], kind, 1)
    expect(alike, kind.name).toMatchObject({ id: '1~' })
    expect(alike, kind.name).not.toHaveProperty('doi')
    expect(Number(alike?.pages?.split('-')[0]), kind.name).toBeGreaterThan(1129)
    expect(copiesOf([{ ...article, pages: undefined }], kind, 1)).toEqual([])
  }
  const number = lookAlikes.find(({ name }) => name.endsWith('number in the title'))
  expect(number?.inflict(article, randomOf(1)).title).toBe('Type 2 sleep: bakers and greenhouses')
})
