import { expect, test } from 'vitest'
import { countries } from './countries.ts'

test('lists each of the 249 codes of ISO 3166-1 once, and each has a name', () => {
  expect(countries).toHaveLength(249)
  expect(new Set(countries).size).toBe(249)
  const names = new Intl.DisplayNames('nb', { type: 'region', fallback: 'none' })
  expect(countries.filter((code) => !names.of(code))).toEqual([])
  expect(names.of('SE')).toBe('Sverige')
})
