import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { matchAll } from '#shared/domain/duplicates/match.ts'
import type { MatchRecord } from '#shared/domain/duplicates/matching.ts'

/** Two invented records and what a careful librarian says of them. */
interface Pair {
  what: string
  expected: 'same' | 'ask' | 'never'
  a: Omit<MatchRecord, 'id'>
  b: Omit<MatchRecord, 'id'>
}

const pairs = JSON.parse(readFileSync(new URL('./pairs.json', import.meta.url), 'utf8')) as Pair[]

function said({ a, b }: Pick<Pair, 'a' | 'b'>): 'same' | 'ask' | 'different' {
  const { clusters, review } = matchAll([
    { ...a, id: 'a' },
    { ...b, id: 'b' },
  ])
  return clusters.length > 0 ? 'same' : review.length > 0 ? 'ask' : 'different'
}

const whatOf = (list: readonly Pair[]) => list.map(({ what }) => what)
const ofKind = (expected: Pair['expected']) => pairs.filter((pair) => pair.expected === expected)

describe('pairs as databases write them', () => {
  test('what is never the same is merged only where all but one letter or the pages agree', () => {
    // Each of these needs a second article of one group in one numbered issue, and a record without pages.
    expect(whatOf(ofKind('never').filter((pair) => said(pair) === 'same'))).toEqual([
      'ureteral/urethral',
      'series of papers in one issue, one lacks pages',
      'medication/mediation',
      'illness/wellness etc: meditation/medication',
    ])
  })

  test('nearly all that is the same is merged, and most of the rest asked about', () => {
    const same = ofKind('same')
    const verdicts = Map.groupBy(same, said)
    expect((verdicts.get('same') ?? []).length / same.length).toBeGreaterThan(0.75)
    expect((verdicts.get('different') ?? []).length / same.length).toBeLessThan(0.1)
  })

  test('the verdict is the same whichever record comes first', () => {
    for (const { a, b, what } of pairs) expect(said({ a: b, b: a }), what).toBe(said({ a, b }))
  })
})
