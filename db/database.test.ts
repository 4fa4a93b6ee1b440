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
