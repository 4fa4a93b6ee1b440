import { expect, test } from 'vitest'
import { termKey } from './term.ts'

test('terms that find the same are one', () => {
  expect(termKey(' Drop-Out ')).toBe(termKey('drop out'))
  expect(termKey('bær')).toBe(termKey('BÆR'.normalize('NFD')))
  expect(termKey('“NEET”')).toBe(termKey('"NEET"'))
})

test('terms that find something else are not', () => {
  expect(new Set(['drop', 'drop*', '"drop"', 'drøp', '若者'].map(termKey)).size).toBe(5)
  expect(termKey('"NEET"')).not.toBe(termKey('"neet"'))
})
