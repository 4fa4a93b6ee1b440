import { expect, test } from 'vitest'
import { mostOf, spreadOf, sumOf } from './spread.ts'

const bin = (from: number, included: number, excluded: number, left = 0) => ({
  from,
  to: from + 1,
  included,
  excluded,
  left,
})

test('where all includes score higher than all excludes they are wholly apart, where both are alike half', () => {
  expect(spreadOf([bin(0, 0, 4), bin(1, 3, 0)]).apart).toBe(1)
  expect(spreadOf([bin(0, 3, 0), bin(1, 0, 4)]).apart).toBe(0)
  expect(spreadOf([bin(0, 2, 3), bin(1, 2, 3)]).apart).toBe(0.5)
  // Of 2 × 2 pairs: both with the higher include, and half of the two in one bin.
  expect(spreadOf([bin(0, 0, 1), bin(1, 1, 1), bin(2, 1, 0)]).apart).toBe(0.875)
})

test('what is left and scores as high as the upper half of the includes is counted', () => {
  expect(spreadOf([bin(0, 1, 5, 90), bin(1, 1, 1, 8), bin(2, 1, 0, 2), bin(3, 1, 0, 1)]).high).toBe(3)
  expect(spreadOf([bin(0, 0, 1, 7), bin(1, 1, 0, 0)]).high).toBe(0)
})

test('most of a kind are in the shortest stretch with more than half of them', () => {
  const bins = [bin(0, 1, 4), bin(1, 1, 3), bin(2, 4, 0), bin(3, 0, 0)]
  expect(mostOf(bins, 'included')).toEqual({ from: 2, to: 3 })
  expect(mostOf(bins, 'excluded')).toEqual({ from: 0, to: 1 })
  expect(mostOf(bins, 'left')).toBeUndefined()
  expect([sumOf(bins, 'included'), sumOf(bins, 'excluded'), sumOf(bins, 'left')]).toEqual([6, 7, 0])
})
