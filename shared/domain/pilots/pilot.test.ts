import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decisions } from '../reviews/words.ts'
import { type PilotReport, pilotResult } from './pilot.ts'

const two = { reviewers: ['a', 'b'], gate: 0.75, maybe: 'conflict' as const, excluding: new Set<string>() }
const report = (id: string, votes: Record<string, 'include' | 'exclude' | 'maybe'>): PilotReport => ({
  report: id,
  votes: Object.entries(votes).map(([member, decision]) => ({ member, decision, reasons: [], note: '' })),
  assessments: [],
})

test('three of four agreed on reach a gate of three in four, two do not', () => {
  const three = ['1', '2', '3'].map((id) => report(id, { a: 'include', b: 'include' }))
  const passed = pilotResult([...three, report('4', { a: 'include', b: 'exclude' })], two)
  expect(passed).toMatchObject({ reports: 4, complete: 4, agreed: 3, unanimous: 0.75, passed: true })
  expect(passed.disagreements.map((one) => one.report)).toEqual(['4'])
  const failed = pilotResult([...three.slice(1), report('4', { a: 'include', b: 'exclude' })], two)
  expect(failed.passed).toBe(false)
})

test('a report that not all voted on counts nowhere, and without any complete one the gate cannot be told', () => {
  const some = pilotResult([report('1', { a: 'include' }), report('2', { a: 'exclude', b: 'exclude' })], two)
  expect(some).toMatchObject({ reports: 2, complete: 1, agreed: 1, unanimous: 1, passed: true, disagreements: [] })
  expect(some.agreement.overall.n).toBe(1)
  expect(pilotResult([report('1', { a: 'include' })], two)).toMatchObject({ unanimous: null, passed: null })
})

test('a maybe counts as the stage says', () => {
  const maybes = [report('1', { a: 'include', b: 'maybe' })]
  expect(pilotResult(maybes, two).agreed).toBe(0)
  expect(pilotResult(maybes, { ...two, maybe: 'include' })).toMatchObject({ agreed: 1, maybe: 'include' })
})

test('a disagreement stands under the criteria that were tagged differently, or that spoke against it', () => {
  const tagged: PilotReport = {
    ...report('1', { a: 'include', b: 'exclude' }),
    assessments: [
      { criterion: 'age', member: 'a', verdict: 'met' },
      { criterion: 'age', member: 'b', verdict: 'unclear' },
      { criterion: 'place', member: 'b', verdict: 'not-met' },
      { criterion: 'design', member: 'a', verdict: 'met' },
      { criterion: 'design', member: 'b', verdict: 'met' },
    ],
  }
  const result = pilotResult([tagged, report('2', { a: 'exclude', b: 'include' })], two)
  expect(result.disagreements.map(({ criteria }) => criteria)).toEqual([['age', 'place'], []])
  expect(result.byCriterion).toEqual([
    { criterion: 'age', reports: 1 },
    { criterion: 'place', reports: 1 },
  ])
  expect(result.untagged).toBe(1)
  // A criterion for exclusion speaks against a report where it is met.
  const excluding = new Set(['place', 'design'])
  expect(pilotResult([tagged], { ...two, excluding }).disagreements.map(({ criteria }) => criteria)).toEqual([
    ['age', 'design'],
  ])
})

test('the share agreed on is the share of all alike that agreement is computed with, for any votes', () => {
  const anyVotes = fc.record({
    a: fc.constantFrom(...decisions),
    b: fc.constantFrom(...decisions),
    c: fc.constantFrom(...decisions),
  })
  fc.assert(
    fc.property(fc.array(anyVotes, { maxLength: 12 }), fc.constantFrom('include', 'conflict'), (all, maybe) => {
      const sample = all.map((votes, i) => report(`${i}`, votes))
      const result = pilotResult(sample, { ...two, reviewers: ['a', 'b', 'c'], maybe })
      expect(result.unanimous).toBe(result.agreement.overall.unanimous)
      expect(result.agreed + result.disagreements.length).toBe(result.complete)
    }),
  )
})
