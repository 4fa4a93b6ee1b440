import type { StageId } from '#shared/domain/reviews/words.ts'
import type { ReadDb } from './database.ts'

export interface OutcomeRow {
  report: string
  outcome: 'pending' | 'conflict' | 'included' | 'excluded'
  over: 'decision' | 'maybe' | 'reason' | null
  by: 'votes' | 'resolution' | 'replacement' | null
  reason: string | null
}

/** Outcomes at a stage of the reports that anybody judged; all others are pending. */
export function outcomesAt(db: ReadDb, stage: StageId): OutcomeRow[] {
  return db.all('SELECT report, outcome, over, by, reason FROM outcome WHERE stage = ?', stage)
}

/** Reports at a stage that are in conflict, or were until somebody resolved them, in the order of the review. */
export function conflictsAt(
  db: ReadDb,
  stage: StageId,
): (OutcomeRow & { title: string; authors: string; year: number | null; container: string })[] {
  return db.all(
    `SELECT o.report, o.outcome, o.over, o.by, o.reason, p.title, p.authors, p.year, p.container
     FROM outcome o JOIN report p ON p.id = o.report
     WHERE o.stage = ? AND (o.outcome = 'conflict' OR o.by = 'resolution') ORDER BY p.seq`,
    stage,
  )
}

/** Reports that others replace: nobody has to judge them any more. */
export function replacedReports(db: ReadDb): Set<string> {
  const rows = db.all<{ report: string }>(`SELECT report FROM outcome WHERE stage = 'full-text' AND by = 'replacement'`)
  return new Set(rows.map((row) => row.report))
}
