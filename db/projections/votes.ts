import { stageIds } from '#shared/domain/reviews/words.ts'
import { standingOf } from '#shared/domain/screening/standing.ts'
import { current } from '../current.ts'
import type { WriteDb } from '../database.ts'
import { saidOfReport } from '../said-of-report.ts'

/** The ballots and outcomes of one report, from what was said about any of its records. */
export function refreshVotes(db: WriteDb, report: string): void {
  if (!isJudged(db, report)) return
  db.run('DELETE FROM ballot WHERE report = ?', report)
  for (const stage of stageIds) db.run('DELETE FROM outcome WHERE stage = ? AND report = ?', stage, report)
  const said = saidOfReport(db, report)
  for (const stage of stageIds) {
    const { ballots, outcome } = standingOf(said, stage, current(db, 'stage', stage)?.body)
    for (const { body, at } of ballots)
      db.run(
        'INSERT INTO ballot (stage, report, member, decision, reasons, note, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
        stage,
        report,
        body.member,
        body.decision,
        JSON.stringify(body.reasons),
        body.note ?? '',
        at,
      )
    if (outcome)
      db.run(
        'INSERT INTO outcome (stage, report, outcome, over, by, reason) VALUES (?, ?, ?, ?, ?, ?)',
        stage,
        report,
        outcome.outcome,
        'over' in outcome ? outcome.over : null,
        'by' in outcome ? outcome.by : null,
        'reason' in outcome ? (outcome.reason ?? null) : null,
      )
  }
}

/** Whether anybody said anything about a report, or had: most of a new import have nothing to be brought up to date. */
function isJudged(db: WriteDb, report: string): boolean {
  const row = db.get<{ judged: number }>(
    `SELECT EXISTS (SELECT 1 FROM report_record rr CROSS JOIN current c INDEXED BY current_about ON c.about = rr.record WHERE rr.report = ?)
       OR EXISTS (SELECT 1 FROM report WHERE id = ? AND enters = 'previous')
       OR EXISTS (SELECT 1 FROM ballot WHERE report = ?)
       OR EXISTS (SELECT 1 FROM outcome WHERE stage IN ('title-abstract', 'full-text') AND report = ?) AS judged`,
    report,
    report,
    report,
    report,
  )
  return row?.judged === 1
}

/** Reports that anybody judged at a stage: those whose outcome its settings may change. */
export function reportsJudgedAt(db: WriteDb, stage: string): string[] {
  return db
    .all<{ report: string }>(
      `SELECT DISTINCT rr.report FROM current c JOIN report_record rr ON rr.record = c.about
       WHERE c.kind IN ('vote', 'resolution') AND json_extract(c.body, '$.stage') = ?`,
      stage,
    )
    .map((row) => row.report)
}
