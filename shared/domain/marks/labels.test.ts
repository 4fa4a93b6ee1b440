import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calledTheSame, sameName, standingFor } from './labels.ts'

const labels = (into: Record<string, string | undefined>) =>
  new Map(Object.entries(into).map(([id, to]) => [id, to === undefined ? {} : { into: to }]))

test('a label that was merged is stood for by the last of the chain', () => {
  const of = standingFor(labels({ a: 'b', b: 'c', c: undefined, d: undefined }))
  expect(['a', 'b', 'c', 'd'].map(of)).toEqual(['c', 'c', 'c', 'd'])
})

test('two merges that lead round in a circle end at one label, whoever is asked', () => {
  const of = standingFor(labels({ a: 'c', b: 'a', c: 'b', x: 'b' }))
  expect(['a', 'b', 'c', 'x'].map(of)).toEqual(['a', 'a', 'a', 'a'])
  expect(standingFor(labels({ a: 'a' }))('a')).toBe('a')
})

test('what was merged into a label that is not known stays as it is', () => {
  expect(standingFor(labels({ a: 'b', b: 'hidden' }))('a')).toBe('b')
})

test('whatever merges there are, each label is stood for by one that stands for itself, and merged labels by the same', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  fc.assert(
    fc.property(fc.array(fc.option(fc.constantFrom(...ids, 'unknown')), { minLength: 7, maxLength: 7 }), (into) => {
      const all = labels(Object.fromEntries(ids.map((id, i) => [id, into[i] ?? undefined])))
      const of = standingFor(all)
      const other = standingFor(new Map([...all].toReversed()))
      for (const id of ids) {
        expect(of(of(id))).toBe(of(id))
        const to = all.get(id)?.into
        if (to !== undefined && all.has(to)) expect(of(id)).toBe(of(to))
        // The order in which they are known, and asked for, changes nothing.
        expect(other(id)).toBe(of(id))
      }
    }),
  )
})

test('names are the same whatever their capitals, their spaces and how their letters are composed', () => {
  expect(sameName(' Ma\u030Alte  Data ')).toBe(sameName('målte data'))
  expect(sameName('maler')).not.toBe(sameName('måler'))
})

test('labels that are called the same are found together', () => {
  const [a, b, c] = [{ name: 'Register' }, { name: 'NEET' }, { name: 'register ' }]
  expect(calledTheSame([a, b, c])).toEqual([[a, c]])
})
