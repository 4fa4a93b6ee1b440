import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Agreement, type AgreementVote, agreement } from './agreement.ts'
import type { Estimate } from './estimate.ts'

/** Votes of two reviewers from a table: both include, only A includes, only B includes, both exclude. */
function votesOf([both, onlyA, onlyB, neither]: readonly number[]): AgreementVote[] {
  const cells = [
    [both, 'include', 'include'],
    [onlyA, 'include', 'exclude'],
    [onlyB, 'exclude', 'include'],
    [neither, 'exclude', 'exclude'],
  ] as const
  return cells.flatMap(([n = 0, a, b], cell) =>
    Array.from({ length: n }, (_, i) => `${cell}-${i}`).flatMap((report): AgreementVote[] => [
      { report, reviewer: 'A', vote: a },
      { report, reviewer: 'B', vote: b },
    ]),
  )
}

function values(result: Agreement): Record<string, number | null> {
  const { pairs, overall } = result
  const [pair] = pairs
  if (!pair) throw new Error('no pair')
  const rounded = (estimate: Estimate) => (estimate.value === null ? null : Math.round(estimate.value * 1e5) / 1e5)
  return {
    n: pair.n,
    percentAgreement: rounded(pair.percentAgreement),
    cohenKappa: rounded(pair.cohenKappa),
    pabak: rounded(pair.pabak),
    gwetAC1: rounded(pair.gwetAC1),
    positiveAgreement: rounded(pair.positiveAgreement),
    negativeAgreement: rounded(pair.negativeAgreement),
    fleissKappa: rounded(overall.fleissKappa),
    krippendorffAlpha: rounded(overall.krippendorffAlpha),
  }
}

describe('two reviewers', () => {
  test('ten of a thousand: high agreement, middling kappa', () => {
    expect(values(agreement(votesOf([10, 5, 15, 970]), 'include'))).toEqual({
      n: 1000,
      percentAgreement: 0.98,
      cohenKappa: 0.49045,
      pabak: 0.96,
      gwetAC1: 0.97918,
      fleissKappa: 0.4898,
      krippendorffAlpha: 0.49005,
      positiveAgreement: 0.5,
      negativeAgreement: 0.9898,
    })
  })

  test('one category only: kappa and alpha are undefined, what is defined is 1', () => {
    expect(values(agreement(votesOf([0, 0, 0, 40]), 'include'))).toEqual({
      n: 40,
      percentAgreement: 1,
      cohenKappa: null,
      pabak: 1,
      gwetAC1: 1,
      fleissKappa: null,
      krippendorffAlpha: null,
      positiveAgreement: null,
      negativeAgreement: 1,
    })
  })

  test('an interval for kappa as published by Fleiss, Cohen and Everitt for two categories', () => {
    // κ = 0.4 and n = 50: A = 0.10972, B = 0.10188, C = 0.01, so SE = √(0.2016 / (0.25 · 50)) = 0.126996.
    const kappa = agreement(votesOf([20, 10, 5, 15]), 'include').pairs[0]?.cohenKappa
    expect(kappa?.value).toBeCloseTo(0.4, 10)
    expect(kappa?.low).toBeCloseTo(0.4 - 1.96 * 0.126996, 4)
    expect(kappa?.high).toBeCloseTo(0.4 + 1.96 * 0.126996, 4)
  })

  test('shared vectors', () => {
    const file = new URL('../../../../shared/data/agreement-vectors.json', import.meta.url)
    if (!existsSync(file)) return console.log('left out: agreement vectors, ../shared/data is not here')
    const { vectors } = JSON.parse(readFileSync(file, 'utf8'))
    for (const { table, ...expected } of vectors) {
      expect(values(agreement(votesOf(table), 'include'))).toEqual(expected)
    }
  })
})

test('what a maybe counts as is stated and changes the table', () => {
  const votes: AgreementVote[] = [
    { report: '1', reviewer: 'A', vote: 'maybe' },
    { report: '1', reviewer: 'B', vote: 'exclude' },
    { report: '2', reviewer: 'A', vote: 'include' },
    { report: '2', reviewer: 'B', vote: 'include' },
  ]
  const agreed = (maybe: Agreement['maybe']) => agreement(votes, maybe).pairs[0]?.percentAgreement.value
  expect([agreed('include'), agreed('exclude'), agreed('own'), agreed('no-vote')]).toEqual([0.5, 1, 0.5, 1])
  expect(agreement(votes, 'own').pairs[0]?.table).toEqual([
    [1, 0, 0],
    [0, 0, 0],
    [0, 1, 0],
  ])
  expect(agreement(votes, 'no-vote').pairs[0]?.n).toBe(1)
})

describe('more than two reviewers', () => {
  const rows = ['iie', 'iii', 'eee', 'eie', 'iii', 'eee']
  const votesFrom = (given: readonly string[]): AgreementVote[] =>
    given.flatMap((row, i) =>
      [...row].flatMap((letter, k): AgreementVote[] =>
        letter === '-' ? [] : [{ report: `${i}`, reviewer: `${k}`, vote: letter === 'i' ? 'include' : 'exclude' }],
      ),
    )

  test("Fleiss' kappa of complete data", () => {
    // Mean agreement (4·1 + 2·⅓)/6 = 7/9; 9 of 18 votes are includes, so chance is ½ and κ = 5/9.
    const { overall, pairs } = agreement(votesFrom(rows), 'include')
    expect(overall.fleissKappa.value).toBeCloseTo(5 / 9, 10)
    expect(overall.unanimous).toBeCloseTo(4 / 6, 10)
    expect(pairs).toHaveLength(3)
  })

  test("Krippendorff's alpha with gaps leaves single votes out", () => {
    const gaps = [...rows, 'i--', '--e']
    const { overall } = agreement(votesFrom(gaps), 'include')
    // Observed disagreement 1 − (18 − 4)/18 = 2/9; expected 1 − 2·9·8/(18·17) = 9/17.
    expect(overall.krippendorffAlpha.value).toBeCloseTo(1 - 2 / 9 / (9 / 17), 10)
    expect([overall.n, overall.complete]).toEqual([6, 6])
  })
})

test('no votes at all', () => {
  const { pairs, overall } = agreement([], 'include')
  expect(pairs).toEqual([])
  expect(overall.krippendorffAlpha.value).toBeNull()
  expect(overall.unanimous).toBeNull()
})

test('no statistic is ever NaN, every interval holds its value, and the order of votes does not matter', () => {
  const vote = fc.record({
    report: fc.constantFrom('1', '2', '3', '4', '5'),
    reviewer: fc.constantFrom('A', 'B', 'C'),
    vote: fc.constantFrom('include' as const, 'exclude' as const, 'maybe' as const),
  })
  const votes = fc.uniqueArray(vote, { selector: (each) => each.report + each.reviewer })
  const maybes = fc.constantFrom('include' as const, 'exclude' as const, 'own' as const, 'no-vote' as const)
  fc.assert(
    fc.property(votes, maybes, (given, maybe) => {
      const result = agreement(given, maybe)
      const estimates = result.pairs.flatMap((pair) => [
        pair.percentAgreement,
        pair.cohenKappa,
        pair.pabak,
        pair.gwetAC1,
        pair.positiveAgreement,
        pair.negativeAgreement,
      ])
      for (const { value, low, high } of [...estimates, result.overall.fleissKappa, result.overall.krippendorffAlpha]) {
        expect([value, low, high].every((each) => each === null || Number.isFinite(each))).toBe(true)
        if (value !== null && low !== null && high !== null) {
          expect(low).toBeLessThanOrEqual(value + 1e-9)
          expect(high).toBeGreaterThanOrEqual(value - 1e-9)
        }
      }
      expect(agreement(given.toReversed(), maybe).pairs).toEqual(result.pairs)
    }),
    { numRuns: 300 },
  )
})
