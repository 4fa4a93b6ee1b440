import type { Item } from '#shared/domain/imports/item.ts'
import type { ReadDb } from './database.ts'
import { withoutMark } from './judgements.ts'

export interface RecordRow {
  seq: number
  id: string
  import: string
  entry: number
  line: number
  item: Item
}

interface Raw extends Omit<RecordRow, 'item'> {
  item: string
}

const parse = (row: Raw): RecordRow => ({ ...row, item: withoutMark(JSON.parse(row.item)) })

const page = 500

const columns = 'r.seq, r.id, r.import, r.entry, r.line, r.item'

/** The records of a report, in the order of the review. */
export function recordsOfReport(db: ReadDb, report: string): RecordRow[] {
  return db
    .all<Raw>(
      `SELECT ${columns} FROM report_record rr JOIN record r ON r.id = rr.record WHERE rr.report = ? ORDER BY r.seq`,
      report,
    )
    .map(parse)
}

/** One record with what its entry said word for word and the report it belongs to now, if its import is in effect. */
export function recordById(db: ReadDb, id: string): (RecordRow & { raw: string; report: string | null }) | undefined {
  const row = db.get<Raw & { raw: string; report: string | null }>(
    `SELECT ${columns}, r.raw, rr.report FROM record r LEFT JOIN report_record rr ON rr.record = r.id WHERE r.id = ?`,
    id,
  )
  return row && { ...parse(row), raw: row.raw, report: row.report }
}

/** How many records are in effect. */
export function countRecordsInEffect(db: ReadDb): number {
  return db.get<{ n: number }>('SELECT count(*) AS n FROM report_record')?.n ?? 0
}

/** All records in effect, in the order of the review; read a page at a time, so that they need not all be in memory. */
export function* recordsInEffect(db: ReadDb): Generator<RecordRow> {
  for (let after = -1; ; ) {
    const rows = db.all<Raw>(
      `SELECT ${columns} FROM record r JOIN report_record rr ON rr.record = r.id WHERE r.seq > ? ORDER BY r.seq LIMIT ?`,
      after,
      page,
    )
    for (const row of rows) yield parse(row)
    if (rows.length < page) return
    after = rows.at(-1)?.seq ?? after
  }
}

/** Which import each record in effect came with, and its report: without the fields, for counting. */
export function placesOfRecords(db: ReadDb): { id: string; import: string; report: string }[] {
  return db.all(
    // The plus keeps SQLite from walking through the texts to have the order for nothing; an index has all this needs.
    'SELECT r.id, r.import, rr.report FROM record r JOIN report_record rr ON rr.record = r.id ORDER BY +r.seq',
  )
}

/** How many reports have records from just these imports, one for each of their records, in effect. */
export function countByImports(db: ReadDb): { imports: string[]; reports: number }[] {
  return db
    .all<{ imports: string; reports: number }>(
      // By the index that has all of it: through the records of each report, SQLite would read the texts.
      `SELECT imports, count(*) AS reports FROM (
         SELECT group_concat(r.import) AS imports FROM record r INDEXED BY record_place
         CROSS JOIN report_record rr ON rr.record = r.id GROUP BY rr.report
       ) GROUP BY imports`,
    )
    .map(({ imports, reports }) => ({ imports: imports.split(','), reports }))
}

/** Ids of the records that came with an import, in the order of the file. */
export function recordIdsOfImport(db: ReadDb, importId: string): string[] {
  return db.all<{ id: string }>('SELECT id FROM record WHERE import = ? ORDER BY entry', importId).map((row) => row.id)
}

/** How many records each import brought, in effect or not. */
export function recordCounts(db: ReadDb): Map<string, number> {
  const rows = db.all<{ import: string; n: number }>('SELECT import, count(*) AS n FROM record GROUP BY import')
  return new Map(rows.map((row) => [row.import, row.n]))
}
