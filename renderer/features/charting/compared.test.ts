import { expect, test } from 'vitest'
import type { ComparedField } from '#shared/contract/charting.ts'
import { isOpen, nextToSettle, rowIdsOf } from './compared.ts'

const field = (id: string, alike: boolean, said: ComparedField['said'] = null, row?: string): ComparedField => ({
  field: id,
  alike,
  said,
  sides: [],
  ...(row && { row }),
})
const settled = { settled: true, value: 'x', note: null, by: ['C'] }
const left = { settled: false, value: null, note: '', by: ['C'] }
const reopened = { ...left, note: null }

test('what differs waits until it is settled or left open, and again once it is opened again', () => {
  expect(isOpen(field('a', false))).toBe(true)
  expect(isOpen(field('a', true))).toBe(false)
  expect(isOpen(field('a', false, settled))).toBe(false)
  expect(isOpen(field('a', false, left))).toBe(false)
  expect(isOpen(field('a', false, reopened))).toBe(true)
})

test('the next that waits is looked for from here on and then from the top', () => {
  const fields = [field('a', false), field('b', true), field('c', false, settled), field('d', false)]
  expect(nextToSettle(fields, 'a')?.field).toBe('d')
  expect(nextToSettle(fields, 'd')?.field).toBe('a')
  expect(nextToSettle([field('a', false)], 'a')).toBeUndefined()
})

test('the rows of a group are told once each, in order', () => {
  const fields = [field('x', true, null, 'r2'), field('y', true, null, 'r2'), field('x', true, null, 'r1')]
  expect(rowIdsOf(fields, ['x', 'y'])).toEqual(['r2', 'r1'])
})
