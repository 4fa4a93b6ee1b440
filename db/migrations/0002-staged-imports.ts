import type Sqlite from 'better-sqlite3'

/**
 * Imports come in little by little while others go on working: their records are staged until the import's fact is
 * said, and can be given up until then. Files are kept in parts, so that one larger than memory can be.
 */
export function stageImports(sqlite: Sqlite.Database): void {
  sqlite.exec(`
    CREATE TABLE file_part (
      hash TEXT NOT NULL,
      part INTEGER NOT NULL,
      /** gzip, each part on its own: one after the other they are the whole file as gzip. */
      bytes BLOB NOT NULL,
      PRIMARY KEY (hash, part)
    ) STRICT;
    INSERT INTO file_part (hash, part, bytes) SELECT hash, 0, bytes FROM file;
    ALTER TABLE file DROP COLUMN bytes;

    CREATE TRIGGER file_part_is_kept_unchanged BEFORE UPDATE ON file_part
    BEGIN SELECT RAISE(ABORT, 'file_part rows are never changed'); END;
    CREATE TRIGGER file_part_is_kept BEFORE DELETE ON file_part
    WHEN EXISTS (SELECT 1 FROM file WHERE hash = OLD.hash)
    BEGIN SELECT RAISE(ABORT, 'file_part rows are never deleted'); END;

    DROP TRIGGER record_is_kept;
    CREATE TRIGGER record_is_kept BEFORE DELETE ON record
    WHEN EXISTS (SELECT 1 FROM fact WHERE kind = 'import' AND subject = OLD.import)
    BEGIN SELECT RAISE(ABORT, 'record rows are never deleted'); END;

    -- The report that each record of an import under way will be, and be found by already.
    CREATE TABLE staged (
      seq INTEGER PRIMARY KEY,
      record TEXT NOT NULL,
      import TEXT NOT NULL,
      title TEXT NOT NULL,
      authors TEXT NOT NULL,
      year INTEGER,
      container TEXT NOT NULL
    ) STRICT;
    CREATE INDEX staged_import ON staged (import);
  `)
}
