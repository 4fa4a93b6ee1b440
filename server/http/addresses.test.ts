import type { NetworkInterfaceInfo } from 'node:os'
import { expect, test } from 'vitest'
import {
  addressesOf,
  addressForOthers,
  inUrl,
  isLoopback,
  isName,
  namesAt,
  ownNames,
  plainAddress,
} from './addresses.ts'
import { proxiesAt } from './came-from.ts'

const card = (address: string, family: 'IPv4' | 'IPv6'): NetworkInterfaceInfo =>
  ({ address, family, netmask: '', mac: '', internal: false, cidr: null, scopeid: 0 }) as NetworkInterfaceInfo

test('addresses of a network come first, IPv4 before IPv6, and those that no browser can use are left out', () => {
  const found = addressesOf({
    lo: [card('127.0.0.1', 'IPv4'), card('::1', 'IPv6')],
    eth0: [card('fd00::2', 'IPv6'), card('192.0.2.2', 'IPv4'), card('fe80::1', 'IPv6'), card('169.254.3.4', 'IPv4')],
  })
  expect(found).toEqual([
    { address: '192.0.2.2', family: 4, reach: 'network', card: 'eth0' },
    { address: 'fd00::2', family: 6, reach: 'network', card: 'eth0' },
    { address: '127.0.0.1', family: 4, reach: 'machine', card: 'lo' },
    { address: '::1', family: 6, reach: 'machine', card: 'lo' },
  ])
})

test('what is this machine alone, and what is not', () => {
  for (const here of ['127.0.0.1', '127.3.2.1', '::1', 'localhost', '::ffff:127.0.0.1']) {
    expect(isLoopback(here), here).toBe(true)
  }
  for (const beyond of ['0.0.0.0', '::', '192.0.2.2', 'localhost.example.org', '127.0.0.1.example.org', '']) {
    expect(isLoopback(beyond), beyond).toBe(false)
  }
  expect(plainAddress('::ffff:192.0.2.2')).toBe('192.0.2.2')
})

test('a host is known by its address and the names that were given, and by no other', () => {
  expect(namesAt('127.0.0.1')).toEqual(['127.0.0.1', 'localhost'])
  expect(namesAt('192.0.2.2', ['Review.Example.org'])).toContain('review.example.org')
  expect(namesAt('192.0.2.2')).not.toContain('localhost')
  expect(namesAt('::')).toEqual(expect.arrayContaining(['127.0.0.1', 'localhost']))
})

test('the address for others is the name that was given, else one that leads somewhere', () => {
  expect(addressForOthers('192.0.2.2', ['review.example.org'])).toBe('review.example.org')
  expect(addressForOthers('192.0.2.2')).toBe('192.0.2.2')
  expect(['::', '0.0.0.0']).not.toContain(addressForOthers('::'))
  expect(inUrl('fd00::2')).toBe('[fd00::2]')
  expect(inUrl('192.0.2.2')).toBe('192.0.2.2')
})

test('names of machines, and what only looks like one', () => {
  expect(ownNames('Some-PC')).toEqual(['some-pc', 'some-pc.local'])
  expect(ownNames('pc.example.org')).toEqual(['pc.example.org'])
  expect(ownNames('localhost')).toEqual([])
  expect(ownNames('not a name')).toEqual([])
  for (const name of ['a', 'review.example.org', 'x1-y']) expect(isName(name), name).toBe(true)
  for (const no of ['', '-a', 'a-', 'a..b', 'a/b', 'a:80', 'a b', `${'a'.repeat(64)}.org`])
    expect(isName(no), no).toBe(false)
})

test('proxies are believed by address or network; those of this machine always', () => {
  const { trusts } = proxiesAt(['192.0.2.7', '10.0.0.0/8', 'fd00::/8'])
  for (const ours of ['127.0.0.1', '::1', '192.0.2.7', '10.1.2.3', '::ffff:10.1.2.3', 'fd12::1']) {
    expect(trusts(ours), ours).toBe(true)
  }
  for (const no of ['192.0.2.8', '11.0.0.1', 'fe80::1', 'nobody', '']) expect(trusts(no), no).toBe(false)
  for (const wrong of ['here', '10.0.0.0/33', '10.0.0.0/x', ''])
    expect(() => proxiesAt([wrong]), wrong).toThrow(RangeError)
})
