import { X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { certificateMadeHere, checkCertificate, fingerprintOf, readCertificate } from './certificate.ts'

const folder = mkdtempSync(join(tmpdir(), 'parallax-certificate-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const place = () => mkdtempSync(join(folder, 'host-'))
const day = 86_400_000
const names = ['192.0.2.2', 'fd00::2', 'vm', 'vm.local']

test('a certificate made here is for all addresses and names, and for no longer than 825 days', async () => {
  const { cert, fingerprint, from, until } = await certificateMadeHere(place(), names)
  const parsed = new X509Certificate(cert)
  for (const name of ['vm', 'vm.local']) expect(parsed.checkHost(name)).toBe(name)
  for (const ip of ['192.0.2.2', 'fd00::2']) expect(parsed.checkIP(ip)).toBe(ip)
  expect(parsed.checkHost('elsewhere.example')).toBeUndefined()
  expect(parsed.ca).toBe(false)
  expect((until.getTime() - from.getTime()) / day).toBeLessThanOrEqual(825)
  expect(fingerprint).toBe(Buffer.from(parsed.fingerprint256.replaceAll(':', ''), 'hex').toString('base64url'))
  expect(fingerprintOf(cert)).toBe(fingerprint)
})

test('it is kept while it lasts and has the names, so that its fingerprint stays', async () => {
  const here = place()
  const first = await certificateMadeHere(here, names)
  expect(first).toMatchObject({ isNew: true, replaces: false })
  const second = await certificateMadeHere(here, names.slice(1))
  expect(second).toMatchObject({ isNew: false, replaces: false, fingerprint: first.fingerprint })
})

test('a machine that moves between two networks has one certificate for both in the end', async () => {
  const here = place()
  await certificateMadeHere(here, ['192.0.2.2'])
  const both = await certificateMadeHere(here, ['198.51.100.2'])
  expect(both).toMatchObject({ isNew: true, replaces: true })
  expect((await certificateMadeHere(here, ['192.0.2.2'])).fingerprint).toBe(both.fingerprint)
  expect((await certificateMadeHere(here, ['198.51.100.2'])).fingerprint).toBe(both.fingerprint)
})

test('it is made anew a month before it ends', async () => {
  const here = place()
  const first = await certificateMadeHere(here, names)
  const at = (days: number) => new Date(first.until.getTime() - days * day)
  expect((await certificateMadeHere(here, names, at(31))).fingerprint).toBe(first.fingerprint)
  const next = await certificateMadeHere(here, names, at(29))
  expect(next).toMatchObject({ isNew: true, replaces: true })
  expect(next.fingerprint).not.toBe(first.fingerprint)
})

test('a key that is not the one of the certificate is thrown away with it', async () => {
  const here = place()
  const first = await certificateMadeHere(here, names)
  const other = await certificateMadeHere(place(), names)
  writeFileSync(join(here, 'tls-key.pem'), other.key)
  const next = await certificateMadeHere(here, names)
  expect(next.fingerprint).not.toBe(first.fingerprint)
  expect(() => checkCertificate(next)).not.toThrow()
})

test('what is wrong with a certificate of ones own is said before anything is served with it', async () => {
  const one = await certificateMadeHere(place(), names)
  const other = await certificateMadeHere(place(), names)
  const problemOf = (attempt: () => unknown) => {
    try {
      attempt()
      return undefined
    } catch (error) {
      return (error as { problem?: string }).problem
    }
  }
  expect(problemOf(() => checkCertificate({ cert: one.cert, key: other.key }))).toBe('certificate-mismatch')
  expect(problemOf(() => checkCertificate({ cert: one.key, key: one.key }))).toBe('certificate-unreadable')
  expect(problemOf(() => checkCertificate({ cert: one.cert, key: 'no key' }))).toBe('key-unreadable')
  const after = new Date(one.until.getTime() + day)
  const before = new Date(one.from.getTime() - day)
  expect(problemOf(() => checkCertificate(one, after))).toBe('certificate-expired')
  expect(problemOf(() => checkCertificate(one, before))).toBe('certificate-not-yet')
  expect(problemOf(() => readCertificate(join(folder, 'none'), join(folder, 'none')))).toBe('certificate-no-file')
})
