import { describe, expect, test } from 'vitest'
import { agreement } from './agreement.ts'
import { readingOf, unevennessOf } from './paradox.ts'

const of = (table: number[][], kappa: number | null) => {
  const n = table.flat().reduce((sum, count) => sum + count, 0)
  const agreed = table.reduce((sum, row, i) => sum + (row[i] ?? 0), 0)
  return unevennessOf(table, { agreement: n === 0 ? null : agreed / n, kappa })
}

describe("kappa's paradox", () => {
  test('few includes: agreement 98 %, kappa 0.49, so the prevalence is warned of', () => {
    // |10 − 970| / 1000 and |5 − 15| / 1000.
    expect(
      of(
        [
          [10, 5],
          [15, 970],
        ],
        0.49045,
      ),
    ).toEqual({ prevalenceIndex: 0.96, biasIndex: 0.01, paradox: 'prevalence' })
  })

  test('one rater includes far more often: the bias is warned of', () => {
    // a = 40, b = 20, c = 0, d = 40: agreement 0.8, |40 − 40| / 100 = 0 and |20 − 0| / 100 = 0.2.
    const found = of(
      [
        [40, 20],
        [0, 40],
      ],
      0.59,
    )
    expect(found?.prevalenceIndex).toBeCloseTo(0, 12)
    expect(found?.biasIndex).toBeCloseTo(0.2, 12)
    expect(found?.paradox).toBe('bias')
  })

  test('one category only: kappa is undefined and nothing is even', () => {
    expect(
      of(
        [
          [0, 0],
          [0, 40],
        ],
        null,
      ),
    ).toEqual({ prevalenceIndex: 1, biasIndex: 0, paradox: 'prevalence' })
  })

  test('no warning where kappa is not low, agreement is not high, or the votes are even', () => {
    expect(
      of(
        [
          [40, 5],
          [5, 50],
        ],
        0.798,
      )?.paradox,
    ).toBeNull()
    expect(
      of(
        [
          [5, 20],
          [20, 55],
        ],
        -0.01,
      )?.paradox,
    ).toBeNull()
    expect(
      of(
        [
          [0, 0],
          [0, 0],
        ],
        null,
      ),
    ).toBeNull()
  })

  test('with a maybe of its own, three categories', () => {
    // Mean shares 0.05, 0.9, 0.05: (3 · 0.9 − 1) / 2 = 0.85.
    const found = of(
      [
        [2, 3, 0],
        [3, 84, 3],
        [0, 3, 2],
      ],
      0.4,
    )
    expect(found?.prevalenceIndex).toBeCloseTo(0.85, 12)
    expect(found?.paradox).toBe('prevalence')
  })
})

test('the words of Landis and Koch, at the ends of their bands', () => {
  expect([-0.01, 0, 0.2, 0.204, 0.21, 0.4, 0.41, 0.6, 0.61, 0.8, 0.81, 1].map(readingOf)).toEqual([
    'poor',
    'slight',
    'slight',
    'slight',
    'fair',
    'fair',
    'moderate',
    'moderate',
    'substantial',
    'substantial',
    'almost-perfect',
    'almost-perfect',
  ])
})

test('three raters with gaps, worked out by hand', () => {
  // Five reports, raters A, B, C; a dot is no vote.
  //   1  i i i      2  i e .      3  e e e      4  . e e      5  i . i
  // Pairable values: 3 + 2 + 3 + 2 + 2 = 12, of them includes 3 + 1 + 0 + 0 + 2 = 6 and excludes 6.
  // Krippendorff: coincidences on the diagonal per report, pairs alike / (m − 1): 6/2, 0/1, 6/2, 2/1, 2/1 = 3 + 0 + 3 + 2 + 2 = 10,
  // so the observed disagreement is (12 − 10) / 12 = 1/6. Expected: 1 − (6·5 + 6·5) / (12·11) = 1 − 60/132 = 6/11.
  // alpha = 1 − (1/6) / (6/11) = 1 − 11/36 = 25/36.
  // Fleiss, from the two complete reports 1 and 3: both agree wholly, includes 3 of 6: chance ½, kappa (1 − ½) / ½ = 1.
  // A and B share 1, 2, 3: agreement 2/3. A includes 2/3, B 1/3: chance 2/9 + 2/9 = 4/9, kappa (2/3 − 4/9) / (5/9) = 2/5.
  // B and C share 1, 3, 4: all alike, one include: kappa 1. A and C share 1, 3, 5: all alike: kappa 1.
  const rows = ['iii', 'ie.', 'eee', '.ee', 'i.i']
  const { pairs, overall } = agreement(
    rows.flatMap((row, i) =>
      [...row].flatMap((letter, k) =>
        letter === '.'
          ? []
          : [
              {
                report: `${i}`,
                reviewer: 'ABC'[k] ?? '',
                vote: letter === 'i' ? ('include' as const) : ('exclude' as const),
              },
            ],
      ),
    ),
    'include',
  )
  expect(overall.krippendorffAlpha.value).toBeCloseTo(25 / 36, 12)
  expect(overall.fleissKappa.value).toBeCloseTo(1, 12)
  expect([overall.n, overall.complete]).toEqual([5, 2])
  expect(overall.unanimous).toBeCloseTo(4 / 5, 12)
  const kappas = Object.fromEntries(pairs.map((pair) => [pair.reviewers.join(''), pair.cohenKappa.value]))
  expect(kappas.AB).toBeCloseTo(2 / 5, 12)
  expect(kappas.BC).toBeCloseTo(1, 12)
  expect(kappas.AC).toBeCloseTo(1, 12)
  expect(pairs.map(({ n }) => n)).toEqual([3, 3, 3])
})
