import { expect, test } from 'vitest'
import { aligned } from './align.ts'

const titles = (...given: string[]) => given.map((title) => ({ title }))
const entries = (ours: { title: string }[], theirs: { title: string }[]) =>
  aligned(ours, theirs).map(({ entry, theirs: { title } }) => [title, entry])

test('entries in another order are paired by their titles', () => {
  expect(entries(titles('A', 'B', 'C'), titles('c', 'A', 'b'))).toEqual([
    ['c', 3],
    ['A', 1],
    ['b', 2],
  ])
})

test('two entries of one title are paired in order, and an entry is paired once', () => {
  expect(entries(titles('Reply', 'Reply'), titles('Reply', 'Reply', 'Reply'))).toEqual([
    ['Reply', 1],
    ['Reply', 2],
    ['Reply', 0],
  ])
})

test('an entry that we lack is paired with nothing', () => {
  expect(aligned([], titles('A'))).toEqual([{ ours: undefined, theirs: { title: 'A' }, entry: 0 }])
})

test('titles that differ are paired by DOI, else by place', () => {
  expect(
    aligned([{ title: 'X' }, { title: 'Y', doi: '10.1/A' }], [{ title: 'A', doi: '10.1/a' }, { title: 'B' }]).map(
      ({ entry }) => entry,
    ),
  ).toEqual([2, 1])
})
