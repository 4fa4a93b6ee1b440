import type { StageId } from '#shared/domain/reviews/words.ts'
import type { ReadDb } from './database.ts'

export interface OutcomeRow {
  report: string
  outcome: 'pending' | 'conflict' | 'included' | 'excluded'
  over: 'decision' | 'maybe' | 'reason' | null
  by: 'votes' | 'resolution' | 'replacement' | 'previous' | null
  reason: string | null
}

/** Outcomes at a stage of the reports that anybody judged; all others are pending. */
export function outcomesAt(db: ReadDb, stage: StageId): OutcomeRow[] {
  return db.all('SELECT report, outcome, over, by, reason FROM outcome WHERE stage = ?', stage)
}

/** A report whose votes differ at a stage, or did until it was settled. */
export interface ConflictRow extends OutcomeRow {
  title: string
  authors: string
  year: number | null
  container: string
}

const conflictRow = `SELECT o.report, o.outcome, o.over, o.by, o.reason, p.title, p.authors, p.year, p.container
  FROM outcome o JOIN report p ON p.id = o.report`

/** Reports at a stage that are in conflict, or were until somebody resolved them, in the order of the review. */
export function conflictsAt(db: ReadDb, stage: StageId): ConflictRow[] {
  return db.all(
    `${conflictRow} WHERE o.stage = ? AND (o.outcome = 'conflict' OR o.by = 'resolution') ORDER BY p.seq`,
    stage,
  )
}

/** What the votes and the resolution of one report add up to at a stage; nothing where nobody judged it. */
export function outcomeOn(db: ReadDb, stage: StageId, report: string): ConflictRow | undefined {
  return db.get(`${conflictRow} WHERE o.stage = ? AND o.report = ?`, stage, report)
}

/** Reports that others replace: nobody has to judge them any more. */
export function replacedReports(db: ReadDb): Set<string> {
  const rows = db.all<{ report: string }>(`SELECT report FROM outcome WHERE stage = 'full-text' AND by = 'replacement'`)
  return new Set(rows.map((row) => row.report))
}

/** How many reports were left out, in a tool's name, when screening was stopped. */
export function countLeftOut(db: ReadDb): number {
  const row = db.get<{ n: number }>(
    `SELECT count(*) AS n FROM current
     WHERE kind = 'removal' AND json_extract(body, '$.removed') AND json_extract(body, '$.at') = 'screening'`,
  )
  return row?.n ?? 0
}
