import type Sqlite from 'better-sqlite3'

/**
 * What a host has to know of who comes in. Times are ISO 8601 in UTC, which sort as text. Codes and session ids are kept as
 * SHA-256 in hex, so that who reads the file can use none of them.
 */
export function beginWithAccounts(sqlite: Sqlite.Database): void {
  sqlite.exec(`
    /** Reviews that guests may reach, by identity: the id of the fact by which each was made. */
    CREATE TABLE shared_review (
      identity TEXT PRIMARY KEY,
      path TEXT NOT NULL,
      since TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE account (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      /** The name as it is compared. */
      folded TEXT NOT NULL UNIQUE,
      /** Salt, key and cost of scrypt, as JSON. */
      passphrase TEXT NOT NULL CHECK (json_valid(passphrase)),
      made TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    /** Which member of a review an account is: one at most of each review, and each member is one account's. */
    CREATE TABLE membership (
      account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
      review TEXT NOT NULL,
      member TEXT NOT NULL,
      since TEXT NOT NULL,
      PRIMARY KEY (account, review),
      UNIQUE (review, member)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE invitation (
      id TEXT PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      review TEXT NOT NULL,
      member TEXT NOT NULL,
      /** The member id of who invited, or 'terminal'. */
      by TEXT NOT NULL,
      made TEXT NOT NULL,
      expires TEXT NOT NULL,
      used TEXT,
      withdrawn TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX invitation_review ON invitation (review, member);

    CREATE TABLE session (
      /** For showing and ending it; opens nothing. */
      id TEXT PRIMARY KEY,
      cookie TEXT NOT NULL UNIQUE,
      /** The one before it, which is good for a moment, so that calls that were under way do not fail. */
      former TEXT UNIQUE,
      former_until TEXT,
      account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
      /** Identity of the review that is entered. */
      review TEXT,
      made TEXT NOT NULL,
      /** When the cookie was made. */
      renewed TEXT NOT NULL,
      seen TEXT NOT NULL,
      agent TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX session_account ON session (account);
  `)
}
