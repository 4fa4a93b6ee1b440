import { describe, expect, test } from 'vitest'
import { columnsOf } from './columns.ts'
import { columnOf, columns, evidence, form, rows, words } from './table.fixture.ts'
import { type Filters, groupRows, sift, sortRows } from './view.ts'

const passing = (filters: Filters) => sift(columns, rows.length, filters, words)
const sorted = (column: string, descending = false, lang: 'en' | 'nb' = 'nb') =>
  sortRows(rows, columns, [{ column, descending }], { ...words, lang })

describe('filters', () => {
  test('a text has something in it, whatever the case', () => {
    expect(passing({ title: { contains: 'ÅPNE' } })).toEqual([0])
    expect(passing({ 'field:method': { contains: 'qual' } })).toEqual([0, 3])
  })

  test('numbers, years and dates lie in a span; a date that is known in part by that part', () => {
    expect(passing({ year: { from: 2000, to: 2015 } })).toEqual([1, 2])
    expect(passing({ 'field:n': { to: 12 } })).toEqual([0, 3])
    expect(passing({ 'field:when': { from: '2006', to: '2006' } })).toEqual([1, 2])
    expect(passing({ 'field:when': { from: '2006-06' } })).toEqual([2])
  })

  test('one of the options is enough, of a field of several too; all filters hold together', () => {
    expect(passing({ 'field:themes': { options: ['b'] } })).toEqual([1, 3])
    expect(passing({ 'field:themes': { options: ['b'] }, 'field:method': { options: ['ql'] } })).toEqual([3])
    expect(passing({ 'field:where': { options: ['SE', 'FI'] } })).toEqual([1, 2])
    expect(passing({ 'criterion:c': { options: ['differs'] } })).toEqual([3])
  })

  test('nothing was entered, or something was; zero is something', () => {
    expect(passing({ 'field:themes': { empty: true } })).toEqual([2, 4])
    expect(passing({ 'field:n': { empty: false } })).toEqual([0, 1, 2, 3])
  })

  test('a filter of a column that is gone filters nothing', () => {
    expect(passing({ 'field:gone': { empty: true } })).toEqual(rows)
  })
})

describe('sorting', () => {
  test('texts go by the language, with Å last in Norwegian', () => {
    expect(sorted('title')).toEqual([3, 4, 1, 2, 0])
  })

  test('numbers go by size, choices by the form, and what is empty comes last either way', () => {
    expect(sorted('field:n')).toEqual([3, 0, 2, 1, 4])
    expect(sorted('field:n', true)).toEqual([1, 2, 0, 3, 4])
    expect(sorted('field:method')).toEqual([0, 3, 1, 2, 4])
  })

  test('the second column tells apart what the first does not', () => {
    const sorts = [
      { column: 'field:method', descending: false },
      { column: 'year', descending: true },
    ]
    expect(sortRows(rows, columns, sorts, words)).toEqual([3, 0, 1, 2, 4])
  })
})

describe('groups', () => {
  test('come in the order of the form, what was written in after it, what is empty last; a study is in each of its groups', () => {
    const heads = (id: string) =>
      groupRows(rows, columnOf(id), words, 'nothing').flatMap((row) =>
        row.kind === 'group' ? [[row.label, row.count]] : [],
      )
    expect(heads('field:method')).toEqual([
      ['Qualitative', 2],
      ['Quantitative', 1],
      ['Logs', 1],
      ['nothing', 1],
    ])
    expect(heads('field:themes')).toEqual([
      ['Work', 2],
      ['School', 2],
      ['nothing', 2],
    ])
  })

  test('a closed group keeps its head', () => {
    const closed = groupRows(rows, columnOf('field:method'), words, '', new Set(['ql']))
    expect(closed.map((row) => (row.kind === 'group' ? row.label : row.row))).toEqual([
      'Qualitative',
      'Quantitative',
      1,
      'Logs',
      2,
      '',
      4,
    ])
  })
})

describe('columns', () => {
  test('what two chart, what is blind and what is calculated cannot be changed in the table', () => {
    const editable = (more: object) =>
      columnsOf(evidence, [{ ...form, ...more }], 'en').filter((column) => column.isEditable).length
    expect(editable({})).toBe(5)
    expect(editable({ perStudy: 2 })).toBe(0)
    expect(editable({ blind: true })).toBe(0)
    expect(columnsOf(evidence, [{ ...form, retired: true }], 'en').some((column) => column.part === 'form')).toBe(false)
  })

  test('of a repeating group, a field has the values of all items of a study, each once', () => {
    const group = { id: 'out', label: 'Outcomes', type: 'group' as const, options: [] }
    const inner = { id: 'kind', label: 'Kind', type: 'one' as const, options: [{ id: 'x', label: 'X' }], in: 'out' }
    const number = { id: 'size', label: 'Size', type: 'number' as const, options: [], in: 'out' }
    const grouped = {
      ...evidence,
      groups: [
        {
          id: 'out',
          of: [0, 0, 2],
          item: ['i1', 'i2', 'i1'],
          fields: [
            { id: 'kind', values: ['x', 'x', null] },
            { id: 'size', values: [1, 2, 3] },
          ],
        },
      ],
    }
    const made = columnsOf(grouped, [{ ...form, fields: [group, inner, number] }], 'en')
    expect(columnOf('field:kind', made)).toMatchObject({ kind: 'choices', values: [['x'], null, null, null, null] })
    expect(columnOf('field:size', made).values).toEqual(['1; 2', null, '3', null, null])
  })
})
