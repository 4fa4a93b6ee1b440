import { expect, test } from 'vitest'
import { hostAddress, isReadOnTheWay, readableFingerprint } from './address.ts'

const fingerprint = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN-_0'

test('an invitation says where, which invitation, and whose certificate', () => {
  expect(hostAddress(` https://10.0.0.5:7443/#/join/ABCD-EFGH?fp=${fingerprint}\n`)).toEqual({
    origin: 'https://10.0.0.5:7443',
    code: 'ABCD-EFGH',
    fingerprint,
  })
})

test.each([
  ['review.example.no', 'https://review.example.no:7443'],
  ['10.0.0.5:8000', 'https://10.0.0.5:8000'],
  ['[fe80::1]', 'https://[fe80::1]:7443'],
  ['maskin:7443', 'https://maskin:7443'],
  ['https://Review.Example.no', 'https://review.example.no'],
  ['https://blåbær.example/#/enter', 'https://blåbær.example'],
  ['http://127.0.0.1:5000/?key=abc', 'http://127.0.0.1:5000'],
])('%s', (typed, origin) => {
  expect(hostAddress(typed)?.origin).toBe(origin)
})

test.each([
  '',
  'hello',
  'two words.no',
  'ftp://a.example',
  'javascript:alert(1)',
  'https://',
  'https://me@evil.example/',
  'https://a.example:99999',
  'https://a.example:0/',
  'file:///etc/passwd',
])('%j is no address of a host', (typed) => {
  expect(hostAddress(typed)).toBeUndefined()
})

test('a code or a fingerprint that is none is left out', () => {
  expect(hostAddress('https://a.example/#/join/../../etc?fp=short')).toEqual({ origin: 'https://a.example' })
})

test.each([
  ['https://a.example', false],
  ['http://localhost:7000', false],
  ['http://127.0.0.1', false],
  ['http://[::1]:80', false],
  ['http://10.0.0.5', true],
  ['http://127.0.0.1.evil.example', true],
  ['http://localhost.evil.example', true],
])('%s can be read on the way: %s', (origin, readable) => {
  expect(isReadOnTheWay({ origin })).toBe(readable)
})

test('every byte of a fingerprint is written, also one that base64url writes with - or _', () => {
  expect(readableFingerprint('AA_-')).toBe('00:0F:FE')
  expect(readableFingerprint('-_8')).toBe('FB:FF')
  // SHA-256 of "abc", as FIPS 180-2 gives it.
  expect(readableFingerprint('ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0')).toBe(
    'BA:78:16:BF:8F:01:CF:EA:41:41:40:DE:5D:AE:22:23:B0:03:61:A3:96:17:7A:9C:B4:10:FF:61:F2:00:15:AD',
  )
})
