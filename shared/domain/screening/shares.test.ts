import { expect, test } from 'vitest'
import { sharesOf } from './shares.ts'

const reports = ['1', '2', '3', '4']
const side = (of: Record<string, string[]>, votesNeeded = 2) => ({
  of: (report: string) => of[report] ?? [],
  votesNeeded,
})

test('each member is told what is theirs, what becomes theirs and what is theirs no more', () => {
  const before = side({ 1: ['a', 'b'], 2: ['a', 'b'], 3: ['a'] })
  const after = side({ 1: ['a', 'c'], 2: ['b', 'c'], 3: ['a', 'b'], 4: ['a', 'b'] })
  expect(sharesOf(reports, ['a', 'b', 'c', 'd'], before, after)).toEqual({
    members: [
      { member: 'a', before: 3, after: 3, gained: 1, lost: 1 },
      { member: 'b', before: 2, after: 3, gained: 2, lost: 1 },
      { member: 'c', before: 0, after: 2, gained: 2, lost: 0 },
      { member: 'd', before: 0, after: 0, gained: 0, lost: 0 },
    ],
    nobody: { before: 1, after: 0 },
    few: { before: 1, after: 0 },
  })
})

test('somebody who is no reviewer any more is told last, and three votes of two reviewers are too few', () => {
  const shares = sharesOf(reports, ['a'], side({ 1: ['gone'] }, 1), side({ 1: ['a', 'b'] }, 3))
  expect(shares.members.map((share) => share.member)).toEqual(['a', 'gone', 'b'])
  expect(shares.few).toEqual({ before: 0, after: 1 })
  expect(shares.nobody).toEqual({ before: 3, after: 3 })
})
