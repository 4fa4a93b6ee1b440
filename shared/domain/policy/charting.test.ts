import { expect, test } from 'vitest'
import type { Role } from '../reviews/words.ts'
import { isClosedTo, maySeeCharted, maySeeDifferences, maySettle, maySettleTogether } from './charting.ts'

const member = (id: string, ...roles: Role[]) => ({ kind: 'member' as const, member: id, roles })
const [a, b, third] = [member('a', 'lead', 'reviewer'), member('b', 'reviewer', 'resolver'), member('c', 'resolver')]
const charters = { assigned: ['a', 'b'], entered: ['a', 'b'], through: ['a', 'b'] }
const blind = { blind: true }

test('while a form is blind everybody sees what they charted themselves, the lead too, and the terminal all', () => {
  expect(maySeeCharted(a, 'a', blind)).toBe(true)
  expect(maySeeCharted(a, 'b', blind)).toBe(false)
  expect(maySeeCharted(third, 'a', blind)).toBe(false)
  expect(maySeeCharted(a, 'b', {})).toBe(true)
  expect(isClosedTo({ kind: 'terminal' }, blind)).toBe(false)
  expect(isClosedTo({ kind: 'visitor' }, blind)).toBe(true)
})

test('a resolver who is outside of a study settles it once all who chart it are through', () => {
  expect(maySettle(third, charters)).toBe(true)
  expect(maySettle(third, { ...charters, through: ['a'] })).toBe(false)
  expect(maySettle(third, { ...charters, entered: ['a', 'b', 'c'] })).toBe(false)
  expect(maySettle(b, charters)).toBe(false)
  expect(maySettle(a, charters)).toBe(false)
  // One alone has nobody to differ from.
  expect(maySettle(third, { assigned: ['a'], entered: ['a'], through: ['a'] })).toBe(false)
})

test('those who charted it settle it together only when the form is open and nobody else could', () => {
  expect(maySettleTogether(a, charters, { resolvers: [b], open: true })).toBe(true)
  expect(maySettleTogether(a, charters, { resolvers: [b], open: false })).toBe(false)
  expect(maySettleTogether(a, charters, { resolvers: [b, third], open: true })).toBe(false)
  expect(maySettleTogether(third, charters, { resolvers: [], open: true })).toBe(false)
})

test('the differences are for all once the form is open, and until then for the resolver who settles them', () => {
  expect(maySeeDifferences(a, {}, charters)).toBe(true)
  expect(maySeeDifferences(a, blind, charters)).toBe(false)
  expect(maySeeDifferences(third, blind, charters)).toBe(true)
  expect(maySeeDifferences(a, {}, { ...charters, through: ['b'] })).toBe(false)
})
