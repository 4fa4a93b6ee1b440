import { expect, test } from 'vitest'
import { spanOf, step } from './selection.ts'

const size = { rows: 10, columns: 4, page: 5 }

test('keys move by a cell, by a page or to the end, and never out of the table', () => {
  const from = { row: 8, column: 3 }
  expect(step('ArrowDown', false, from, size)).toEqual({ row: 9, column: 3 })
  expect(step('ArrowRight', false, from, size)).toEqual({ row: 8, column: 3 })
  expect(step('PageDown', false, from, size)).toEqual({ row: 9, column: 3 })
  expect(step('Home', true, from, size)).toEqual({ row: 0, column: 0 })
  expect(step('ArrowUp', true, from, size)).toEqual({ row: 0, column: 3 })
  expect(step('x', false, from, size)).toBeNull()
  expect(step('ArrowDown', false, from, { ...size, rows: 0 })).toBeNull()
})

test('a selection is the rectangle between its ends, wherever it began', () => {
  expect(spanOf({ anchor: { row: 5, column: 1 }, focus: { row: 2, column: 3 } })).toEqual({
    top: 2,
    bottom: 5,
    left: 1,
    right: 3,
  })
})
