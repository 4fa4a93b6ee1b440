import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decisions, maybePolicies, stageIds } from '../reviews/words.ts'
import { type Judgement, outcomeOf } from './outcome.ts'

const vote = (decision: Judgement['decision'], reason?: string): Judgement => ({ decision, reason })
const pair = { votesNeeded: 2 } as const

describe('two votes at title and abstract', () => {
  const expected: Record<string, Record<(typeof maybePolicies)[number], string>> = {
    'include include': { include: 'included', conflict: 'included' },
    'include exclude': { include: 'conflict', conflict: 'conflict' },
    'include maybe': { include: 'included', conflict: 'conflict' },
    'exclude include': { include: 'conflict', conflict: 'conflict' },
    'exclude exclude': { include: 'excluded', conflict: 'excluded' },
    'exclude maybe': { include: 'conflict', conflict: 'conflict' },
    'maybe include': { include: 'included', conflict: 'conflict' },
    'maybe exclude': { include: 'conflict', conflict: 'conflict' },
    'maybe maybe': { include: 'included', conflict: 'included' },
  }
  test.each(decisions.flatMap((a) => decisions.flatMap((b) => maybePolicies.map((maybe) => [a, b, maybe] as const))))(
    '%s and %s, a maybe counting as %s',
    (a, b, maybe) => {
      const rules = { stage: 'title-abstract', maybe, ...pair } as const
      expect(outcomeOf([vote(a), vote(b)], undefined, rules).outcome).toBe(expected[`${a} ${b}`]?.[maybe])
    },
  )
})

test('one vote of two is pending, and none is pending whatever is asked', () => {
  const rules = { stage: 'title-abstract', maybe: 'conflict', ...pair } as const
  expect(outcomeOf([vote('include')], undefined, rules)).toEqual({ outcome: 'pending' })
  expect(outcomeOf([], undefined, { ...rules, votesNeeded: 1 })).toEqual({ outcome: 'pending' })
})

test('at full text, excludes for different primary reasons are a conflict about the reason', () => {
  const rules = { stage: 'full-text', maybe: 'conflict', ...pair } as const
  expect(outcomeOf([vote('exclude', 'a'), vote('exclude', 'b')], undefined, rules)).toEqual({
    outcome: 'conflict',
    over: 'reason',
  })
  expect(outcomeOf([vote('exclude', 'a'), vote('exclude', 'a')], undefined, rules)).toEqual({
    outcome: 'excluded',
    by: 'votes',
    reason: 'a',
  })
  const earlier = { ...rules, stage: 'title-abstract' } as const
  expect(outcomeOf([vote('exclude', 'a'), vote('exclude', 'b')], undefined, earlier).outcome).toBe('excluded')
})

test('at full text, somebody has to settle what all are unsure of', () => {
  const rules = { stage: 'full-text', maybe: 'conflict', ...pair } as const
  expect(outcomeOf([vote('maybe'), vote('maybe')], undefined, rules)).toEqual({ outcome: 'conflict', over: 'maybe' })
})

test('a resolution settles every set of votes, and the order of votes never matters', () => {
  const anyVotes = fc.array(fc.record({ decision: fc.constantFrom(...decisions), reason: fc.constantFrom('a', 'b') }), {
    maxLength: 5,
  })
  const anyRules = fc.record({
    stage: fc.constantFrom(...stageIds),
    votesNeeded: fc.integer({ min: 1, max: 4 }),
    maybe: fc.constantFrom(...maybePolicies),
  })
  fc.assert(
    fc.property(anyVotes, anyRules, (votes, rules) => {
      expect(outcomeOf(votes, vote('exclude', 'r'), rules)).toEqual({
        outcome: 'excluded',
        by: 'resolution',
        reason: 'r',
      })
      const { outcome } = outcomeOf(votes, undefined, rules)
      expect(outcomeOf([...votes].reverse(), undefined, rules).outcome).toBe(outcome)
      expect(['pending', 'conflict', 'included', 'excluded']).toContain(outcome)
    }),
  )
})
