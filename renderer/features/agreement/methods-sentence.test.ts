import { expect, test } from 'vitest'
import type { AgreementPair, AgreementStatistics } from '#shared/contract/agreement.ts'
import { agreement } from '#shared/domain/agreement/agreement.ts'
import { methodsSentence } from './methods-sentence.ts'

function statistics(cells: readonly [number, 'include' | 'exclude', 'include' | 'exclude'][]): AgreementStatistics {
  const votes = cells.flatMap(([n, a, b], cell) =>
    Array.from({ length: n }, (_, i) => `${cell}-${i}`).flatMap((report) => [
      { report, reviewer: 'A', vote: a },
      { report, reviewer: 'B', vote: b },
    ]),
  )
  const { pairs, overall, maybe } = agreement(votes, 'include')
  return {
    maybe,
    asTheStageSays: true,
    pairs: pairs.map((pair) => ({ ...pair, members: pair.reviewers, unevenness: null })) as AgreementPair[],
    overall,
    disagreements: { reports: 0, overReason: 0, criteria: [], reasons: [] },
  }
}

test('the sentence has its figures, what a maybe counted as and from which votes, in both languages', () => {
  const found = statistics([
    [40, 'include', 'include'],
    [5, 'include', 'exclude'],
    [5, 'exclude', 'include'],
    [50, 'exclude', 'exclude'],
  ])
  const said = { stage: 'title-abstract' as const, agreement: found, pair: found.pairs[0] as AgreementPair }
  expect(methodsSentence(said, 'en')).toBe(
    'Two reviewers screened 100 titles and abstracts independently and agreed on 90.0% (95% CI 82.6% to 94.5%); Cohen’s kappa was 0.80 (95% CI 0.68 to 0.92), PABAK 0.80 (95% CI 0.65 to 0.89) and Gwet’s AC1 0.80 (95% CI 0.69 to 0.92). Agreement was computed from the votes before any disagreement was settled. A maybe counted as include.',
  )
  expect(methodsSentence(said, 'nb')).toContain('90,0\u00a0% (95 % KI 82,6\u00a0% til 94,5\u00a0%)')
})

test('what is undefined is said to be', () => {
  const found = statistics([[40, 'exclude', 'exclude']])
  const said = { stage: 'full-text' as const, agreement: found, pair: found.pairs[0] as AgreementPair }
  expect(methodsSentence(said, 'en')).toContain('Cohen’s kappa was undefined (one category only)')
})
