import { describe, expect, test } from 'vitest'
import { countsOf, homesOf, measuresOf, noCounts, sumOf, together } from './counts.ts'

describe('counts of clusters against labels', () => {
  const truth = [['a', 'b', 'c'], ['d', 'e'], ['f']]

  test('the labels themselves are all right', () => {
    const counts = countsOf(truth, truth, 8)
    expect(counts).toMatchObject({ truePairs: 4, falsePairs: 0, labelledPairs: 4, impure: 0, missing: 0 })
    expect(measuresOf(counts)).toEqual({ precision: 1, recall: 1, f1: 1, sensitivity: 1 })
  })

  test('nothing found misses every link and removes nothing wrongly', () => {
    const counts = countsOf([], truth, 8)
    expect(counts).toMatchObject({ removable: 3, missing: 3, wronglyRemoved: 0, impure: 0 })
    expect(measuresOf(counts)).toMatchObject({ recall: 0, f1: 0, sensitivity: 0 })
  })

  test('a cluster of two labelled ones and a stranger is one impure cluster that removes two wrongly', () => {
    const counts = countsOf([['a', 'b', 'd', 'x']], truth, 8)
    // a-b is right; a-d, b-d, a-x, b-x, d-x are not. c and e stay beside another copy.
    expect(counts).toMatchObject({
      truePairs: 1,
      falsePairs: 5,
      impure: 1,
      wronglyRemoved: 2,
      removable: 3,
      missing: 2,
    })
    expect(measuresOf(counts).precision).toBeCloseTo(1 / 6)
    expect(measuresOf(counts).recall).toBeCloseTo(1 / 4)
    expect(measuresOf(counts).sensitivity).toBeCloseTo(1 / 3)
  })

  test('a labelled cluster in two parts misses one link, whatever their sizes', () => {
    const four = [['a', 'b', 'c', 'd']]
    expect(countsOf([['a', 'b', 'c']], four, 4).missing).toBe(1)
    expect(
      countsOf(
        [
          ['a', 'b'],
          ['c', 'd'],
        ],
        four,
        4,
      ).missing,
    ).toBe(1)
  })

  test('sums add up, so that measures over sets weigh each record alike', () => {
    const one = countsOf([['a', 'b']], [['a', 'b']], 2)
    const other = countsOf([], truth, 8)
    expect(sumOf([one, other])).toMatchObject({ records: 10, removable: 4, missing: 3 })
    expect(measuresOf(sumOf([one, other])).sensitivity).toBe(0.25)
    expect(sumOf([])).toEqual(noCounts)
  })

  test('records without a label are together with themselves alone', () => {
    const homes = homesOf(truth)
    expect(together(homes, 'a', 'c')).toBe(true)
    expect(together(homes, 'a', 'd')).toBe(false)
    expect(together(homes, 'x', 'y')).toBe(false)
    expect(together(homes, 'x', 'x')).toBe(true)
  })
})
