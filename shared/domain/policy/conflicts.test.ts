import { expect, test } from 'vitest'
import type { Role } from '../reviews/words.ts'
import { mayReadWord, maySeeConflict, maySettleTogether } from './blinding.ts'

const member = (id: string, ...roles: Role[]) => ({ kind: 'member' as const, member: id, roles })
const a = member('a', 'reviewer')
const b = member('b', 'reviewer', 'resolver')
const c = member('c', 'resolver', 'reviewer')
const conflict = { assigned: ['a', 'b'], voters: ['a', 'b'] }

test('a resolver is outside of the conflict: neither voted on it nor is to screen it', () => {
  expect(maySeeConflict(c, conflict)).toBe(true)
  expect(maySeeConflict(b, conflict)).toBe(false)
  expect(maySeeConflict(a, conflict)).toBe(false)
  expect(maySeeConflict(c, { ...conflict, assigned: ['a', 'b', 'c'] })).toBe(false)
  // Voted before the work was given to others.
  expect(maySeeConflict(c, { assigned: ['a', 'b'], voters: ['a', 'c'] })).toBe(false)
  expect(maySeeConflict({ kind: 'visitor' }, conflict)).toBe(false)
})

test('the voters settle it together only when the stage is open and nobody else could', () => {
  const team = { resolvers: [b], open: true }
  expect(maySettleTogether(a, conflict, team)).toBe(true)
  expect(maySettleTogether(b, conflict, team)).toBe(true)
  expect(maySettleTogether(c, conflict, team)).toBe(false)
  expect(maySettleTogether(a, conflict, { ...team, open: false })).toBe(false)
  expect(maySettleTogether(a, conflict, { ...team, resolvers: [b, c] })).toBe(false)
  expect(maySettleTogether({ kind: 'terminal' }, conflict, team)).toBe(false)
})

test('while the stage is closed a voter reads own words and those of others who did not vote, from the question on', () => {
  const thread = { voters: ['a', 'b'], sentBack: '5', open: false }
  const reads = (author: string, fact: string) => mayReadWord('a', { author, fact }, thread)
  expect(reads('c', '5')).toBe(true)
  expect(reads('c', '4')).toBe(false)
  expect(reads('a', '4')).toBe(true)
  expect(reads('b', '6')).toBe(false)
  expect(mayReadWord('a', { author: 'b', fact: '4' }, { ...thread, open: true })).toBe(true)
})
