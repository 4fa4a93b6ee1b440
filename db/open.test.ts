import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Problem } from '#shared/domain/problem.ts'
import { current } from './current.ts'
import { insertFacts } from './facts.ts'
import { migrations } from './migrations/index.ts'
import { createReview, openReview } from './open.ts'
import { refreshAfter } from './projections/refresh.ts'
import { titleOfFile } from './title.ts'

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parallax-open-'))
  path = join(folder, 'review.parallax')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A review file with a title, closed. */
function makeReview(): void {
  const db = createReview(path)
  const at = '2026-01-01T00:00:00.000Z'
  const body = { title: 'Kept', question: '' }
  refreshAfter(
    db,
    insertFacts(db, [{ id: '1', action: 'a', kind: 'review', subject: 'review', at, author: 'somebody', body }]),
  )
  db.close()
}

function problemOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof Problem) return error.problem
    throw error
  }
  return 'none'
}

/** The user version, from the header: https://www.sqlite.org/fileformat.html. */
function versionIn(file: string): number {
  return readFileSync(file).readUInt32BE(60)
}

describe('a review file', () => {
  test('says in its header that it is one, and up to which migration', () => {
    makeReview()
    const header = readFileSync(path)
    expect(header.toString('latin1', 68, 72)).toBe('PRLX')
    expect(versionIn(path)).toBe(migrations.length)
  })

  test('is opened again as it was, any number of times', () => {
    makeReview()
    for (let time = 0; time < 3; time++) {
      const db = openReview(path)
      expect(current(db, 'review', 'review')?.body.title).toBe('Kept')
      db.close()
    }
    expect(readdirSync(folder)).toEqual(['review.parallax'])
  })

  test('can be opened twice at once', () => {
    makeReview()
    const [one, other] = [openReview(path), openReview(path)]
    expect(current(other, 'review', 'review')).toEqual(current(one, 'review', 'review'))
    one.close()
    other.close()
  })

  test('is not made where there is a file already', () => {
    writeFileSync(path, 'mine')
    expect(problemOf(() => createReview(path))).toBe('file-exists')
    expect(readFileSync(path, 'utf8')).toBe('mine')
  })

  test('tells its title without being opened, and leaves nothing beside it', () => {
    makeReview()
    const before = readFileSync(path)
    expect(titleOfFile(path)).toBe('Kept')
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(readdirSync(folder)).toEqual(['review.parallax'])
    expect(titleOfFile(join(folder, 'other.parallax'))).toBeUndefined()
  })
})

describe('what is no review', () => {
  test('no file', () => {
    expect(problemOf(() => openReview(path))).toBe('no-such-file')
    expect(readdirSync(folder)).toEqual([])
  })

  test('a folder', () => {
    mkdirSync(path)
    expect(problemOf(() => openReview(path))).toBe('not-a-review')
  })

  test.each([
    ['an empty file', Buffer.alloc(0)],
    ['a text', Buffer.from('TY  - JOUR\nER  - \n'.repeat(500))],
    ['a file that begins like a database', Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(5000, 7)])],
  ])('%s is refused and left as it is', (_, bytes) => {
    writeFileSync(path, bytes)
    expect(problemOf(() => openReview(path))).toBe('not-a-review')
    expect(titleOfFile(path)).toBeUndefined()
    expect(readFileSync(path).equals(bytes)).toBe(true)
    expect(readdirSync(folder)).toEqual(['review.parallax'])
  })

  test('the database of another program is refused and left as it is', () => {
    const sqlite = new Sqlite(path)
    sqlite.exec('CREATE TABLE item (id INTEGER PRIMARY KEY)')
    sqlite.close()
    const before = readFileSync(path)
    expect(problemOf(() => openReview(path))).toBe('not-a-review')
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  test('a review that was cut short is refused', () => {
    makeReview()
    writeFileSync(path, readFileSync(path).subarray(0, 60))
    expect(problemOf(() => openReview(path))).toBe('not-a-review')
  })
})

describe('a file from another version', () => {
  const added = (sqlite: Sqlite.Database) => void sqlite.exec('CREATE TABLE added (id TEXT PRIMARY KEY)')

  test('a newer one is refused by name, and no byte of it is changed', () => {
    makeReview()
    openReview(path, [...migrations, added]).close()
    const copies = readdirSync(folder)
    const before = readFileSync(path)
    expect(problemOf(() => openReview(path))).toBe('newer-version')
    expect(() => openReview(path)).toThrow(`file version ${migrations.length + 1}`)
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(readdirSync(folder)).toEqual(copies)
  })

  test('an older one is copied first and then brought up to date', () => {
    makeReview()
    const db = openReview(path, [...migrations, added])
    expect(db.all('SELECT * FROM added')).toEqual([])
    expect(current(db, 'review', 'review')?.body.title).toBe('Kept')
    db.close()
    expect(versionIn(path)).toBe(migrations.length + 1)

    const copy = `review.before-v${migrations.length + 1}.parallax`
    expect(readdirSync(folder).sort()).toEqual([copy, basename(path)].sort())
    expect(versionIn(join(folder, copy))).toBe(migrations.length)
    const old = openReview(join(folder, copy))
    expect(current(old, 'review', 'review')?.body.title).toBe('Kept')
    old.close()
  })

  test('an update that fails leaves the file as it was, and can be tried again', () => {
    makeReview()
    const failing = (sqlite: Sqlite.Database) => {
      added(sqlite)
      throw new Error('the update went wrong')
    }
    expect(() => openReview(path, [...migrations, failing])).toThrow('the update went wrong')
    expect(versionIn(path)).toBe(migrations.length)
    copyFileSync(path, join(folder, 'copy.parallax'))
    for (const file of [path, join(folder, 'copy.parallax')]) {
      const db = openReview(file)
      expect(current(db, 'review', 'review')?.body.title).toBe('Kept')
      expect(() => db.all('SELECT * FROM added')).toThrow('no such table')
      db.close()
    }
    openReview(path, [...migrations, added]).close()
    expect(versionIn(path)).toBe(migrations.length + 1)
  })
})
