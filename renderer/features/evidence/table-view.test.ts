import { expect, test } from 'vitest'
import type { Column } from '#shared/domain/evidence/columns.ts'
import { isShown, moved, orderedColumns, sortedBy, widthOf } from './table-view.ts'

const column = (id: string): Column => ({
  id,
  kind: 'text',
  label: id,
  part: 'form',
  options: [],
  values: [],
  differs: new Set(),
  isEditable: true,
})
const columns = ['title', 'a', 'b', 'c'].map(column)
const view = { filters: {}, sorts: [], group: null, order: [], shown: { b: false }, widths: {} }

test('a column moves past the next one that is shown, and never before the title', () => {
  expect(moved(columns, view, 'a', 1)).toEqual(['title', 'b', 'c', 'a'])
  expect(moved(columns, view, 'a', -1)).toEqual(['title', 'a', 'b', 'c'])
  const after = { ...view, order: moved(columns, view, 'c', -1) }
  expect(orderedColumns(columns, after).map(({ id }) => id)).toEqual(['title', 'c', 'a', 'b'])
})

test('a column is as wide as its name needs with a sign of sorting, within limits, unless somebody made it otherwise', () => {
  const number = (label: string): Column => ({ ...column('n'), kind: 'number', label })
  expect(widthOf(number('n'), view)).toBe(104)
  expect(widthOf(number('Participants'), view)).toBeGreaterThan(104)
  expect(widthOf(number('Participants of whom nothing is known'), view)).toBe(180)
  expect(widthOf(number('Participants'), { ...view, widths: { n: 70 } })).toBe(70)
})

test('the title is always shown', () => {
  expect(isShown(column('title'), { ...view, shown: { title: false } })).toBe(true)
  expect(isShown(column('b'), view)).toBe(false)
})

test('pressing a column sorts by it, the other way round, and then not at all', () => {
  const one = sortedBy([], 'a', false)
  expect(one).toEqual([{ column: 'a', descending: false }])
  const two = sortedBy(one, 'b', true)
  expect(two).toEqual([...one, { column: 'b', descending: false }])
  expect(sortedBy(two, 'a', true)).toEqual([
    { column: 'a', descending: true },
    { column: 'b', descending: false },
  ])
  expect(sortedBy(sortedBy(one, 'a', false), 'a', false)).toEqual([])
})
