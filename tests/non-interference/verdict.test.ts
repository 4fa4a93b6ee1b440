import { expect, test } from 'vitest'
import { judge } from '../bench/blindness/verdict.ts'
import { randomOf } from '../corpus/random.ts'

/** Times of a busy machine: about one ms from a least on, and of four one that pauses for up to so long. */
function times(seed: number, least: number, pause = 100): number[] {
  const next = randomOf(seed)
  return Array.from({ length: 100 }, () => least + next(1000) / 1000 + (next(4) === 0 ? next(pause) : 0))
}

test('two ms more are a leak, on a machine that pauses for far longer too, and in either direction', () => {
  for (let seed = 1; seed <= 50; seed++) {
    expect(judge(times(seed, 3), times(seed + 100, 5)).verdict).toBe('LEAK')
    expect(judge(times(seed, 5), times(seed + 100, 3)).verdict).toBe('LEAK')
  }
})

test('times of the same are no leak, whatever the machine does', () => {
  for (let seed = 1; seed <= 500; seed++) {
    const { verdict } = judge(times(seed, 3), times(seed + 1000, 3, seed))
    expect(verdict, `seed ${seed}`).not.toBe('LEAK')
  }
})

test('a difference that no network shows is none, however sure it is', () => {
  expect(judge([1, 1, 1, 1], [1.05, 1.05, 1.05, 1.05]).verdict).toBe('alike')
  expect(judge([1, 1, 1, 1], [1.5, 1.5, 1.5, 1.5]).verdict).toBe('LEAK')
})
