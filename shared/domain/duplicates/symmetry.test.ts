import fc from 'fast-check'
import { expect, it } from 'vitest'
import { authorsOf, compareAuthors, mayBeSamePeople } from './authors.ts'
import { compare } from './compare.ts'
import { matchAll } from './match.ts'
import type { MatchRecord } from './matching.ts'
import { prepare } from './normalise.ts'

const families = [
  'Bø',
  'Li',
  'Oja',
  'Seip',
  'Seip-Toft',
  'Toft',
  'de Toft',
  'van der Oja',
  'S?ip',
  'Do',
  'Seipen',
  'Toft Seip',
]
const given = ['', ', A', ', Anna B', ', B.', ' AB']
const person = fc.tuple(fc.constantFrom(...families), fc.constantFrom(...given)).map((parts) => parts.join(''))
const people = fc.array(person, { maxLength: 5 })

it('who is looked at first does not matter to authors', () => {
  fc.assert(
    fc.property(people, people, (one, other) => {
      const [a, b] = [authorsOf(one), authorsOf(other)]
      expect(compareAuthors(a, b)).toEqual(compareAuthors(b, a))
      expect(mayBeSamePeople(a, b)).toBe(mayBeSamePeople(b, a))
    }),
    { numRuns: 2000 },
  )
})

it('of two equally long lists, the first author of either may stand elsewhere in the other', () => {
  const [a, b] = [authorsOf(['Bø R', 'Li W', 'Oja T']), authorsOf(['Zachariassen, Live', 'Oja T', 'Bø R'])]
  expect(compareAuthors(a, b).level).toBe('agree')
  expect(compareAuthors(b, a).level).toBe('agree')
})

const word = fc.constantFrom(
  'sleep',
  'sleeps',
  'walks',
  'evening',
  'shift',
  'workers',
  'part',
  'II',
  'in',
  'the',
  '2',
  'oedema',
)
const title = fc.array(word, { minLength: 1, maxLength: 8 }).map((all) => all.join(' '))
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const record: fc.Arbitrary<Omit<MatchRecord, 'id'>> = fc.record({
  title: fc.oneof(
    title,
    fc.constantFrom('Evening walks and sleep in shift workers', 'Evening walks and sleep in shift workers: reply'),
  ),
  authors: people,
  year: maybe(fc.constantFrom(2011, 2012, 2014)),
  journal: maybe(fc.constantFrom('Journal of Shift Work', 'J Shift Work', 'Sleep', 'Conference on Shift Work')),
  volume: maybe(fc.constantFrom('12', '13', '2011')),
  number: maybe(fc.constantFrom('1', '2', 'Suppl 1', '101')),
  pages: maybe(fc.constantFrom('101-112', '101', '1-12', 'S101', '99-101', 'e101234')),
  doi: maybe(fc.constantFrom('10.5555/one', '10.5555/two', '10.1101/2011.01.01.123v1', '10.1101/2011.01.01.123v2')),
})

it('who is looked at first does not matter to anything that is compared, nor to the verdict', () => {
  const verdict = (a: Omit<MatchRecord, 'id'>, b: Omit<MatchRecord, 'id'>) => {
    const found = matchAll([
      { ...a, id: 'a' },
      { ...b, id: 'b' },
    ])
    const pair = found.links[0] ?? found.review[0]
    return pair && [pair.rule, pair.score]
  }
  fc.assert(
    fc.property(record, record, (one, other) => {
      const [a, b] = [prepare({ ...one, id: 'a' }), prepare({ ...other, id: 'b' })]
      expect(compare(a, b)).toEqual(compare(b, a))
      expect(verdict(one, other)).toEqual(verdict(other, one))
    }),
    { numRuns: 3000 },
  )
})
