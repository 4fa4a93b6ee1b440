import type { Entrance } from '#shared/domain/reviews/words.ts'
import type { ReadDb, WriteDb } from './database.ts'
import type { ReportText } from './report-text.ts'

/** A record of an import under way. */
export interface StagedRecord {
  id: string
  entry: number
  line: number
  /** JSON */
  item: string
  raw: string
  text: ReportText
}

/**
 * Keeps records of an import whose fact is not said yet, in the order of the file, ready to be found once it is. Nothing
 * shows them until then, see {@link promoteStaged}, and they can be given up, see {@link forgetStaged}.
 */
export function stageRecords(db: WriteDb, importId: string, records: Iterable<StagedRecord>): void {
  for (const { id, entry, line, item, raw, text } of records) {
    // RETURNING would make the search index write out what it holds at each record.
    const seq = db.insert(
      'INSERT INTO record (id, import, entry, line, item, raw) VALUES (?, ?, ?, ?, ?, ?)',
      id,
      importId,
      entry,
      line,
      item,
      raw,
    )
    db.run(
      `INSERT INTO staged (seq, record, import, title, authors, year, container, type, language, abstract, retracted)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      seq,
      id,
      importId,
      text.title,
      text.authors,
      text.year,
      text.container,
      text.type,
      text.language,
      text.abstract,
      text.retracted,
    )
    db.run(
      'INSERT INTO report_text (rowid, title, authors, abstract, keywords, container) VALUES (?, ?, ?, ?, ?, ?)',
      BigInt(seq),
      ...text.found,
    )
  }
}

/** Keeps one part of a file, gzipped by itself; twice the same changes nothing. */
export function stageFilePart(db: WriteDb, hash: string, part: number, gzipped: Buffer): void {
  db.run('INSERT INTO file_part (hash, part, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING', hash, part, gzipped)
}

/** Whether a file of this content is kept already. */
export function hasFile(db: ReadDb, hash: string): boolean {
  return db.get('SELECT 1 FROM file WHERE hash = ?', hash) !== undefined
}

/** Says that all parts of a file are there: from now on they are kept. */
export function keepFile(db: WriteDb, file: { hash: string; name: string; size: number; parts: number }): void {
  if (hasFile(db, file.hash)) return
  const found = db.get<{ n: number }>('SELECT count(*) AS n FROM file_part WHERE hash = ?', file.hash)?.n
  if (found !== file.parts) throw new Error(`${found} of ${file.parts} parts of a file were kept`)
  db.run('INSERT INTO file (hash, name, size) VALUES (?, ?, ?)', file.hash, file.name, file.size)
}

/** The parts of a file in order, each gzipped by itself. */
export function* filePartsOf(db: ReadDb, hash: string): Generator<Buffer> {
  for (let part = 0; ; part++) {
    const row = db.get<{ bytes: Buffer }>('SELECT bytes FROM file_part WHERE hash = ? AND part = ?', hash, part)
    if (!row) return
    yield row.bytes
  }
}

/**
 * Makes each staged record of an import a report of its own, found already. Gives whether there were any: the records of
 * an import that comes into effect again are staged no more.
 *
 * @param entries how many there must be, if any
 */
export function promoteStaged(db: WriteDb, importId: string, enters: Entrance, entries: number): boolean {
  const promoted = db.run(
    `INSERT INTO report (id, seq, enters, records, title, authors, year, container, type, language, abstract, retracted)
     SELECT record, seq, ?, 1, title, authors, year, container, type, language, abstract, retracted FROM staged WHERE import = ? ORDER BY seq`,
    enters,
    importId,
  )
  if (promoted === 0) return false
  if (promoted !== entries) throw new Error(`${promoted} of ${entries} records were staged`)
  db.run('INSERT INTO report_record (record, report) SELECT record, record FROM staged WHERE import = ?', importId)
  db.run('DELETE FROM staged WHERE import = ?', importId)
  return true
}

/**
 * Gives up some of the staged records of an import, or of any import where none is named. Gives whether there may be more.
 *
 * @param most how many in one go, so that others need not wait long
 */
export function forgetStaged(db: WriteDb, importId?: string, most = 2000): boolean {
  return db.transaction(() => {
    const staged = db.all<{ seq: number }>(
      'SELECT seq FROM staged WHERE ? IS NULL OR import = ? LIMIT ?',
      importId ?? null,
      importId ?? null,
      most,
    )
    for (const { seq } of staged) {
      db.run('DELETE FROM report_text WHERE rowid = ?', BigInt(seq))
      db.run('DELETE FROM record WHERE seq = ?', seq)
      db.run('DELETE FROM staged WHERE seq = ?', seq)
    }
    return staged.length === most
  })
}

/** Gives up the parts of files that no import refers to. */
export function forgetStrayParts(db: WriteDb): void {
  db.run('DELETE FROM file_part WHERE hash NOT IN (SELECT hash FROM file)')
}
