import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { beginWithFacts } from './0001-facts.ts'

const kept = ['fact', 'file', 'record'] as const
const rebuilt = ['undone', 'current', 'link', 'report', 'report_record', 'ballot', 'outcome', 'report_text']

function migrated(): Sqlite.Database {
  const sqlite = new Sqlite(':memory:')
  beginWithFacts(sqlite)
  sqlite.exec(`
    INSERT INTO fact (id, action, kind, subject, at, author, body)
    VALUES ('1', 'a', 'review', 'review', '2026-01-01T00:00:00.000Z', 'somebody', '{"title":"T","question":""}');
    INSERT INTO file (hash, name, size, bytes) VALUES ('h', 'search.ris', 3, x'00');
    INSERT INTO record (id, import, entry, line, item, raw) VALUES ('r', 'i', 1, 1, '{}', 'TY  - JOUR');
  `)
  return sqlite
}

function tables(sqlite: Sqlite.Database): string[] {
  return sqlite
    .prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table'`)
    .all()
    .map(({ name }) => name)
}

describe('the first migration', () => {
  test('begins with nothing and gives what is kept and what is rebuilt from it', () => {
    const sqlite = new Sqlite(':memory:')
    expect(tables(sqlite)).toEqual([])
    beginWithFacts(sqlite)
    expect(tables(sqlite)).toEqual(expect.arrayContaining([...kept, ...rebuilt]))
  })

  test.each(kept)('a row of %s can be added but neither changed nor deleted', (table) => {
    const sqlite = migrated()
    const before = sqlite.prepare(`SELECT * FROM ${table}`).all()
    expect(before).toHaveLength(1)
    const columns = Object.keys(before[0] as object)
    for (const column of columns) {
      expect(() => sqlite.exec(`UPDATE ${table} SET ${column} = ${column}`)).toThrow(`${table} rows are never changed`)
    }
    expect(() => sqlite.exec(`DELETE FROM ${table}`)).toThrow(`${table} rows are never deleted`)
    expect(sqlite.prepare(`SELECT * FROM ${table}`).all()).toEqual(before)
  })

  test('a fact and a record come once, and say something that can be read', () => {
    const sqlite = migrated()
    const fact = (id: string, body: string) =>
      sqlite
        .prepare('INSERT INTO fact (id, action, kind, subject, at, author, body) VALUES (?, ?, ?, ?, ?, ?, ?)')
        .run(id, 'a', 'review', 'review', '', '', body)
    expect(() => fact('1', '{}')).toThrow(/UNIQUE/)
    expect(() => fact('2', 'no JSON')).toThrow(/CHECK/)
    expect(() => sqlite.exec(`INSERT INTO record SELECT NULL, id, import, entry, line, item, raw FROM record`)).toThrow(
      /UNIQUE/,
    )
  })
})
