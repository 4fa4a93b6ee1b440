import { expect, test } from 'vitest'
import { type Role, type Stage, stageIds } from '../reviews/words.ts'
import { mayRule, maySeeDifference, maySeeTag } from './blinding.ts'

const member = (id: string, ...roles: Role[]) => ({ kind: 'member' as const, member: id, roles })
const a = member('a', 'reviewer')
const c = member('c', 'resolver', 'reviewer')
const stages = (blind: boolean): Stage[] =>
  stageIds.map((id) => ({
    id,
    reviewers: ['a', 'b'],
    reviewersPerReport: 2,
    maybe: 'conflict',
    blind: blind && id === 'full-text',
    division: 'everyone',
    groups: {},
    lift: { by: 'lead', when: 'any-time' },
  }))
const cell = { assigned: ['a', 'b'], taggers: ['a', 'b'], needed: 2 }

test('own tags are seen always, those of others when nothing is closed any more', () => {
  expect(maySeeTag(a, { member: 'a' }, stages(true))).toBe(true)
  expect(maySeeTag(a, { member: 'b' }, stages(true))).toBe(false)
  expect(maySeeTag(c, { member: 'b' }, stages(true))).toBe(false)
  expect(maySeeTag(a, { member: 'b' }, stages(false))).toBe(true)
})

test('a resolver outside of a report sees a difference once both have tagged it', () => {
  expect(maySeeDifference(c, cell)).toBe(true)
  expect(maySeeDifference(c, { ...cell, taggers: ['a'] })).toBe(false)
  // The stage asks for one reviewer; two tagged it all the same.
  expect(maySeeDifference(c, { ...cell, needed: 1 })).toBe(true)
  expect(maySeeDifference(c, { ...cell, needed: 1, taggers: ['a'] })).toBe(false)
  expect(maySeeDifference(c, { ...cell, assigned: ['a', 'c'] })).toBe(false)
  expect(maySeeDifference(c, { ...cell, taggers: ['a', 'b', 'c'] })).toBe(false)
  expect(maySeeDifference(a, cell)).toBe(false)
  expect(maySeeDifference(member('d', 'lead'), cell)).toBe(false)
})

test('and rules on it where the tags differ, or where somebody ruled', () => {
  expect(mayRule(c, { ...cell, differs: true, ruled: false })).toBe(true)
  expect(mayRule(c, { ...cell, differs: false, ruled: true })).toBe(true)
  expect(mayRule(c, { ...cell, differs: false, ruled: false })).toBe(false)
  expect(mayRule(a, { ...cell, differs: true, ruled: false })).toBe(false)
  expect(mayRule({ kind: 'terminal' }, { ...cell, differs: true, ruled: false })).toBe(false)
})
