import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { beginWithAccounts } from './0001-accounts.ts'
import { addPasskeys } from './0002-passkeys.ts'

/** A file as a host before passkeys left it. */
function before(): Sqlite.Database {
  const sqlite = new Sqlite(':memory:')
  sqlite.pragma('foreign_keys = ON')
  beginWithAccounts(sqlite)
  sqlite.exec(`
    INSERT INTO account VALUES ('a', 'One', 'one', '{"salt":"s"}', '2026-01-01'), ('b', 'Two', 'two', '{}', '2026-01-02');
    INSERT INTO membership VALUES ('a', 'r', 'm', '2026-01-01');
    INSERT INTO session VALUES ('s', 'h', NULL, NULL, 'a', NULL, '2026', '2026', '2026', '');
  `)
  return sqlite
}

const count = (sqlite: Sqlite.Database, table: string) => sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
const accounts = 'SELECT id, name, folded, passphrase, made FROM account ORDER BY id'

test('who was there before is there after, with passphrase, memberships and sessions', () => {
  const sqlite = before()
  const were = sqlite.prepare(accounts).all()
  // As a file is brought up to date: in one transaction, with references checked.
  sqlite.transaction(() => addPasskeys(sqlite)).immediate()
  expect(sqlite.prepare(accounts).all()).toEqual(were)
  expect([count(sqlite, 'membership'), count(sqlite, 'session'), count(sqlite, 'passkey')]).toEqual([1, 1, 0])
  expect(sqlite.pragma('foreign_key_check')).toEqual([])
  expect(() => sqlite.exec(`UPDATE account SET passphrase = 'no json' WHERE id = 'a'`)).toThrow('CHECK')
})

test('an account may have no passphrase; a credential is one account’s, and goes with it', () => {
  const sqlite = before()
  addPasskeys(sqlite)
  sqlite.exec(`
    INSERT INTO account (id, name, folded, passphrase, made) VALUES ('c', 'Three', 'three', NULL, '2026');
    INSERT INTO passkey VALUES ('p', 'c', 'credential', 'localhost', x'00', 0, '[]', 'Phone', '2026', NULL);
  `)
  const again = `INSERT INTO passkey VALUES ('q', 'a', 'credential', 'localhost', x'00', 0, '[]', 'Phone', '2026', NULL)`
  expect(() => sqlite.exec(again)).toThrow('UNIQUE')
  sqlite.exec(`DELETE FROM account WHERE id = 'c'`)
  expect(count(sqlite, 'passkey')).toBe(0)
})
