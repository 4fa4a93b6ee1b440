import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type StageId, stageIds } from '../reviews/words.ts'
import { type CriterionStanding, criterionStanding, type SaidOfCriterion, withOwnAtFullText } from './versions.ts'

let ids = 0
function say(stage: StageId, text: string, more: Partial<SaidOfCriterion> = {}): SaidOfCriterion {
  return { fact: String(++ids), at: `2026-01-0${(ids % 9) + 1}`, stage, kind: 'include', text, order: 0, ...more }
}
const standing = (...said: SaidOfCriterion[]) => criterionStanding(said) as CriterionStanding

test('narrowed for full text, it stays as it was at title and abstract', () => {
  const { at, versions } = standing(say('title-abstract', 'the Nordics'), say('full-text', 'Norway'))
  expect(at['title-abstract']).toMatchObject({ text: 'the Nordics', version: 1 })
  expect(at['full-text']).toMatchObject({ text: 'Norway', version: 2 })
  expect(versions.map(({ version, stage, text }) => [version, stage, text])).toEqual([
    [1, 'title-abstract', 'the Nordics'],
    [2, 'full-text', 'Norway'],
  ])
})

test('worded anew at title and abstract, it is so at full text until something is said of it there', () => {
  const anew = [say('title-abstract', 'a'), say('title-abstract', 'b')]
  expect(standing(...anew).at['full-text']).toMatchObject({ text: 'b', version: 2 })
  const narrowed = standing(...anew, say('full-text', 'c'), say('title-abstract', 'd'))
  expect(narrowed.at['full-text']).toMatchObject({ text: 'c', version: 3 })
  expect(narrowed.at['title-abstract']).toMatchObject({ text: 'd', version: 4 })
})

test('moving it is no new version, at whichever stage it is said', () => {
  const said = [say('title-abstract', 'a'), say('full-text', 'b'), say('title-abstract', 'a', { order: 3 })]
  expect(standing(...said)).toMatchObject({
    order: 3,
    at: { 'title-abstract': { version: 1 }, 'full-text': { version: 2 } },
  })
})

test('it can be taken out of one stage alone', () => {
  expect(standing(say('title-abstract', 'a'), say('full-text', 'a', { retired: true })).at).toEqual({
    'title-abstract': { kind: 'include', text: 'a', version: 1 },
  })
  expect(standing(say('title-abstract', 'a'), say('title-abstract', 'a', { retired: true })).at).toEqual({})
  expect(standing(say('full-text', 'a')).at).toEqual({ 'full-text': { kind: 'include', text: 'a', version: 1 } })
})

test('a criterion that full text has a copy of counts there once, whatever became of the copy', () => {
  const original = standing(say('title-abstract', 'young'))
  const copy = standing(say('full-text', 'young'), say('full-text', 'young, in Norway'))
  const other = standing(say('full-text', 'in work'))
  expect(withOwnAtFullText([original, copy]).map(({ at }) => Object.keys(at))).toEqual([
    ['title-abstract'],
    ['full-text'],
  ])
  expect(withOwnAtFullText([original, other]).map(({ at }) => Object.keys(at))).toEqual([[...stageIds], ['full-text']])
})

test('what is said at full text never changes what title and abstract is screened by', () => {
  const said = fc.array(
    fc.record({
      stage: fc.constantFrom(...stageIds),
      text: fc.constantFrom('a', 'b', 'c'),
      retired: fc.boolean(),
      order: fc.nat(3),
    }),
    { minLength: 1, maxLength: 12 },
  )
  fc.assert(
    fc.property(said, (facts) => {
      const all = facts.map(({ stage, text, ...more }) => say(stage, text, more))
      const screened = all.filter(({ stage }) => stage === 'title-abstract')
      const words = (list: SaidOfCriterion[]) => criterionStanding(list)?.at['title-abstract']?.text
      expect(words(all)).toBe(words(screened))
      const { versions } = standing(...all)
      expect(versions.map(({ version }) => version)).toEqual(versions.map((_, i) => i + 1))
    }),
  )
})
