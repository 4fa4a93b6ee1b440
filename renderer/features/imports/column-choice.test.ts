import { expect, test } from 'vitest'
import { COLUMNS } from '#shared/domain/imports/read/table/columns.ts'
import { hasTitle, mappingOf, otherColumns, usualColumns } from './column-choice.ts'

const table = {
  understood: false,
  headerRow: 2,
  rows: [],
  columns: (['title', null, 'year'] as const).map((proposed) => ({ name: '', samples: [], proposed, confidence: 1 })),
}

test('what is said now comes before what was said before, and that before what is proposed', () => {
  expect(mappingOf({ headerRow: 2, said: {} }, table).columns).toEqual(['title', null, 'year'])
  const before = { headerRow: 2, columns: ['note' as const, 'title' as const, null] }
  expect(mappingOf({ headerRow: 2, said: { 2: 'date' } }, table, before).columns).toEqual(['note', 'title', 'date'])
  expect(mappingOf({ headerRow: 1, said: { 0: null } }, table, before).columns).toEqual([null, null, 'year'])
})

test('a table without a column of titles has no titles', () => {
  expect(hasTitle({ headerRow: 1, columns: ['title', null] })).toBe(true)
  expect(hasTitle({ headerRow: 1, columns: ['author', null] })).toBe(false)
})

test('every field can be chosen once', () => {
  expect([...usualColumns, ...otherColumns].sort()).toEqual([...COLUMNS].sort())
})
