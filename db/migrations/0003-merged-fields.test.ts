import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { beginWithFacts } from './0001-facts.ts'
import { stageImports } from './0002-staged-imports.ts'
import { mergeFieldsAnew } from './0003-merged-fields.ts'
import { describeReports } from './0004-report-facets.ts'

const importBody = JSON.stringify({ enters: 'search', entries: 3 })
const link = (by: string, verdict: string) => JSON.stringify({ a: 'r1', b: 'r2', verdict, by, score: 0.9 })

/** As an older version left it: the first record's title stands, and the matcher's later word above a person's. */
function before(): Sqlite.Database {
  const sqlite = new Sqlite(':memory:')
  beginWithFacts(sqlite)
  stageImports(sqlite)
  const record = sqlite.prepare(`INSERT INTO record (id, import, entry, line, item, raw) VALUES (?, 'i', ?, 1, ?, '')`)
  for (const [i, title] of ['Arbeid og helse.', 'Arbeid og helse', 'Arbeid og helse'].entries())
    record.run(`r${i + 1}`, i + 1, JSON.stringify({ type: 'article-journal', title }))
  const fact = sqlite.prepare(
    `INSERT INTO fact (id, action, kind, subject, at, author, body) VALUES (?, ?, ?, ?, '2026-01-01T00:00:00.000Z', 'one', ?)`,
  )
  fact.run('1', 'a', 'import', 'i', importBody)
  fact.run('2', 'b', 'link', 'r1|r3', JSON.stringify({ a: 'r1', b: 'r3', verdict: 'same', by: 'rule', score: 0.9 }))
  fact.run('3', 'c', 'link', 'r1|r2', link('person', 'same'))
  fact.run('4', 'd', 'link', 'r1|r2', link('rule', 'withdrawn'))
  sqlite.exec(`
    INSERT INTO report (id, seq, enters, records, title, authors, container) VALUES ('r1', 1, 'search', 2, 'Arbeid og helse.', '', '');
    INSERT INTO report_record (record, report) VALUES ('r1', 'r1'), ('r3', 'r1');
  `)
  return sqlite
}

test('with the migration after it, reports are made anew from the facts, which stay as they were', () => {
  const sqlite = before()
  const facts = sqlite.prepare('SELECT * FROM fact').all()
  mergeFieldsAnew(sqlite)
  describeReports(sqlite)
  expect(sqlite.prepare('SELECT id, records, title FROM report').all()).toEqual([
    { id: 'r1', records: 3, title: 'Arbeid og helse' },
  ])
  expect(sqlite.prepare(`SELECT rowid FROM report_text WHERE report_text MATCH 'helse'`).all()).toEqual([{ rowid: 1 }])
  expect(sqlite.prepare('SELECT * FROM fact').all()).toEqual(facts)
})

test('what an import left that was cut off is gone', () => {
  const sqlite = before()
  sqlite.exec(`
    INSERT INTO record (id, import, entry, line, item, raw) VALUES ('s', 'cut', 1, 1, '{}', '');
    INSERT INTO staged (seq, record, import, title, authors, container) VALUES (4, 's', 'cut', 'Half', '', '');
    INSERT INTO report_text (rowid, title, authors, abstract, keywords, container) VALUES (4, 'Half', '', '', '', '');
  `)
  mergeFieldsAnew(sqlite)
  expect(sqlite.prepare('SELECT count(*) AS n FROM staged').get()).toEqual({ n: 0 })
  expect(sqlite.prepare('SELECT count(*) AS n FROM record').get()).toEqual({ n: 3 })
})
