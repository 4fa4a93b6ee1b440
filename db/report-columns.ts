import type { ReportEntrance } from '#shared/domain/screening/entrance.ts'
import type { ReadDb } from './database.ts'

/** What filters and orders go by of one report. */
export interface ColumnsRow {
  id: string
  seq: number
  enters: ReportEntrance
  authors: string
  year: number | null
  container: string
  type: string
  language: string
  abstract: number
  retracted: number
}

const columns = 'id, seq, enters, authors, year, container, type, language, abstract, retracted'

/** The next so many reports in the order of the review: a part at a time, so that others have a turn between. */
export function columnsAfter(db: ReadDb, seq: number, most: number): ColumnsRow[] {
  return db.all(`SELECT ${columns} FROM report WHERE seq > ? ORDER BY seq LIMIT ?`, seq, most)
}

/** The same of one report, if there is one of this id. */
export function columnsOf(db: ReadDb, id: string): ColumnsRow | undefined {
  return db.get(`SELECT ${columns} FROM report WHERE id = ?`, id)
}

/** The reports of the next so many records of an import, by its entries. */
export function reportsOfEntries(
  db: ReadDb,
  importId: string,
  entry: number,
  most: number,
): { entry: number; report: string }[] {
  return db.all(
    // By the index that has all of it, so that no text is read.
    `SELECT r.entry, rr.report FROM record r INDEXED BY record_place JOIN report_record rr ON rr.record = r.id
     WHERE r.import = ? AND r.entry > ? ORDER BY r.entry LIMIT ?`,
    importId,
    entry,
    most,
  )
}

/** The texts of the next so many reports that they are sorted by, in the order of the review. */
export function sortTextsAfter(
  db: ReadDb,
  by: 'title' | 'authors',
  seq: number,
  most: number,
): { seq: number; text: string }[] {
  return db.all(`SELECT seq, ${by} AS text FROM report WHERE seq > ? ORDER BY seq LIMIT ?`, seq, most)
}

/** The text of one report that it is sorted by; empty where there is no such report. */
export function sortTextOf(db: ReadDb, by: 'title' | 'authors', id: string): string {
  return db.get<{ text: string }>(`SELECT ${by} AS text FROM report WHERE id = ?`, id)?.text ?? ''
}
