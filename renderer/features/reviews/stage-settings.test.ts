import { expect, test } from 'vitest'
import { isSame, type StageSettings } from './stage-settings.ts'

const stage: StageSettings = {
  id: 'title-abstract',
  reviewers: ['a', 'b'],
  reviewersPerReport: 2,
  maybe: 'include',
  blind: true,
  division: 'source',
  groups: { s: ['a'] },
  lift: { by: 'lead', when: 'any-time' },
}

test('a stage is set up the same whatever the order of its people, and with groups that name nobody', () => {
  expect(isSame(stage, { ...stage, reviewers: ['b', 'a'], groups: { none: [], s: ['a'] } })).toBe(true)
})

test('any other setting makes it another', () => {
  const others: Partial<StageSettings>[] = [
    { reviewers: ['a'] },
    { reviewersPerReport: 'all' },
    { maybe: 'conflict' },
    { division: 'evenly' },
    { groups: { s: ['b'] } },
    { groups: { other: ['a'] } },
    { lift: { by: 'resolver', when: 'any-time' } },
    { lift: { by: 'lead', when: 'all-voted' } },
  ]
  for (const change of others) expect(isSame(stage, { ...stage, ...change }), JSON.stringify(change)).toBe(false)
})
