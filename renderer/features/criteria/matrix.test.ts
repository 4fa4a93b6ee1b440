import { expect, test } from 'vitest'
import type { CriteriaRow, CriterionCell } from '#shared/contract/criteria.ts'
import { countStates, filterRows, noFilter, withTag } from './matrix.ts'

const cell = (stands: CriterionCell['stands'], mine: CriterionCell['mine'] = null): CriterionCell => ({
  mine,
  stands,
  ruled: false,
  mayRule: false,
})
const rows: CriteriaRow[] = [
  { id: '1', previous: false, outcome: 'included', cells: { a: cell('met'), b: cell('differs') } },
  { id: '2', previous: false, outcome: 'excluded', cells: { a: cell('not-met') } },
  { id: '3', previous: false, outcome: 'excluded', cells: {} },
]
const ids = (filter: Partial<typeof noFilter>) =>
  filterRows(rows, ['a', 'b'], { ...noFilter, ...filter }).map(({ id }) => id)

test('rows by outcome, by a difference anywhere, and by how they stand against one criterion', () => {
  expect(ids({})).toEqual(['1', '2', '3'])
  expect(ids({ outcome: 'excluded' })).toEqual(['2', '3'])
  expect(ids({ differs: true })).toEqual(['1'])
  expect(ids({ column: { criterion: 'a', state: 'not-met' } })).toEqual(['2'])
  expect(ids({ column: { criterion: 'b', state: 'none' }, outcome: 'excluded' })).toEqual(['2', '3'])
})

test('every row is in one count of a criterion', () => {
  expect(countStates(rows, 'a')).toEqual({ met: 1, 'not-met': 1, unclear: 0, differs: 0, none: 1 })
})

test('an own tag shows at once; what others said stays until it is known what stands', () => {
  expect(withTag(rows[2] as CriteriaRow, 'a', 'met').cells.a).toEqual(cell('met', 'met'))
  expect(withTag(rows[0] as CriteriaRow, 'a', 'unclear').cells.a).toEqual(cell('met', 'unclear'))
  const own = { id: '4', previous: false, outcome: null, cells: { a: cell('met', 'met') } }
  expect(withTag(own, 'a', null).cells.a).toEqual(cell(null, null))
})
