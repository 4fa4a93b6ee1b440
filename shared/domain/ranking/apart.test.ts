import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apartOf, isOwnShare, reachOf } from './apart.ts'

const ids = Array.from({ length: 900 }, (_, i) => `01REPORT${String(i).padStart(5, '0')}`)
const shareOf = (member: string, reviewers: readonly string[]) => ids.filter((id) => isOwnShare(id, reviewers, member))

test('every report is of one share, all shares are about as large, and the order of the list does not matter', () => {
  const reviewers = ['M2', 'M1', 'M3']
  const shares = reviewers.map((member) => shareOf(member, reviewers))
  expect(shares.flat().sort()).toEqual(ids)
  for (const share of shares) expect(Math.abs(share.length - 300)).toBeLessThan(60)
  expect(shareOf('M1', ['M1', 'M2', 'M3'])).toEqual(shares[1])
})

test('who screens alone, or is not asked to, has all as their own', () => {
  expect(shareOf('M1', ['M1'])).toEqual(ids)
  expect(shareOf('M1', ['M2', 'M3'])).toEqual(ids)
  expect(shareOf('M1', [])).toEqual(ids)
})

const some = fc.array(fc.boolean(), { maxLength: 200 })

test('every report comes once, and each share stays in its order', () => {
  fc.assert(
    fc.property(some, fc.integer({ min: 1, max: 60 }), (own, reach) => {
      const apart = apartOf([...own.keys()], (i) => own[i] === true, reach)
      expect(apart.toSorted((a, b) => a - b)).toEqual([...own.keys()])
      for (const kind of [true, false]) {
        const share = apart.filter((i) => own[i] === kind)
        expect(share).toEqual(share.toSorted((a, b) => a - b))
      }
    }),
  )
})

test('an own report never goes before more than so many better ones of the others', () => {
  fc.assert(
    fc.property(some, fc.integer({ min: 1, max: 60 }), (own, reach) => {
      const apart = apartOf([...own.keys()], (i) => own[i] === true, reach)
      for (const [at, i] of apart.entries())
        if (own[i]) expect(apart.slice(at + 1).filter((other) => other < i).length).toBeLessThan(reach)
    }),
  )
})

test('when the first were decided on, the rest is in the order that it was', () => {
  fc.assert(
    fc.property(some, fc.integer({ min: 1, max: 60 }), fc.nat(200), (own, reach, decided) => {
      const isOwn = (i: number) => own[i] === true
      const apart = apartOf([...own.keys()], isOwn, reach)
      const left = new Set(apart.slice(decided))
      const again = apartOf(
        [...own.keys()].filter((i) => left.has(i)),
        isOwn,
        reach,
      )
      expect(again).toEqual(apart.slice(decided))
    }),
  )
})

test('of two who screen the same, each begins with what the other does not, and between them they have read the best', () => {
  const reviewers = ['M1', 'M2']
  const firsts = reviewers.map((member) =>
    apartOf(ids, (id) => isOwnShare(id, reviewers, member), reachOf(2)).slice(0, 20),
  )
  expect(new Set(firsts.flat()).size).toBe(40)
  expect(ids.slice(0, 30).filter((id) => !firsts.flat().includes(id))).toEqual([])
})
