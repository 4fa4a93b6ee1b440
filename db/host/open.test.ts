import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hostMigrations } from './migrations/index.ts'
import { hostFolderOf, openHostFile } from './open.ts'
import { sharedReviews, shareReview, unshareReview } from './shared.ts'

let folder: string
const path = () => join(hostFolderOf(folder), 'host.db')
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parallax-host-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const review = { identity: 'r', path: '/somewhere/a.parallax', since: '2026-01-01T00:00:00.000Z' }

test('what was kept is there when it is opened again, also by two at once', () => {
  const db = openHostFile(folder)
  shareReview(db, review)
  const other = openHostFile(folder)
  expect(sharedReviews(other)).toEqual([review])
  shareReview(other, { ...review, path: '/elsewhere/a.parallax' })
  expect(sharedReviews(db)).toEqual([{ ...review, path: '/elsewhere/a.parallax' }])
  unshareReview(db, 'r')
  expect(sharedReviews(other)).toEqual([])
  for (const open of [db, other]) open.close()
  const header = readFileSync(path())
  expect(header.toString('latin1', 68, 72)).toBe('PRLH')
  expect(header.readUInt32BE(60)).toBe(hostMigrations.length)
})

test.skipIf(process.platform === 'win32')('nobody but the user that it runs as can read it', () => {
  const db = openHostFile(folder)
  shareReview(db, review)
  const mode = (file: string) => (statSync(file).mode & 0o777).toString(8)
  expect(mode(hostFolderOf(folder))).toBe('700')
  for (const file of [path(), `${path()}-wal`, `${path()}-shm`]) expect(mode(file)).toBe('600')
  db.close()
})

test('it writes ahead and waits for the disk', () => {
  const db = openHostFile(folder)
  expect(db.get('PRAGMA journal_mode')).toEqual({ journal_mode: 'wal' })
  expect(db.get('PRAGMA synchronous')).toEqual({ synchronous: 2 })
  db.close()
})

test('what a newer Parallax made, and what is another file, is refused and stays as it is', () => {
  openHostFile(folder, [...hostMigrations, (sqlite) => void sqlite.exec('CREATE TABLE later (a)')]).close()
  const before = readFileSync(path())
  expect(() => openHostFile(folder)).toThrow('newer Parallax')
  expect(readFileSync(path())).toEqual(before)
  rmSync(path())
  writeFileSync(path(), 'not a database, but long enough to look like something that might be one'.repeat(20))
  expect(() => openHostFile(folder)).toThrow('not what a Parallax host keeps')
  rmSync(path())
  const foreign = new Sqlite(path())
  foreign.exec('CREATE TABLE theirs (a)')
  foreign.close()
  expect(() => openHostFile(folder)).toThrow('not what a Parallax host keeps')
})

test('one that was cut off while it was made is made', () => {
  openHostFile(folder).close()
  writeFileSync(path(), '')
  const db = openHostFile(folder)
  expect(sharedReviews(db)).toEqual([])
  db.close()
})
