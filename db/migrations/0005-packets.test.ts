import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { beginWithFacts } from './0001-facts.ts'
import { stageImports } from './0002-staged-imports.ts'
import { mergeFieldsAnew } from './0003-merged-fields.ts'
import { describeReports } from './0004-report-facets.ts'
import { givePackets } from './0005-packets.ts'

function before(): Sqlite.Database {
  const sqlite = new Sqlite(':memory:')
  for (const migrate of [beginWithFacts, stageImports, mergeFieldsAnew, describeReports]) migrate(sqlite)
  sqlite.exec(
    `INSERT INTO fact (id, action, kind, subject, at, author, body) VALUES ('1', 'a', 'review', 'review', '', 'one', '{"title":"T"}')`,
  )
  return sqlite
}

const tables = (sqlite: Sqlite.Database) =>
  sqlite
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'packet%'`)
    .pluck()
    .all()

test('a review has given no packets and is none', () => {
  const sqlite = before()
  expect(tables(sqlite)).toEqual([])
  givePackets(sqlite)
  for (const table of ['packet', 'packet_given', 'packet_taken', 'packet_folder'])
    expect(sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0)
  expect(sqlite.prepare('SELECT count(*) FROM fact').pluck().get()).toBe(1)
})

test('a file is one packet at most', () => {
  const sqlite = before()
  givePackets(sqlite)
  const insert = sqlite.prepare(
    `INSERT INTO packet (only, id, version, review, member, stage, made, key, secret, came, handed)
     VALUES (?, 'p', 1, 'r', 'm', 'title-abstract', '', x'00', x'00', 0, 0)`,
  )
  insert.run(1)
  expect(() => insert.run(1)).toThrow(/UNIQUE/)
  expect(() => insert.run(2)).toThrow(/CHECK/)
})
