import { expect, test } from 'vitest'
import { speaksAgainst, standsOf } from './standing.ts'

test('what all say stands, and where they differ what the third person says', () => {
  expect(standsOf([], undefined)).toBeNull()
  expect(standsOf(['met'], undefined)).toBe('met')
  expect(standsOf(['unclear', 'unclear'], undefined)).toBe('unclear')
  expect(standsOf(['met', 'unclear'], undefined)).toBe('differs')
  expect(standsOf(['met', 'unclear'], 'not-met')).toBe('not-met')
  expect(standsOf(['met', 'met'], 'not-met')).toBe('not-met')
})

test('an inclusion criterion speaks against a report when it is not met, an exclusion criterion when it is', () => {
  expect(speaksAgainst('include', 'not-met')).toBe(true)
  expect(speaksAgainst('include', 'met')).toBe(false)
  expect(speaksAgainst('include', 'unclear')).toBe(false)
  expect(speaksAgainst('exclude', 'met')).toBe(true)
  expect(speaksAgainst('exclude', 'not-met')).toBe(false)
})
