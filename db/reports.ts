import type { ReportEntrance } from '#shared/domain/screening/entrance.ts'
import { spaced } from '#shared/domain/screening/spaced.ts'
import type { ReadDb } from './database.ts'

export interface ReportRow {
  id: string
  seq: number
  enters: ReportEntrance
  records: number
  title: string
  authors: string
  year: number | null
  container: string
  type: string
  /** A code of ISO 639-1 where the language was recognised; empty where none is said. */
  language: string
  /** 1 where it has one. */
  abstract: number
  /** 1 where it was. */
  retracted: number
}

const columns =
  'p.id, p.seq, p.enters, p.records, p.title, p.authors, p.year, p.container, p.type, p.language, p.abstract, p.retracted'

/** The report that this record belongs to now: ids of reports are ids of records, and records move. */
export function reportOf(db: ReadDb, record: string): string | undefined {
  return db.get<{ report: string }>('SELECT report FROM report_record WHERE record = ?', record)?.report
}

/** The report of exactly this id; see `reportOf` for ids that may have been merged into another. */
export function reportById(db: ReadDb, id: string): ReportRow | undefined {
  return db.get(`SELECT ${columns} FROM report p WHERE p.id = ?`, id)
}

/** Whether anybody screens a report: what was removed, or was in the previous version of the review, nobody does. */
export function isScreened(db: ReadDb, id: string): boolean {
  const enters = reportById(db, id)?.enters
  return enters === 'search' || enters === 'full-text'
}

/** All reports in the order of the review. */
export function allReports(db: ReadDb): ReportRow[] {
  return db.all(`SELECT ${columns} FROM report p ORDER BY p.seq`)
}

/** Reports of more than one record, most records first. */
export function mergedReports(db: ReadDb): ReportRow[] {
  return db.all(`SELECT ${columns} FROM report p WHERE p.records > 1 ORDER BY p.records DESC, p.seq`)
}

/** All reports that the searches or the previous version of the review gave, most records first. */
export function searchedReports(db: ReadDb): ReportRow[] {
  return db.all(`SELECT ${columns} FROM report p WHERE p.enters <> 'full-text' ORDER BY p.records DESC, p.seq`)
}

/**
 * Ids of reports that are screened at a stage, in the order of the review: at full text, those that title and abstract let
 * through. What was removed is at none, and what was in the previous version of the review is screened no more.
 */
export function reportsAtStage(db: ReadDb, stage: 'title-abstract' | 'full-text'): string[] {
  const sql =
    stage === 'title-abstract'
      ? `SELECT id FROM report WHERE enters = 'search' ORDER BY seq`
      : `SELECT id, seq FROM report WHERE enters = 'full-text' UNION
         SELECT p.id, p.seq FROM outcome o JOIN report p ON p.id = o.report
         WHERE o.stage = 'title-abstract' AND o.outcome = 'included' ORDER BY seq`
  return db.all<{ id: string }>(sql).map((row) => row.id)
}

/** The same with those that were included in the previous version of the review, which full text shows and nobody screens. */
export function reportsShownAt(db: ReadDb, stage: 'title-abstract' | 'full-text'): string[] {
  if (stage === 'title-abstract') return reportsAtStage(db, stage)
  const sql = `SELECT id, seq FROM report WHERE enters IN ('full-text', 'previous') UNION
    SELECT p.id, p.seq FROM outcome o JOIN report p ON p.id = o.report
    WHERE o.stage = 'title-abstract' AND o.outcome = 'included' ORDER BY seq`
  return db.all<{ id: string }>(sql).map((row) => row.id)
}

/** Ids of the reports that were included in the previous version of the review, in the order of the review. */
export function previousReports(db: ReadDb): string[] {
  return db.all<{ id: string }>(`SELECT id FROM report WHERE enters = 'previous' ORDER BY seq`).map((row) => row.id)
}

/** Whether a report can be looked at in a stage: those of the previous version of the review at full text. */
export function isAtStage(db: ReadDb, stage: 'title-abstract' | 'full-text', report: string): boolean {
  const row = db.get<{ enters: string; outcome: string | null }>(
    `SELECT p.enters, o.outcome FROM report p LEFT JOIN outcome o ON o.stage = 'title-abstract' AND o.report = p.id WHERE p.id = ?`,
    report,
  )
  if (!row) return false
  if (stage === 'title-abstract') return row.enters === 'search'
  return row.enters === 'full-text' || row.enters === 'previous' || row.outcome === 'included'
}

/**
 * How many records the searches gave, how many reports there are to screen, how many were removed before, and how many of
 * all have several records: those that came in at full text stand apart. Of a report of the previous version of the review the
 * records that a search gave are counted, and the report is not.
 */
export function countReports(db: ReadDb): { records: number; reports: number; removed: number; several: number } {
  const found = db.get<{ records: number; reports: number; removed: number; several: number }>(
    `SELECT coalesce(sum(records), 0) AS records, count(*) FILTER (WHERE enters = 'search') AS reports,
       count(*) FILTER (WHERE enters = 'removed') AS removed, count(*) FILTER (WHERE records > 1) AS several
     FROM report WHERE enters IN ('search', 'removed')`,
  ) as { records: number; reports: number; removed: number; several: number }
  const again = db.get<{ n: number }>(
    `SELECT count(*) AS n FROM report p CROSS JOIN report_record rr ON rr.report = p.id CROSS JOIN record r ON r.id = rr.record
     CROSS JOIN current i ON i.kind = 'import' AND i.subject = r.import AND i.body ->> 'enters' <> 'previous'
     WHERE p.enters IN ('previous', 'dropped') AND p.records > 1`,
  )
  return { ...found, records: found.records + (again?.n ?? 0) }
}

/** How many reports of the searches title and abstract let through to full text. */
export function countLetThrough(db: ReadDb): number {
  return (
    db.get<{ n: number }>(
      `SELECT count(*) AS n FROM outcome o JOIN report p ON p.id = o.report
       WHERE o.stage = 'title-abstract' AND o.outcome = 'included' AND p.enters = 'search'`,
    )?.n ?? 0
  )
}

/**
 * Ids of the reports whose text has all these words, the last perhaps only begun. What the user typed is taken as
 * words, never as a query language.
 */
export function searchReports(db: ReadDb, words: string): Set<string> {
  const terms = spaced(words).match(/[\p{L}\p{N}]+/gu) ?? []
  if (terms.length === 0) return new Set()
  const query = terms.map((term, i) => (i === terms.length - 1 ? `"${term}"*` : `"${term}"`)).join(' ')
  const rows = db.all<{ id: string }>(
    'SELECT p.id FROM report_text t JOIN report p ON p.seq = t.rowid WHERE report_text MATCH ?',
    query,
  )
  return new Set(rows.map((row) => row.id))
}
