import type { BodyOf } from '#shared/domain/facts/fact.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import type { ReadDb } from './database.ts'
import type { OutcomeRow } from './outcomes.ts'
import type { ReportRow } from './reports.ts'

/** What the flow needs to know of a report, apart from what was decided on it. */
export interface FlowRow {
  id: string
  seq: number
  enters: ReportRow['enters']
  /** CSL; empty where none is said. */
  type: string
  title: string
}

const columns = 'id, seq, enters, type, title'

/** The next reports in the order of the review, after the one with this number. */
export function flowRowsAfter(db: ReadDb, seq: number, limit: number): FlowRow[] {
  return db.all(`SELECT ${columns} FROM report WHERE seq > ? ORDER BY seq LIMIT ?`, seq, limit)
}

/** The report of exactly this id. */
export function flowRowOf(db: ReadDb, report: string): FlowRow | undefined {
  return db.get(`SELECT ${columns} FROM report WHERE id = ?`, report)
}

/** A record in effect: its place in the order of the review and its report. */
export interface RecordPlace {
  id: string
  seq: number
  entry: number
  report: string
}

/** The next records in effect of an import, after this entry of its file. */
export function recordPlacesAfter(db: ReadDb, importId: string, entry: number, limit: number): RecordPlace[] {
  return db.all(
    // The index has all this needs, so no texts are read.
    `SELECT r.id, r.seq, r.entry, rr.report FROM record r INDEXED BY record_place
     CROSS JOIN report_record rr ON rr.record = r.id WHERE r.import = ? AND r.entry > ? ORDER BY r.entry LIMIT ?`,
    importId,
    entry,
    limit,
  )
}

/** The ids of the records of a report, in the order of the review. */
export function recordIdsOf(db: ReadDb, report: string): string[] {
  return db
    .all<{ id: string }>(
      'SELECT r.id FROM report_record rr JOIN record r ON r.id = rr.record WHERE rr.report = ? ORDER BY r.seq',
      report,
    )
    .map(({ id }) => id)
}

/** The next outcomes at a stage, after that of this report. */
export function outcomesAfter(db: ReadDb, stage: StageId, report: string, limit: number): OutcomeRow[] {
  return db.all(
    'SELECT report, outcome, over, by, reason FROM outcome WHERE stage = ? AND report > ? ORDER BY report LIMIT ?',
    stage,
    report,
    limit,
  )
}

/** What a report's votes and resolution add up to at each stage at which anybody judged it. */
export function outcomesOf(db: ReadDb, report: string): (OutcomeRow & { stage: StageId })[] {
  return db.all(
    `SELECT stage, report, outcome, over, by, reason FROM outcome
     WHERE stage IN ('title-abstract', 'full-text') AND report = ?`,
    report,
  )
}

/** The kinds of fact about reports that the flow reads. */
export type FlowKind = 'retrieval' | 'destination' | 'resolution' | 'study' | 'removal'

/** A current fact of such a kind, with the report that its record is in now. */
export interface FlowSaid<K extends FlowKind> {
  subject: string
  fact: string
  report: string
  body: BodyOf<K>
}

/** The next current facts of a kind, after the one about this subject, with the reports that they are about. */
export function saidAfter<K extends FlowKind>(db: ReadDb, kind: K, subject: string, limit: number): FlowSaid<K>[] {
  return db
    .all<Omit<FlowSaid<K>, 'body'> & { body: string }>(
      `SELECT c.subject, c.fact, rr.report, c.body FROM current c CROSS JOIN report_record rr ON rr.record = c.about
       WHERE c.kind = ? AND c.subject > ? ORDER BY c.subject LIMIT ?`,
      kind,
      subject,
      limit,
    )
    .map((row) => ({ ...row, body: JSON.parse(row.body) }))
}

/**
 * On how many of its records each report of several was voted on at title and abstract, where that is more than one: so many
 * reports it was when it was screened, and was joined since. Of one report, or of all.
 */
export function joinedReports(db: ReadDb, report?: string): Map<string, number> {
  const rows = db.all<{ report: string; n: number }>(
    `SELECT p.id AS report, count(DISTINCT c.about) AS n FROM report p
     CROSS JOIN report_record rr ON rr.report = p.id
     CROSS JOIN current c INDEXED BY current_about ON c.about = rr.record AND c.kind = 'vote'
     WHERE p.records > 1 AND ${report === undefined ? '' : 'p.id = ? AND'} json_extract(c.body, '$.stage') = 'title-abstract'
     GROUP BY p.id HAVING n > 1`,
    ...(report === undefined ? [] : [report]),
  )
  return new Map(rows.map(({ report, n }) => [report, n]))
}
