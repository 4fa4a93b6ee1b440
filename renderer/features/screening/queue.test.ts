import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decisions } from '#shared/domain/reviews/words.ts'
import { countVote, keepPlaces, neighbour, nextOpen, reordered } from './queue.ts'

const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 20 })

describe('keepPlaces', () => {
  test('nothing that was in the list moves or goes, and everything new is in it once', () => {
    fc.assert(
      fc.property(ids, ids, (before, fresh) => {
        const kept = keepPlaces(before, fresh)
        expect(kept.slice(0, before.length)).toEqual(before)
        expect(new Set(kept)).toEqual(new Set([...before, ...fresh]))
        expect(new Set(kept).size).toBe(kept.length)
      }),
    )
  })
})

describe('reordered', () => {
  test('what was read and what is read stays, nothing is lost, and the rest is in the new order', () => {
    fc.assert(
      fc.property(ids, ids, fc.nat(25), (before, fresh, at) => {
        const place = Math.min(at, before.length - 1)
        const next = reordered(before, fresh, place)
        expect(next.slice(0, place + 1)).toEqual(before.slice(0, place + 1))
        expect(new Set(next)).toEqual(new Set([...before, ...fresh]))
        expect(new Set(next).size).toBe(next.length)
        const behind = fresh.filter((id) => !before.slice(0, place + 1).includes(id))
        expect(next.slice(place + 1, place + 1 + behind.length)).toEqual(behind)
      }),
    )
  })
  test('an order that is the same is the same list', () => {
    const before = ['a', 'b', 'c']
    expect(reordered(before, ['b', 'c'], 0)).toBe(before)
  })
})

describe('neighbour', () => {
  test('goes up and down and stops at the ends', () => {
    expect(neighbour(['a', 'b', 'c'], 'b', 1)).toBe('c')
    expect(neighbour(['a', 'b', 'c'], 'b', -1)).toBe('a')
    expect(neighbour(['a', 'b', 'c'], 'c', 1)).toBeUndefined()
    expect(neighbour(['a', 'b', 'c'], 'a', -1)).toBeUndefined()
  })
  test('starts at the first where nothing is current, or what was current is gone', () => {
    expect(neighbour(['a', 'b'], undefined, 1)).toBe('a')
    expect(neighbour(['a', 'b'], 'gone', -1)).toBe('a')
    expect(neighbour([], undefined, 1)).toBeUndefined()
  })
})

describe('nextOpen', () => {
  test('passes over what is decided and comes back to what was left behind', () => {
    const decided = new Set(['b', 'd'])
    expect(nextOpen(['a', 'b', 'c', 'd'], 'a', (id) => decided.has(id))).toBe('c')
    expect(nextOpen(['a', 'b', 'c', 'd'], 'c', (id) => decided.has(id))).toBe('a')
  })
  test('going on from any place reaches every open report exactly once', () => {
    fc.assert(
      fc.property(ids, fc.nat(), (list, start) => {
        const decided = new Set<string>()
        let current = list[start % Math.max(1, list.length)]
        for (let n = 0; n < list.length && current !== undefined; n++) {
          decided.add(current)
          current = nextOpen(list, current, (id) => decided.has(id))
        }
        expect(decided).toEqual(new Set(list))
        expect(current).toBeUndefined()
      }),
    )
  })
})

describe('countVote', () => {
  test('moves one report and leaves the sum alone', () => {
    const counts = { undecided: 5, include: 2, exclude: 3, maybe: 1, all: 11 }
    fc.assert(
      fc.property(fc.constantFrom(null, ...decisions), fc.constantFrom(null, ...decisions), (before, now) => {
        const after = countVote(counts, before, now)
        expect(after.undecided + after.include + after.exclude + after.maybe).toBe(11)
        expect(after.all).toBe(11)
        const to = now ?? 'undecided'
        if (before !== now) expect(after[to]).toBe(counts[to] + 1)
      }),
    )
  })
})
