import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { hostKeyIn } from './host-key.ts'

const folder = mkdtempSync(join(tmpdir(), 'parallax-key-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a key is made once, for the user of the process alone, and is the same at the next start', () => {
  const file = join(folder, 'host.key')
  const key = hostKeyIn(file)
  expect(key).toMatch(/^[\w-]{32}$/)
  expect(readFileSync(file, 'utf8')).toBe(`${key}\n`)
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(hostKeyIn(file)).toBe(key)
})

test('a key that was given is taken, and one that could be guessed is not', () => {
  const file = join(folder, 'given.key')
  writeFileSync(file, `${'k'.repeat(40)}\r\n`)
  expect(hostKeyIn(file)).toBe('k'.repeat(40))
  for (const bad of ['', 'short', `${'k'.repeat(40)} more`, `${'å'.repeat(40)}`]) {
    writeFileSync(file, bad)
    expect(() => hostKeyIn(file)).toThrow('is no key')
    // What somebody put there is never written over.
    expect(readFileSync(file, 'utf8')).toBe(bad)
  }
})

test('a place where no file can be is said', () => {
  expect(() => hostKeyIn(join(folder, 'nowhere', 'host.key'))).toThrow('cannot be kept in')
})
