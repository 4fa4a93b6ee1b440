import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test, vi } from 'vitest'
import { wrap } from './database.ts'

test('what is compared with a value is found by a statement that is planned once', () => {
  const sqlite = new Sqlite(':memory:')
  const prepare = vi.spyOn(sqlite, 'prepare')
  const db = wrap(sqlite)
  db.exec(`
    CREATE TABLE one (text TEXT PRIMARY KEY, number INTEGER, bytes BLOB) STRICT;
    INSERT INTO one VALUES ('1', 1, x'01'), ('b', 2, x'02'), ('c', NULL, NULL);
  `)
  const found = (sql: string, value: string | number | Buffer | null) =>
    db.all<{ text: string }>(`SELECT text FROM one WHERE ${sql} ORDER BY text`, value).map(({ text }) => text)
  expect(found('text = ?', 'b')).toEqual(['b'])
  expect(found('number = ?', 2)).toEqual(['b'])
  expect(found('number = ?', '2')).toEqual(['b'])
  expect(found('bytes = ?', Buffer.of(1))).toEqual(['1'])
  expect(found('number = ?', null)).toEqual([])
  expect(db.run('UPDATE one SET bytes = ? WHERE text = ?', Buffer.of(3), 'c')).toBe(1)
  expect(found('bytes = ?', Buffer.of(3))).toEqual(['c'])
  const plan = db.all<{ detail: string }>('EXPLAIN QUERY PLAN SELECT * FROM one WHERE text = ?', 'b')
  expect(plan.map(({ detail }) => detail).join()).toContain('text=?')
  expect(prepare.mock.calls.map(([sql]) => sql).join()).not.toMatch(/= \?/)
  db.close()
})

test('what is read together is of one moment, and nothing is written in it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-database-'))
  const open = () => wrap(new Sqlite(join(folder, 'a.db')))
  const db = open()
  db.exec('PRAGMA journal_mode = WAL')
  db.exec('CREATE TABLE one (a INTEGER PRIMARY KEY)')
  const other = open()
  const count = () => db.get<{ n: number }>('SELECT count(*) AS n FROM one')?.n
  const counts = db.reading(() => {
    const before = count()
    other.insert('INSERT INTO one DEFAULT VALUES')
    return [before, db.reading(count), db.isWriting]
  })
  expect(counts).toEqual([0, 0, false])
  expect(count()).toBe(1)
  for (const write of [
    () => db.insert('INSERT INTO one DEFAULT VALUES'),
    () => db.transaction(() => db.insert('INSERT INTO one DEFAULT VALUES')),
  ])
    expect(() => db.reading(write)).toThrow('only read')
  expect(count()).toBe(1)
  db.transaction(() => {
    db.insert('INSERT INTO one DEFAULT VALUES')
    expect(db.reading(() => [count(), db.isWriting])).toEqual([2, true])
  })
  expect(count()).toBe(2)
  for (const one of [db, other]) one.close()
  rmSync(folder, { recursive: true, force: true })
})

test('what is written is counted, and so is what is taken back', () => {
  const db = wrap(new Sqlite(':memory:'))
  const counts = [db.written()]
  const count = (work: () => void) => {
    try {
      work()
    } catch {}
    counts.push(db.written())
  }
  count(() => db.exec('CREATE TABLE one (a INTEGER PRIMARY KEY)'))
  count(() => db.run('INSERT INTO one VALUES (1)'))
  count(() => db.insert('INSERT INTO one DEFAULT VALUES'))
  count(() => db.run('INSERT INTO one VALUES (1)'))
  count(() =>
    db.transaction(() => {
      throw new Error('no')
    }),
  )
  expect(new Set(counts).size).toBe(counts.length)
  const before = db.written()
  db.all('SELECT * FROM one')
  expect(db.written()).toBe(before)
  db.close()
})
