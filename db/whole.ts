import type { KeptRecord } from '#shared/domain/bundle/lines.ts'
import type { KeptFact } from '#shared/domain/facts/fact.ts'
import type { ReadDb, WriteDb } from './database.ts'

/** A file as it is kept. */
export interface WholeFile {
  hash: string
  name: string
  size: number
}

const page = 500

/** Every fact as it is kept, in the order in which they came in; read a page at a time. */
export function* wholeFacts(db: ReadDb): Generator<KeptFact & { seq: number }> {
  for (let after = -1; ; ) {
    const rows = db.all<KeptFact & { seq: number }>(
      'SELECT seq, id, action, kind, subject, at, author, body FROM fact WHERE seq > ? ORDER BY seq LIMIT ?',
      after,
      page,
    )
    yield* rows
    if (rows.length < page) return
    after = rows.at(-1)?.seq ?? after
  }
}

/** Every record whose import was said, as it is kept, in the order of the review; read a page at a time. */
export function* wholeRecords(db: ReadDb): Generator<KeptRecord> {
  for (let after = -1; ; ) {
    const rows = db.all<KeptRecord>(
      `SELECT seq, id, import, entry, line, item, raw FROM record
       WHERE seq > ? AND import IN (SELECT subject FROM fact WHERE kind = 'import') ORDER BY seq LIMIT ?`,
      after,
      page,
    )
    yield* rows
    if (rows.length < page) return
    after = rows.at(-1)?.seq ?? after
  }
}

/** Every file that was imported, in the order of their hashes. */
export function wholeFiles(db: ReadDb): WholeFile[] {
  return db.all('SELECT hash, name, size FROM file ORDER BY hash')
}

/** How many facts and records there are, what is newest, and how many bytes the files have where they are kept. */
export function wholeCounts(db: ReadDb): { facts: number; records: number; newest: string; packedFiles: number } {
  const row = db.get<{ facts: number; records: number; newest: string | null; packedFiles: number | null }>(
    `SELECT (SELECT count(*) FROM fact) AS facts,
       (SELECT count(*) FROM record WHERE import IN (SELECT subject FROM fact WHERE kind = 'import')) AS records,
       (SELECT max(at) FROM fact) AS newest,
       (SELECT sum(length(bytes)) FROM file_part WHERE hash IN (SELECT hash FROM file)) AS packedFiles`,
  )
  return {
    facts: row?.facts ?? 0,
    records: row?.records ?? 0,
    newest: row?.newest ?? '',
    packedFiles: row?.packedFiles ?? 0,
  }
}

/** Imports that have not as many records as their file had entries, whether in effect or not. */
export function importsThatDiffer(db: ReadDb): { name: string; entries: number; records: number }[] {
  return db.all(
    `SELECT json_extract(f.body, '$.file.name') AS name, json_extract(f.body, '$.entries') AS entries,
       (SELECT count(*) FROM record WHERE import = f.subject) AS records
     FROM fact f WHERE f.kind = 'import' AND entries <> records ORDER BY f.seq`,
  )
}

/** Takes a fact in as it was kept elsewhere. Nothing follows from it before everything is rebuilt. */
export function takeFact(db: WriteDb, { id, action, kind, subject, at, author, body }: KeptFact): void {
  db.run(
    'INSERT INTO fact (id, action, kind, subject, at, author, body) VALUES (?, ?, ?, ?, ?, ?, ?)',
    id,
    action,
    kind,
    subject,
    at,
    author,
    body,
  )
}

/** Takes a record in as it was kept elsewhere, at the same place of the review. */
export function takeRecord(db: WriteDb, { seq, id, import: from, entry, line, item, raw }: KeptRecord): void {
  db.run(
    'INSERT INTO record (seq, id, import, entry, line, item, raw) VALUES (?, ?, ?, ?, ?, ?, ?)',
    seq,
    id,
    from,
    entry,
    line,
    item,
    raw,
  )
}
