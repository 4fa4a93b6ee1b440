import fc from 'fast-check'
import { expect, test } from 'vitest'
import { destinations } from '../reviews/words.ts'
import { assessedStates, type FullTextState, retrievalStates, siftFullTexts } from './list.ts'

const base: FullTextState = { retrieval: 'pending', outcome: 'pending', reason: null, destination: null, found: true }

test('a facet counts under all filters but its own', () => {
  const states: FullTextState[] = [
    base,
    { ...base, retrieval: 'sought' },
    { ...base, retrieval: 'sought', outcome: 'excluded', reason: 'r', destination: 'background' },
    { ...base, retrieval: 'retrieved', outcome: 'excluded' },
    { ...base, found: false },
  ]
  const { passing, counts } = siftFullTexts(states, { retrieval: ['sought'] })
  expect(passing).toEqual([1, 2])
  expect(Object.fromEntries(counts.retrieval)).toEqual({ pending: 1, sought: 2, retrieved: 1 })
  expect(Object.fromEntries(counts.outcome)).toEqual({ pending: 1, excluded: 1 })
  expect(Object.fromEntries(counts.reason)).toEqual({ r: 1 })
  expect(siftFullTexts(states, { reason: [''] }).passing).toEqual([3])
  expect(siftFullTexts(states, { destination: ['background', 'protocol'] }).passing).toEqual([2])
})

test('what others replace was not excluded, and lacks no reason', () => {
  const { counts } = siftFullTexts([{ ...base, outcome: 'excluded', destination: 'replaced' }], {})
  expect([[...counts.outcome], [...counts.reason]]).toEqual([[], []])
  expect([...counts.destination]).toEqual([['replaced', 1]])
})

const state: fc.Arbitrary<FullTextState> = fc.record({
  retrieval: fc.constantFrom(...retrievalStates),
  outcome: fc.constantFrom(...assessedStates),
  reason: fc.constantFrom(null, 'a', 'b'),
  destination: fc.constantFrom(null, ...destinations),
  found: fc.boolean(),
})
const filters = fc.record(
  {
    retrieval: fc.subarray([...retrievalStates]),
    outcome: fc.subarray([...assessedStates]),
    reason: fc.subarray(['a', 'b', '']),
    destination: fc.subarray([...destinations]),
  },
  { requiredKeys: [] },
)

test('the chosen values of a facet count as many as the list has', () => {
  fc.assert(
    fc.property(fc.array(state), filters, (states, chosen) => {
      const { passing, counts } = siftFullTexts(states, chosen)
      const sum = (of: Map<string, number>, values: readonly string[]) =>
        values.reduce((all, value) => all + (of.get(value) ?? 0), 0)
      expect(sum(counts.retrieval, chosen.retrieval?.length ? chosen.retrieval : [...counts.retrieval.keys()])).toBe(
        passing.length,
      )
      for (const facet of ['outcome', 'reason', 'destination'] as const)
        if (chosen[facet]?.length) expect(sum(counts[facet], chosen[facet])).toBe(passing.length)
      expect(passing.every((place) => states[place]?.found)).toBe(true)
    }),
  )
})
