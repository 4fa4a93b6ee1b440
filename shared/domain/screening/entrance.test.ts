import { expect, test } from 'vitest'
import { joinedEntrance } from './entrance.ts'

test('a report of the previous version stays one, whatever finds it again', () => {
  expect(joinedEntrance(['search', 'previous'])).toBe('previous')
  expect(joinedEntrance(['full-text', 'previous'])).toBe('previous')
  expect(joinedEntrance(['search', 'full-text'])).toBe('search')
  expect(joinedEntrance(['full-text'])).toBe('full-text')
})

test('a removal of any of its records holds, save for what came in at full text alone', () => {
  expect(joinedEntrance(['search', 'search'], true)).toBe('removed')
  expect(joinedEntrance(['search', 'removed'])).toBe('removed')
  expect(joinedEntrance(['previous'], true)).toBe('dropped')
  expect(joinedEntrance(['removed', 'previous'])).toBe('dropped')
  expect(joinedEntrance(['full-text'], true)).toBe('full-text')
})
