import type Sqlite from 'better-sqlite3'

/**
 * Reviews of teams without a host. `packet` has one row in a file that is one reviewer's part of a review, and none in any
 * other. The other tables are of the review itself: which packets were given out, with the keys that only this file has;
 * what was taken in; and the folder that is shared. None of them are facts, so no packet, bundle or export carries them.
 */
export function givePackets(sqlite: Sqlite.Database): void {
  sqlite.exec(`
    CREATE TABLE packet (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      id TEXT NOT NULL,
      version INTEGER NOT NULL,
      /** Which review it is of. */
      review TEXT NOT NULL,
      member TEXT NOT NULL,
      stage TEXT NOT NULL,
      made TEXT NOT NULL,
      /** The lead's public key, and what only this packet and the lead's review know. */
      key BLOB NOT NULL,
      secret BLOB NOT NULL,
      /** The place of the last fact that it came with, and of the last that was handed in. */
      came INTEGER NOT NULL,
      handed INTEGER NOT NULL,
      handed_at TEXT,
      folder TEXT
    ) STRICT;

    CREATE TABLE packet_given (
      id TEXT PRIMARY KEY,
      member TEXT NOT NULL,
      stage TEXT NOT NULL,
      made TEXT NOT NULL,
      private_key BLOB NOT NULL,
      secret BLOB NOT NULL,
      /** Ids of the records that are in it: JSON, gzip. */
      records BLOB NOT NULL,
      reports INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE packet_taken (
      /** SHA-256 of the file. */
      hash TEXT PRIMARY KEY,
      packet TEXT NOT NULL,
      name TEXT NOT NULL,
      at TEXT NOT NULL,
      facts INTEGER NOT NULL,
      fresh INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE packet_folder (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      folder TEXT NOT NULL
    ) STRICT;
  `)
}
