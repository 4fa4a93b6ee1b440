import { expect, test } from 'vitest'
import type { Column } from './columns.ts'
import { columnOf, columns as few } from './table.fixture.ts'
import { mostAcross, tablesOf } from './tables.ts'

const many = (n: number, of: Partial<Column>): Column[] =>
  Array.from({ length: n }, (_, i) => ({ ...columnOf('field:n'), id: `${of.form ?? of.part}-${i}`, ...of }))

test('columns that have room side by side are one table', () => {
  const [only, ...others] = tablesOf(few.slice(0, mostAcross))
  expect(only?.columns).toEqual(few.slice(0, mostAcross))
  expect(others).toEqual([])
  expect(tablesOf([])).toEqual([])
})

test('more are tables by form, each of its own columns and none too wide, with every column once and in order', () => {
  const all = [
    columnOf('reports', few),
    ...many(10, { form: 'A' }),
    ...many(25, { form: 'B' }),
    ...many(3, { part: 'criteria' }),
  ]
  const parts = tablesOf(all)
  expect(parts.flatMap(({ columns }) => columns)).toEqual(all)
  expect(parts.map(({ form, columns }) => [form, columns.length])).toEqual([
    ['A', 6],
    ['A', 5],
    ['B', 9],
    ['B', 9],
    ['B', 7],
    ['Charting', 3],
  ])
})
