import { expect, test } from 'vitest'
import { matchAll } from '#shared/domain/duplicates/match.ts'
import type { MatchRecord } from '#shared/domain/duplicates/matching.ts'
import { answeredPerfectly } from './answers.ts'
import { inTwoSteps, sameWhenAnswersAreShuffled, sameWhenShuffled, shuffled } from './order.ts'

/** Same title, people and journal, three years apart and without a place: only a person can tell. */
const records: MatchRecord[] = [
  { id: '1', year: 2010, volume: '4', number: '1', pages: '3-19' },
  { id: '2', year: 2010, volume: '4', number: '1', pages: '201-219' },
  { id: '3', year: 2001, volume: '1', number: '2', pages: '7-8' },
].map((place) => ({
  title: 'Apprentices who leave their training in the second year',
  authors: ['Strand, Kari', 'Moen, Ola'],
  journal: 'Nordic Journal of Training',
  ...place,
}))

test('questions are answered by the labels, and no question comes twice', () => {
  expect(matchAll(records).review.length).toBeGreaterThan(0)
  const yes = answeredPerfectly(records, [['1', '2']])
  expect(yes.matching.clusters).toEqual([['1', '2']])
  expect(yes.answers.filter((answer) => answer.verdict === 'same')).toHaveLength(1)
  const no = answeredPerfectly(records, [])
  expect(no.matching.clusters).toEqual([])
  expect(no.answers.every((answer) => answer.verdict === 'different')).toBe(true)
  expect(no.answers).toHaveLength(no.rounds.reduce((a, b) => a + b, 0))
})

test('what was answered before is not asked again', () => {
  const { answers } = answeredPerfectly(records, [['1', '2']])
  expect(answeredPerfectly(records, [['1', '2']], answers).rounds).toEqual([])
})

test('a shuffle keeps everything, changes the order, and the matching is the same', () => {
  const list = Array.from({ length: 50 }, (_, i) => i)
  expect(shuffled(list, 1)).not.toEqual(list)
  expect(shuffled(list, 1)).not.toEqual(shuffled(list, 2))
  expect(shuffled(list, 1).sort((a, b) => a - b)).toEqual(list)
  expect(sameWhenShuffled(records, matchAll(records))).toBe(5)
  expect(sameWhenShuffled(records, { ...matchAll(records), review: [] })).toBe(0)
  expect(sameWhenAnswersAreShuffled(records, answeredPerfectly(records, []).answers)).toBe(true)
})

test('in two steps comes out as at once', () => {
  const clusters = [['1', '2']]
  const set = { name: 'one', records, clusters, corrected: clusters }
  const atOnce = answeredPerfectly(records, clusters)
  expect(inTwoSteps(set, atOnce).same).toBe(true)
  expect(inTwoSteps(set, { ...atOnce, matching: matchAll(records) }).same).toBe(false)
})
