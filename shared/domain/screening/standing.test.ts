import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Decision, decisions } from '../reviews/words.ts'
import { type SaidOfReport, saidTogether, standingOf } from './standing.ts'

const stage = 'title-abstract' as const
const rules = { reviewers: ['a', 'b'], reviewersPerReport: 2, maybe: 'conflict' as const }
const nothing: SaidOfReport = {
  votes: [],
  resolutions: [],
  destinations: [],
  notes: [],
  enters: 'search' as const,
  setAside: [],
}
const at = '2026-01-01T00:00:00.000Z'
const vote = (fact: string, member: string, decision: Decision, report = 'r') => ({
  fact,
  at,
  body: { stage, report, member, decision, reasons: [] },
})
const resolution = (fact: string, decision: 'include' | 'exclude' | null) => ({
  fact,
  at,
  body: { stage, report: 'r', decision, reasons: [] },
})

test('votes of a pilot whose sample is screened again stand aside, and those after it count', () => {
  const votes = [vote('01', 'a', 'include'), vote('02', 'b', 'exclude'), vote('04', 'a', 'exclude')]
  const setAside = [{ stage, report: 'r', before: '03' }]
  expect(standingOf({ ...nothing, votes }, stage, rules).outcome).toEqual({ outcome: 'excluded', by: 'votes' })
  const again = standingOf({ ...nothing, votes, setAside }, stage, rules)
  expect(again.ballots.map(({ fact }) => fact)).toEqual(['04'])
  expect(again.outcome).toEqual({ outcome: 'pending' })
  const other = [{ stage: 'full-text' as const, report: 'r', before: '03' }]
  expect(standingOf({ ...nothing, votes, setAside: other }, stage, rules).ballots).toHaveLength(2)
})

test('what a third settled before the sample was screened again is settled no more, and what came after is', () => {
  const votes = [vote('01', 'a', 'include'), vote('02', 'b', 'exclude'), vote('06', 'a', 'include')]
  const setAside = [{ stage, report: 'r', before: '05' }]
  const before = { ...nothing, votes, resolutions: [resolution('03', 'exclude')] }
  expect(standingOf(before, stage, rules).outcome).toMatchObject({ outcome: 'excluded', by: 'resolution' })
  expect(standingOf({ ...before, setAside }, stage, rules).outcome).toEqual({ outcome: 'pending' })
  const after = { ...before, setAside, resolutions: [resolution('03', 'exclude'), resolution('07', 'include')] }
  expect(standingOf(after, stage, rules).outcome).toEqual({ outcome: 'included', by: 'resolution' })
})

test('a report that a sampled one becomes part of keeps the votes that were cast on it itself', () => {
  const sampled = { ...nothing, votes: [vote('01', 'a', 'exclude')], setAside: [{ stage, report: 'r', before: '09' }] }
  const other = { ...nothing, votes: [vote('02', 'a', 'include', 'other'), vote('03', 'b', 'include', 'other')] }
  const together = standingOf(saidTogether([sampled, other]), stage, rules)
  expect(together.ballots.map(({ fact }) => fact)).toEqual(['02', '03'])
  expect(together.outcome).toEqual({ outcome: 'included', by: 'votes' })
})

test('setting aside never changes which later votes count, for any votes', () => {
  const anyVote = fc.record({ member: fc.constantFrom('a', 'b', 'c'), decision: fc.constantFrom(...decisions) })
  fc.assert(
    fc.property(fc.array(anyVote, { maxLength: 10 }), fc.nat(10), (cast, from) => {
      const id = (i: number) => String(i).padStart(2, '0')
      const votes = cast.map(({ member, decision }, i) => vote(id(i), member, decision))
      const setAside = [{ stage, report: 'r', before: id(from) }]
      expect(standingOf({ ...nothing, votes, setAside }, stage, rules)).toEqual(
        standingOf({ ...nothing, votes: votes.slice(from) }, stage, rules),
      )
    }),
  )
})

test('on what is removed nobody’s vote counts, and what was in the previous version is included without one', () => {
  const said = { ...nothing, votes: [vote('1', 'a', 'exclude'), vote('2', 'b', 'exclude')] }
  expect(standingOf(said, stage, rules).outcome?.outcome).toBe('excluded')
  for (const enters of ['removed', 'dropped'] as const)
    expect(standingOf({ ...said, enters }, stage, rules)).toEqual({ ballots: [] })
  expect(standingOf({ ...said, enters: 'previous' }, stage, rules)).toEqual({ ballots: [] })
  expect(standingOf({ ...said, enters: 'previous' }, 'full-text', undefined)).toEqual({
    ballots: [],
    outcome: { outcome: 'included', by: 'previous' },
  })
  expect(saidTogether([said, { ...nothing, enters: 'previous' }]).enters).toBe('previous')
  expect(saidTogether([said, { ...nothing, enters: 'removed' }]).enters).toBe('removed')
})
