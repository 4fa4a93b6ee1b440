import { expect, test } from 'vitest'
import { isForeign } from './foreign.ts'

test('English and the Scandinavian languages are read, however a record names them', () => {
  for (const one of [
    'en',
    'English',
    'eng',
    'en-GB',
    'en_US',
    'nb',
    'nn',
    'no',
    'Norwegian',
    'sv-SE',
    'dan',
    'Dansk',
  ]) {
    expect(isForeign(one), one).toBe(false)
  }
})

test('others are foreign, also by their name', () => {
  for (const one of ['de', 'German', 'fi', 'zh', 'Chinese', 'pt-BR', 'Quechua']) expect(isForeign(one), one).toBe(true)
})

test('of several languages one that is read is enough; what is not said is not foreign', () => {
  expect(isForeign('German; English')).toBe(false)
  expect(isForeign('German, French')).toBe(true)
  expect(isForeign('')).toBe(false)
  expect(isForeign('mul')).toBe(false)
})
