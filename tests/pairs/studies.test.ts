import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { StudyReport } from '#shared/domain/studies/comparable.ts'
import { suggestStudies } from '#shared/domain/studies/suggest.ts'

/** Two invented reports, and what who knows the studies says of them. */
interface Pair {
  what: string
  expected: 'one' | 'several'
  a: Partial<StudyReport>
  b: Partial<StudyReport>
}

const pairs = JSON.parse(readFileSync(new URL('./studies.json', import.meta.url), 'utf8')) as Pair[]

function reportOf(given: Partial<StudyReport>, id: string): StudyReport {
  return { id, study: id, title: '', authors: [], year: null, abstract: '', other: '', ...given }
}

const isSuggested = ({ a, b }: Pick<Pair, 'a' | 'b'>) => suggestStudies([reportOf(a, 'a'), reportOf(b, 'b')]).length > 0

test('of the invented pairs nothing is suggested wrongly, and nearly all of one study is found', () => {
  const suggested = pairs.filter(isSuggested)
  const wrong = suggested.filter(({ expected }) => expected === 'several')
  const missed = pairs.filter((pair) => pair.expected === 'one' && !isSuggested(pair))
  const precision = 1 - wrong.length / suggested.length
  const recall = 1 - missed.length / pairs.filter(({ expected }) => expected === 'one').length
  console.log(`${pairs.length} pairs: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}`)
  expect(wrong.map(({ what }) => what)).toEqual([])
  // Nothing in their texts says that they are: only who was there knows.
  expect(missed.map(({ what }) => what)).toEqual(['follow-up under a wholly other title without numbers'])
})

test('it does not matter which report comes first', () => {
  for (const { a, b, what } of pairs) expect(isSuggested({ a: b, b: a }), what).toBe(isSuggested({ a, b }))
})
