import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { beginWithAccounts } from './0001-accounts.ts'

function fresh(): Sqlite.Database {
  const sqlite = new Sqlite(':memory:')
  sqlite.pragma('foreign_keys = ON')
  beginWithAccounts(sqlite)
  sqlite.exec(`
    INSERT INTO account VALUES ('a', 'One', 'one', '{}', '2026-01-01'), ('b', 'Two', 'two', '{}', '2026-01-01');
    INSERT INTO membership VALUES ('a', 'r', 'm', '2026-01-01');
    INSERT INTO session VALUES ('s', 'h', NULL, NULL, 'a', NULL, '2026', '2026', '2026', '');
  `)
  return sqlite
}

test('an account is one member of a review at most, and a member is one account’s', () => {
  const sqlite = fresh()
  expect(() => sqlite.exec(`INSERT INTO membership VALUES ('a', 'r', 'other', '2026')`)).toThrow('UNIQUE')
  expect(() => sqlite.exec(`INSERT INTO membership VALUES ('b', 'r', 'm', '2026')`)).toThrow('UNIQUE')
  sqlite.exec(`INSERT INTO membership VALUES ('a', 'another', 'm', '2026')`)
})

test('two accounts have not the same name, and what belongs to an account goes with it', () => {
  const sqlite = fresh()
  expect(() => sqlite.exec(`INSERT INTO account VALUES ('c', 'ONE', 'one', '{}', '2026')`)).toThrow('UNIQUE')
  expect(() => sqlite.exec(`INSERT INTO session SELECT 't', 'h2', NULL, NULL, 'nobody', NULL, '', '', '', ''`)).toThrow(
    'FOREIGN KEY',
  )
  sqlite.exec(`DELETE FROM account WHERE id = 'a'`)
  expect(sqlite.prepare('SELECT count(*) FROM membership').pluck().get()).toBe(0)
  expect(sqlite.prepare('SELECT count(*) FROM session').pluck().get()).toBe(0)
})
