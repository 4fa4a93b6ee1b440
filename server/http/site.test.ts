import { expect, test } from 'vitest'
import { siteOf } from './site.ts'

const over = (host: string, { secure = true, vouched = true } = {}) =>
  siteOf({ host, secure, vouched, address: '198.51.100.7' })

test('passkeys work under a name over TLS, at whichever port', () => {
  expect(over('review.example.org')).toEqual({ id: 'review.example.org', origin: 'https://review.example.org' })
  expect(over('review.example.org:443')?.origin).toBe('https://review.example.org')
  expect(over('review.example.org:7443')).toEqual({
    id: 'review.example.org',
    origin: 'https://review.example.org:7443',
  })
})

test('on the machine itself they work in the clear too', () => {
  expect(over('localhost:7443', { secure: false })).toEqual({ id: 'localhost', origin: 'http://localhost:7443' })
  expect(over('localhost', { secure: true, vouched: false })?.origin).toBe('https://localhost')
})

test.each(['127.0.0.1:7443', '192.0.2.7', '[2001:db8::1]:7443', '0x7f.1', '2130706433', 'a b', '', 'user@name', '-x'])(
  'under %j they do not',
  (host) => {
    expect(over(host)).toBeUndefined()
  },
)

test('in the clear, and with a certificate that no browser believes, they do not', () => {
  expect(over('review.example.org', { secure: false })).toBeUndefined()
  expect(over('laptop.local', { vouched: false })).toBeUndefined()
})
