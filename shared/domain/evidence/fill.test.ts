import { describe, expect, test } from 'vitest'
import { cellsOfClipboard, clearCells, clipboardOfCells, fillDown, pasteCells } from './fill.ts'
import { columnOf, rows } from './table.fixture.ts'

const method = columnOf('field:method')
const themes = columnOf('field:themes')
const number = columnOf('field:n')
const title = columnOf('title')
const brief = (changes: ReturnType<typeof fillDown>) =>
  changes.map(({ row, column, after, refused }) => [row, column.id, refused === undefined ? after : `✕ ${refused}`])

test('filling down gives the rows what the first has, but for what is so already and what cannot be changed', () => {
  expect(brief(fillDown({ rows: [0, 1, 3], columns: [title, method, number] }))).toEqual([
    [1, 'field:method', 'ql'],
    [1, 'field:n', 12],
    [3, 'field:n', 12],
  ])
  expect(fillDown({ rows: [], columns: [method] })).toEqual([])
})

test('emptying changes only what is there', () => {
  expect(brief(clearCells({ rows: [3, 4], columns: [number] }))).toEqual([[3, 'field:n', null]])
})

describe('pasting', () => {
  test('one cell fills the selection', () => {
    const range = { rows: [0, 1], columns: [method] }
    expect(brief(pasteCells([['Quantitative']], rows, [method, number], range))).toEqual([[0, 'field:method', 'qn']])
  })

  test('a column goes down from where it is pasted, and several columns side by side', () => {
    const range = { rows: [1], columns: [method] }
    const cells = cellsOfClipboard('Qualitative\tWork\t5\r\nDiaries\t"Work; School"\tmany\r\n')
    expect(brief(pasteCells(cells, [1, 2, 3], [method, themes, number], range))).toEqual([
      [1, 'field:method', 'ql'],
      [1, 'field:themes', ['a']],
      [1, 'field:n', 5],
      [2, 'field:method', 'other:Diaries'],
      [2, 'field:themes', ['a', 'b']],
      [2, 'field:n', '✕ many'],
    ])
  })

  test('what lies beyond the table is left out', () => {
    expect(pasteCells([['1'], ['2'], ['3']], [4], [number], { rows: [4], columns: [number] })).toHaveLength(1)
  })
})

test('what is copied is pasted as it was, with tabs and lines inside cells', () => {
  const cells = [
    ['a', 'b\tc'],
    ['line\nline', 'with "marks"'],
    ['', 'last'],
  ]
  expect(cellsOfClipboard(clipboardOfCells(cells))).toEqual(cells)
  expect(cellsOfClipboard('one\r\ntwo\r\n')).toEqual([['one'], ['two']])
})
