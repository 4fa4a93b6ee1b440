import { expect, test } from 'vitest'
import { htmlTable, overlapRows, sharedBetween } from './overlap-table.ts'

const source = (name: string, records: number, reports: number, alone: number, removedBefore = 0) => ({
  id: name,
  name,
  records,
  removedBefore,
  reports,
  alone,
})
const summary = {
  sources: [source('A & B', 10, 9, 4), source('C', 7, 7, 2, 3), source('D', 5, 5, 5)],
  overlap: [{ a: 0, b: 1, reports: 5 }],
}

test('what two sources share reads the same from both sides', () => {
  const shared = sharedBetween(summary)
  expect([shared(0, 1), shared(1, 0), shared(0, 2), shared(2, 2)]).toEqual([5, 5, 0, 5])
})

test('the table for other programs has a row and a column for each source', () => {
  const rows = overlapRows(summary, (id) => id.replace('duplicates.overlap.', ''))
  expect(rows).toEqual([
    ['source', 'records', 'removedBefore', 'reports', 'alone', 'with', 'with', 'with'],
    ['A & B', '10', '0', '9', '4', '', '5', '0'],
    ['C', '7', '3', '7', '2', '5', '', '0'],
    ['D', '5', '0', '5', '5', '0', '0', ''],
  ])
  expect(htmlTable(rows.slice(0, 2).map((row) => row.slice(0, 2)))).toBe(
    '<table><tr><th>source</th><th>records</th></tr><tr><td>A &amp; B</td><td>10</td></tr></table>',
  )
})
