import type Sqlite from 'better-sqlite3'

/**
 * Passkeys, beside passphrases or in their place. The column of the passphrase is made anew, for one that must be there cannot
 * be made one that may be missing; the table stays, for all that belongs to an account would go with it.
 */
export function addPasskeys(sqlite: Sqlite.Database): void {
  sqlite.exec(`
    /** Salt, key and cost of scrypt, as JSON; NULL where an account comes in by passkeys alone. */
    ALTER TABLE account ADD COLUMN kept TEXT CHECK (json_valid(kept));
    UPDATE account SET kept = passphrase;
    ALTER TABLE account DROP COLUMN passphrase;
    ALTER TABLE account RENAME COLUMN kept TO passphrase;

    CREATE TABLE passkey (
      /** For showing and removing it; opens nothing. */
      id TEXT PRIMARY KEY,
      account TEXT NOT NULL REFERENCES account (id) ON DELETE CASCADE,
      /** What the authenticator calls it, in base64url. */
      credential TEXT NOT NULL UNIQUE,
      /** The name of the host for which it was made: it works under no other (WebAuthn, relying party identifier). */
      site TEXT NOT NULL,
      /** The public key, as COSE (RFC 9052). */
      key BLOB NOT NULL,
      /** How often it signed, as the authenticator counts; 0 where it does not count. */
      counter INTEGER NOT NULL,
      /** How the authenticator is reached, as JSON: a hint for the browser. */
      transports TEXT NOT NULL CHECK (json_valid(transports)),
      /** What its owner calls it. */
      name TEXT NOT NULL,
      made TEXT NOT NULL,
      used TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX passkey_account ON passkey (account);
  `)
}
