import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ClusterLink, clustersOf } from './clusters.ts'

const ids = ['a', 'b', 'c', 'd', 'e', 'f']

describe('clusters of stored links', () => {
  it('gives everyone a cluster, sorted', () => {
    expect(clustersOf(['c', 'a', 'b'], [{ a: 'c', b: 'a', verdict: 'same', by: 'rule', score: 0.9 }])).toEqual([
      ['a', 'c'],
      ['b'],
    ])
  })

  it("puts a person's word before a rule's, and the better score first", () => {
    const links: ClusterLink[] = [
      { a: 'a', b: 'c', verdict: 'different', by: 'person' },
      { a: 'a', b: 'b', verdict: 'same', by: 'rule', score: 0.7 },
      { a: 'b', b: 'c', verdict: 'same', by: 'score', score: 0.8 },
    ]
    expect(clustersOf(['a', 'b', 'c'], links)).toEqual([['a'], ['b', 'c']])
    const spoken: ClusterLink[] = [...links, { a: 'b', b: 'a', verdict: 'same', by: 'person' }]
    expect(clustersOf(['a', 'b', 'c'], spoken)).toEqual([['a', 'b'], ['c']])
  })

  it('leaves out links to unknown ids and to itself', () => {
    expect(clustersOf(['a'], [{ a: 'a', b: 'x', verdict: 'same', by: 'person' }])).toEqual([['a']])
    expect(clustersOf(['a'], [{ a: 'a', b: 'a', verdict: 'different', by: 'person' }])).toEqual([['a']])
  })

  const link: fc.Arbitrary<ClusterLink> = fc.record({
    a: fc.constantFrom(...ids),
    b: fc.constantFrom(...ids),
    verdict: fc.constantFrom('same', 'different'),
    by: fc.constantFrom('rule', 'score', 'person'),
    score: fc.constantFrom(0.5, 0.7, 0.9),
  })

  it('does not depend on the order, is a partition, and keeps apart what a person keeps apart', () => {
    fc.assert(
      fc.property(
        fc
          .array(link, { maxLength: 15 })
          .chain((links) => fc.tuple(fc.constant(links), fc.shuffledSubarray(links, { minLength: links.length }))),
        ([links, mixed]) => {
          const clusters = clustersOf(ids, links)
          const swapped = mixed.map((one) => ({ ...one, a: one.b, b: one.a }))
          expect(clustersOf([...ids].reverse(), swapped)).toEqual(clusters)
          expect(clusters.flat().sort()).toEqual(ids)
          for (const one of links)
            if (one.by === 'person' && one.verdict === 'different' && one.a !== one.b)
              expect(clusters.some((members) => members.includes(one.a) && members.includes(one.b))).toBe(false)
        },
      ),
    )
  })

  it('takes 200,000 ids with chains and prohibitions', () => {
    const many = Array.from({ length: 200_000 }, (_, i) => `r${String(i).padStart(6, '0')}`)
    const links: ClusterLink[] = many.flatMap((id, i): ClusterLink[] => {
      const after = many[i + 1]
      if (after === undefined) return []
      // Each ten in a row are one; the tenth and the next are kept apart by a person though a rule holds them the same.
      const same: ClusterLink = { a: id, b: after, verdict: 'same', by: 'rule', score: 0.9 }
      return i % 10 === 9 ? [same, { a: id, b: after, verdict: 'different', by: 'person' }] : [same]
    })
    const clusters = clustersOf(many, links)
    expect(clusters).toHaveLength(20_000)
    expect(clusters.every((members) => members.length === 10)).toBe(true)
  })
})
