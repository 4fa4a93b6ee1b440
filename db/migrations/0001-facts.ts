import type Sqlite from 'better-sqlite3'

/** Facts, files and records, which are never changed; and the projections, which can be rebuilt from them. */
export function beginWithFacts(sqlite: Sqlite.Database): void {
  sqlite.exec(`
    CREATE TABLE fact (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      action TEXT NOT NULL,
      kind TEXT NOT NULL,
      subject TEXT NOT NULL,
      at TEXT NOT NULL,
      author TEXT NOT NULL,
      body TEXT NOT NULL CHECK (json_valid(body))
    ) STRICT;
    CREATE INDEX fact_subject ON fact (kind, subject, id);
    CREATE INDEX fact_action ON fact (action);
    CREATE INDEX fact_author ON fact (author, id);

    CREATE TABLE file (
      hash TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      size INTEGER NOT NULL,
      /** gzip */
      bytes BLOB NOT NULL
    ) STRICT;

    CREATE TABLE record (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      import TEXT NOT NULL,
      entry INTEGER NOT NULL,
      line INTEGER NOT NULL,
      item TEXT NOT NULL CHECK (json_valid(item)),
      raw TEXT NOT NULL
    ) STRICT;
    -- With the id, so that telling where records belong reads no texts.
    CREATE INDEX record_place ON record (import, entry, id);
  `)
  for (const table of ['fact', 'file', 'record']) {
    sqlite.exec(`
      CREATE TRIGGER ${table}_is_kept_unchanged BEFORE UPDATE ON ${table}
      BEGIN SELECT RAISE(ABORT, '${table} rows are never changed'); END;
      CREATE TRIGGER ${table}_is_kept BEFORE DELETE ON ${table}
      BEGIN SELECT RAISE(ABORT, '${table} rows are never deleted'); END;
    `)
  }
  sqlite.exec(`
    CREATE TABLE undone (action TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

    CREATE TABLE current (
      kind TEXT NOT NULL,
      subject TEXT NOT NULL,
      fact TEXT NOT NULL,
      at TEXT NOT NULL,
      author TEXT NOT NULL,
      /** The record that stands for the report which the fact is about, if it is about one. */
      about TEXT,
      body TEXT NOT NULL,
      PRIMARY KEY (kind, subject)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX current_about ON current (about, kind) WHERE about IS NOT NULL;

    CREATE TABLE link (
      a TEXT NOT NULL,
      b TEXT NOT NULL,
      verdict TEXT NOT NULL,
      by TEXT NOT NULL,
      score REAL,
      PRIMARY KEY (a, b)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX link_b ON link (b);

    CREATE TABLE report (
      id TEXT PRIMARY KEY,
      /** The sequence number of its first record: the order of the review, and its place in the search index. */
      seq INTEGER NOT NULL UNIQUE,
      enters TEXT NOT NULL,
      records INTEGER NOT NULL,
      title TEXT NOT NULL,
      authors TEXT NOT NULL,
      year INTEGER,
      container TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- The order of a stage and its counts, without the titles.
    CREATE INDEX report_enters ON report (enters, seq, records);

    CREATE TABLE report_record (
      record TEXT PRIMARY KEY,
      report TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX report_record_report ON report_record (report);

    CREATE TABLE ballot (
      stage TEXT NOT NULL,
      report TEXT NOT NULL,
      member TEXT NOT NULL,
      decision TEXT NOT NULL,
      reasons TEXT NOT NULL,
      note TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (stage, member, report)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX ballot_report ON ballot (report, stage);

    CREATE TABLE outcome (
      stage TEXT NOT NULL,
      report TEXT NOT NULL,
      outcome TEXT NOT NULL,
      over TEXT,
      by TEXT,
      reason TEXT,
      PRIMARY KEY (stage, report)
    ) STRICT, WITHOUT ROWID;

    CREATE VIRTUAL TABLE report_text USING fts5(
      title, authors, abstract, keywords, container,
      content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0"
    );
  `)
  // A large import is indexed in few large pieces instead of many small ones: https://www.sqlite.org/fts5.html
  sqlite.prepare(`INSERT INTO report_text (report_text, rank) VALUES ('hashsize', ?)`).run(BigInt(64 * 1024 * 1024))
}
