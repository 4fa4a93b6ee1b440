import { expect, test } from 'vitest'
import { boxesOfCheck, sortChecks } from './check-boxes.ts'

const keys = [
  'identified.databases',
  'screened',
  'removed.duplicates',
  'sought',
  'notRetrieved',
  'other.sought',
  'other.notRetrieved',
]

test('a check leads to the boxes that it speaks of and that the form has', () => {
  expect(boxesOfCheck('screened', keys)).toEqual(['screened', 'removed.duplicates'])
  expect(boxesOfCheck('retrieval', keys)).toEqual(['notRetrieved', 'sought'])
  expect(boxesOfCheck('pending', keys)).toEqual([])
})

test('a check of the second column leads to the boxes of that column', () => {
  expect(boxesOfCheck('other.retrieval', keys)).toEqual(['other.notRetrieved', 'other.sought'])
})

test('a sum, a number set by hand and what has an id in it lead to their own box', () => {
  expect(boxesOfCheck('sum.identified.databases', keys)).toEqual(['identified.databases'])
  expect(boxesOfCheck('override.screened', keys)).toEqual(['screened'])
  expect(boxesOfCheck('hits.01ABC', keys)).toEqual(['identified.databases'])
  expect(boxesOfCheck('override.gone', keys)).toEqual([])
})

test('what is broken comes first, and what holds last, whatever its level', () => {
  const check = (name: string, holds: boolean, level: 'error' | 'warning' | 'info') => ({
    check: name,
    holds,
    level,
    says: name,
  })
  const sorted = sortChecks([
    check('a', true, 'warning'),
    check('b', false, 'warning'),
    check('c', false, 'info'),
    check('d', false, 'error'),
  ])
  expect(Object.values(sorted).map((group) => group.map((one) => one.check))).toEqual([['d'], ['b'], ['c'], ['a']])
})
