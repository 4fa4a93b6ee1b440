import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AnswerPair, fieldAgreement } from './agreement.ts'
import type { Answer } from './form.ts'

const pairs = (all: [Answer, Answer][], members: [string, string] = ['a', 'b']): AnswerPair[] =>
  all.map((values) => ({ members, values }))

test('of one choice: the share that is the same, and kappa of the table (Cohen 1960, by hand: 0.7 of 0.5 by chance)', () => {
  const all = pairs([
    ...Array(35).fill(['x', 'x']),
    ...Array(15).fill(['x', 'y']),
    ...Array(15).fill(['y', 'x']),
    ...Array(35).fill(['y', 'y']),
  ])
  const { n, same, beyondChance } = fieldAgreement({ type: 'one' }, all)
  expect([n, same.value]).toEqual([100, 0.7])
  expect(beyondChance?.coefficient).toBe('kappa')
  expect(beyondChance?.estimate.value).toBeCloseTo(0.4, 10)
})

test('one category only is undefined, never nought; and one that only one of them answered differs', () => {
  const same = fieldAgreement({ type: 'one' }, pairs([['x', 'x']]))
  expect(same.beyondChance?.estimate).toEqual({ value: null, low: null, high: null })
  expect(same.same.value).toBe(1)
  expect(fieldAgreement({ type: 'one' }, pairs([['x', null]])).same.value).toBe(0)
  expect(fieldAgreement({ type: 'one' }, pairs([[null, null]]))).toMatchObject({ n: 0, same: { value: null } })
})

test('where the pairs are of changing members, alpha takes the place of kappa', () => {
  const all = [...pairs([['x', 'x']]), ...pairs([['x', 'y']], ['a', 'c']), ...pairs([['y', 'y']], ['b', 'c'])]
  const { beyondChance } = fieldAgreement({ type: 'one' }, all)
  expect(beyondChance?.coefficient).toBe('alpha')
  // Three of each category, one pair of three that differs: 1 − (2/6) / (1 − 12/30).
  expect(beyondChance?.estimate.value).toBeCloseTo(1 - 2 / 6 / (1 - 12 / 30), 10)
})

test('of several choices: how much of what either chose both chose; of numbers: how many are near', () => {
  const many = fieldAgreement(
    { type: 'many' },
    pairs([
      [
        ['1', '2'],
        ['2', '3'],
      ],
      [['1'], ['1']],
    ]),
  )
  expect(many).toMatchObject({ same: { value: 0.5 }, overlap: (1 / 3 + 1) / 2, beyondChance: null, near: null })
  const numbers = fieldAgreement(
    { type: 'number' },
    pairs([
      [100, 95],
      [100, 80],
      [0, 0],
      [10, null],
    ]),
  )
  expect(numbers).toMatchObject({ n: 4, same: { value: 0.25 }, near: { value: 0.5 }, overlap: null })
})

test('who of the two is named first changes nothing', () => {
  const answer = fc.constantFrom<Answer>('x', 'y', 'z', null)
  fc.assert(
    fc.property(fc.array(fc.tuple(answer, answer)), (all) => {
      const turned = all.map(([a, b]): [Answer, Answer] => [b, a])
      expect(fieldAgreement({ type: 'one' }, pairs(turned, ['b', 'a']))).toEqual(
        fieldAgreement({ type: 'one' }, pairs(all)),
      )
    }),
  )
})
