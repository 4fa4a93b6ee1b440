import { expect, test } from 'vitest'
import { judge } from '../bench/blindness/verdict.ts'
import { randomOf } from '../corpus/random.ts'

/** Times of a busy machine: some ms about a middle, and now and then a pause of a hundred. */
function times(seed: number, middle: number): number[] {
  const next = randomOf(seed)
  return Array.from({ length: 80 }, () => middle + next(1000) / 1000 + (next(10) === 0 ? next(100) : 0))
}

test('two ms more are a leak, on a machine that pauses for longer than that too, and in either direction', () => {
  for (let seed = 1; seed <= 50; seed++) {
    expect(judge(times(seed, 3), times(seed + 100, 5))).toMatchObject({ verdict: 'LEAK' })
    expect(judge(times(seed, 5), times(seed + 100, 3)).verdict).toBe('LEAK')
  }
})

test('times of the same are alike, whatever the machine does', () => {
  for (let seed = 1; seed <= 200; seed++) expect(judge(times(seed, 3), times(seed + 500, 3)).verdict).toBe('alike')
})

test('a difference that no network shows is none, however sure it is', () => {
  expect(judge([1, 1, 1, 1], [1.05, 1.05, 1.05, 1.05])).toMatchObject({ effect: 1, verdict: 'alike' })
})
