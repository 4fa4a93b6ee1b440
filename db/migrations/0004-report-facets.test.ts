import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { beginWithFacts } from './0001-facts.ts'
import { stageImports } from './0002-staged-imports.ts'
import { mergeFieldsAnew } from './0003-merged-fields.ts'
import { describeReports } from './0004-report-facets.ts'

const items = [
  { type: 'article-journal', title: 'Arbeid og helse', language: 'no' },
  { type: 'article-journal', title: 'Arbeid og helse', abstract: 'Om unge.', genre: 'Retracted Publication' },
  { type: 'thesis', title: '青年失业与健康', abstract: '  ' },
]

/** As the version before left it: reports that know nothing of their type, and one of two records. */
function before(): Sqlite.Database {
  const sqlite = new Sqlite(':memory:')
  beginWithFacts(sqlite)
  stageImports(sqlite)
  mergeFieldsAnew(sqlite)
  const record = sqlite.prepare(`INSERT INTO record (id, import, entry, line, item, raw) VALUES (?, 'i', ?, 1, ?, '')`)
  for (const [i, item] of items.entries()) record.run(`r${i + 1}`, i + 1, JSON.stringify(item))
  const fact = sqlite.prepare(
    `INSERT INTO fact (id, action, kind, subject, at, author, body) VALUES (?, ?, ?, ?, '2026-01-01T00:00:00.000Z', 'one', ?)`,
  )
  fact.run('1', 'a', 'import', 'i', JSON.stringify({ enters: 'search', entries: 3 }))
  fact.run('2', 'b', 'link', 'r1|r2', JSON.stringify({ a: 'r1', b: 'r2', verdict: 'same', by: 'rule', score: 0.9 }))
  sqlite.exec(`
    INSERT INTO report (id, seq, enters, records, title, authors, container) VALUES
      ('r1', 1, 'search', 2, 'Arbeid og helse', '', ''), ('r3', 3, 'search', 1, '青年失业与健康', '', '');
    INSERT INTO report_record (record, report) VALUES ('r1', 'r1'), ('r2', 'r1'), ('r3', 'r3');
    INSERT INTO report_text (rowid, title, authors, abstract, keywords, container) VALUES
      (1, 'Arbeid og helse', '', 'Om unge.', '', ''), (3, '青年失业与健康', '', '', '', '');
  `)
  return sqlite
}

const found = (sqlite: Sqlite.Database, words: string) =>
  sqlite.prepare('SELECT rowid FROM report_text WHERE report_text MATCH ?').pluck().all(words)

test('reports say their type and language, whether they have an abstract and whether they were retracted', () => {
  const sqlite = before()
  const facts = sqlite.prepare('SELECT * FROM fact').all()
  describeReports(sqlite)
  expect(
    sqlite.prepare('SELECT id, records, type, language, abstract, retracted FROM report ORDER BY seq').all(),
  ).toEqual([
    { id: 'r1', records: 2, type: 'article-journal', language: 'no', abstract: 1, retracted: 1 },
    { id: 'r3', records: 1, type: 'thesis', language: '', abstract: 0, retracted: 0 },
  ])
  expect(sqlite.prepare('SELECT * FROM fact').all()).toEqual(facts)
})

test('a word inside a Chinese title is found, as it was not before', () => {
  const sqlite = before()
  expect(found(sqlite, '"健 康"')).toEqual([])
  describeReports(sqlite)
  expect(found(sqlite, '"健 康"')).toEqual([3])
  expect(found(sqlite, 'helse')).toEqual([1])
})

test('what an import left that was cut off is gone', () => {
  const sqlite = before()
  sqlite.exec(`
    INSERT INTO record (id, import, entry, line, item, raw) VALUES ('s', 'cut', 1, 1, '{}', '');
    INSERT INTO staged (seq, record, import, title, authors, container) VALUES (4, 's', 'cut', 'Half', '', '');
    INSERT INTO report_text (rowid, title, authors, abstract, keywords, container) VALUES (4, 'Half', '', '', '', '');
  `)
  describeReports(sqlite)
  expect(sqlite.prepare('SELECT count(*) FROM staged').pluck().get()).toBe(0)
  expect(sqlite.prepare('SELECT count(*) FROM report_text').pluck().get()).toBe(2)
})
