import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { beginWithFacts } from './0001-facts.ts'
import { stageImports } from './0002-staged-imports.ts'

function before(): Sqlite.Database {
  const sqlite = new Sqlite(':memory:')
  beginWithFacts(sqlite)
  sqlite.exec(`
    INSERT INTO file (hash, name, size, bytes) VALUES ('h', 'search.ris', 3, x'1f8b00');
    INSERT INTO fact (id, action, kind, subject, at, author, body) VALUES ('1', 'a', 'import', 'i', '', 'one', '{}');
    INSERT INTO record (id, import, entry, line, item, raw) VALUES ('r', 'i', 1, 1, '{}', 'TY  - JOUR');
  `)
  return sqlite
}

test('a file that was kept whole is kept as its one part', () => {
  const sqlite = before()
  stageImports(sqlite)
  expect(sqlite.prepare('SELECT * FROM file').all()).toEqual([{ hash: 'h', name: 'search.ris', size: 3 }])
  expect(sqlite.prepare('SELECT hash, part, hex(bytes) AS bytes FROM file_part').all()).toEqual([
    { hash: 'h', part: 0, bytes: '1F8B00' },
  ])
})

test('what an import refers to can neither be changed nor deleted, what is staged can be given up', () => {
  const sqlite = before()
  stageImports(sqlite)
  sqlite.exec(`
    INSERT INTO file_part (hash, part, bytes) VALUES ('staged', 0, x'00');
    INSERT INTO record (id, import, entry, line, item, raw) VALUES ('s', 'staged', 1, 1, '{}', '');
  `)
  expect(() => sqlite.exec(`DELETE FROM record WHERE id = 'r'`)).toThrow('record rows are never deleted')
  expect(() => sqlite.exec(`UPDATE record SET raw = '' WHERE id = 's'`)).toThrow('record rows are never changed')
  expect(() => sqlite.exec(`DELETE FROM file_part WHERE hash = 'h'`)).toThrow('file_part rows are never deleted')
  expect(() => sqlite.exec(`UPDATE file_part SET part = 1`)).toThrow('file_part rows are never changed')
  sqlite.exec(`DELETE FROM record WHERE id = 's'; DELETE FROM file_part WHERE hash = 'staged'`)
  expect(sqlite.prepare('SELECT id FROM record').all()).toEqual([{ id: 'r' }])
})
