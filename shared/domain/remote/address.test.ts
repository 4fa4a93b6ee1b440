import { expect, test } from 'vitest'
import { hostAddress, isReadOnTheWay } from './address.ts'

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
