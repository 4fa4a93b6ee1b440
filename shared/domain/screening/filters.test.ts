import { describe, expect, test } from 'vitest'
import {
  activeFilters,
  cleared,
  type Filters,
  isSame,
  journalKey,
  shuffleKey,
  tidy,
  toggled,
  without,
} from './filters.ts'

const filters: Filters = {
  decision: ['undecided'],
  reason: [],
  label: ['l1', 'l2'],
  words: 'youth',
  years: { from: 2011, to: 2021 },
  abstract: 'none',
  assigned: 'me',
}

test('what says nothing is left out', () => {
  expect(tidy({ reason: [], words: '  ', years: {}, assigned: 'me', abstract: undefined })).toEqual({})
  expect(tidy({ years: { none: true }, assigned: 'all' })).toEqual({ years: { none: true }, assigned: 'all' })
})

test('two say the same in whatever order', () => {
  expect(isSame({ label: ['a', 'b'], words: 'x' }, { words: 'x', label: ['b', 'a'], reason: [] })).toBe(true)
  expect(isSame({ label: ['a'] }, { label: ['b'] })).toBe(false)
  expect(isSame({ years: { from: 2001 } }, { years: { to: 2001 } })).toBe(false)
})

test('a value is chosen and taken back', () => {
  const one = toggled({}, 'source', 's1')
  expect(one).toEqual({ source: ['s1'] })
  expect(toggled(toggled(one, 'source', 's2'), 'source', 's1')).toEqual({ source: ['s2'] })
  expect(toggled(one, 'source', 's1')).toEqual({})
})

describe('chips', () => {
  test('there is one for each filter that holds, the decision aside', () => {
    expect(activeFilters(filters)).toEqual([
      { facet: 'words', value: 'youth' },
      { facet: 'years', value: { from: 2011, to: 2021 } },
      { facet: 'label', value: 'l1' },
      { facet: 'label', value: 'l2' },
      { facet: 'abstract', value: 'none' },
    ])
  })

  test('each can be taken away by itself, and all at once', () => {
    for (const active of activeFilters(filters)) {
      const rest = activeFilters(without(filters, active))
      expect(rest).toEqual(activeFilters(filters).filter((one) => JSON.stringify(one) !== JSON.stringify(active)))
    }
    expect(cleared(filters)).toEqual({ decision: ['undecided'] })
  })
})

test('journals are one whose names differ in case, blanks and a full stop', () => {
  expect(journalKey('LANCET')).toBe(journalKey('Lancet. '))
  expect(journalKey('Søkelys på  arbeidslivet')).toBe(journalKey('Søkelys på arbeidslivet'.normalize('NFD')))
  expect(journalKey('Lancet Oncology')).not.toBe(journalKey('Lancet'))
})

test('the random order is the same every time, another for each member, and no order of the ids', () => {
  const ids = Array.from({ length: 200 }, (_, i) => `01J${String(i).padStart(23, '0')}`)
  const order = (member: string) => ids.toSorted((a, b) => shuffleKey(member, a) - shuffleKey(member, b))
  expect(order('one')).toEqual(order('one'))
  expect(order('one')).not.toEqual(order('two'))
  const inFirstHalf = order('one')
    .slice(0, 100)
    .filter((id) => ids.indexOf(id) < 100).length
  expect(Math.abs(inFirstHalf - 50)).toBeLessThan(20)
})
