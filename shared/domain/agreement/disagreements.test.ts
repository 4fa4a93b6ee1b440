import { expect, test } from 'vitest'
import type { CountedVote } from './blind-votes.ts'
import { disagreementsIn } from './disagreements.ts'

const vote = (member: string, decision: CountedVote['decision'], reason?: string): CountedVote => ({
  at: '',
  member,
  decision,
  reasons: reason ? [reason] : [],
})

const votes = new Map([
  ['differ', [vote('A', 'include'), vote('B', 'exclude', 'place')]],
  ['same', [vote('A', 'exclude', 'age'), vote('B', 'exclude', 'age')]],
  ['reason', [vote('A', 'exclude', 'age'), vote('B', 'exclude', 'place')]],
  ['maybe', [vote('A', 'maybe'), vote('B', 'include')]],
  ['alone', [vote('A', 'include')]],
])

const reports = (maybe: 'include' | 'own' | 'no-vote', overReasons = false) =>
  disagreementsIn(votes, [], { maybe, overReasons }).map(({ report, over }) => `${report} ${over}`)

test('reports differ as a maybe is said to count, and over the reason alone where that matters', () => {
  expect(reports('include')).toEqual(['differ decision'])
  expect(reports('own')).toEqual(['differ decision', 'maybe decision'])
  expect(reports('no-vote')).toEqual(['differ decision'])
  expect(reports('include', true)).toEqual(['differ decision', 'reason reason'])
})

test('criteria that the voters tagged differently, and the reasons of those who excluded', () => {
  const tags = [
    { report: 'differ', criterion: 'place', member: 'A', verdict: 'met' },
    { report: 'differ', criterion: 'place', member: 'B', verdict: 'not-met' },
    { report: 'differ', criterion: 'age', member: 'A', verdict: 'met' },
    { report: 'differ', criterion: 'age', member: 'B', verdict: 'met' },
    { report: 'differ', criterion: 'kind', member: 'A', verdict: 'met' },
    { report: 'differ', criterion: 'kind', member: 'B', verdict: null },
    { report: 'differ', criterion: 'kind', member: 'C', verdict: 'not-met' },
  ]
  const [found] = disagreementsIn(votes, tags, { maybe: 'include', overReasons: false })
  expect(found?.criteria).toEqual(['place'])
  expect(found?.reasons).toEqual(['place'])
})
