import type { StageId } from '#shared/domain/reviews/words.ts'
import type { ReadDb } from './database.ts'
import { type OutcomeRow, outcomesAt } from './outcomes.ts'
import { countReports, reportsAtStage } from './reports.ts'

type Counts = Record<OutcomeRow['outcome'], number> & { reports: number }

/** How the reports at a stage stand. */
export function countOutcomes(db: ReadDb, stage: StageId): Counts {
  const counts: Counts = { reports: 0, included: 0, excluded: 0, conflict: 0, pending: 0 }
  if (stage === 'title-abstract') {
    counts.reports = countReports(db).reports
    const count = (sql: string, times: number) => {
      for (const { outcome, n } of db.all<{ outcome: OutcomeRow['outcome']; n: number }>(sql))
        counts[outcome] += n * times
    }
    count(`SELECT outcome, count(*) AS n FROM outcome WHERE stage = 'title-abstract' GROUP BY outcome`, 1)
    // A split may leave an outcome with a report that no search found: they are few, and counting those is quick.
    count(
      `SELECT o.outcome, count(*) AS n FROM report p CROSS JOIN outcome o ON o.stage = 'title-abstract' AND o.report = p.id
       WHERE p.enters = 'full-text' GROUP BY o.outcome`,
      -1,
    )
  } else {
    const there = new Set(reportsAtStage(db, stage))
    counts.reports = there.size
    for (const { report, outcome } of outcomesAt(db, stage)) if (there.has(report)) counts[outcome]++
  }
  counts.pending = counts.reports - counts.included - counts.excluded - counts.conflict
  return counts
}

/** The reports at a stage on which some have voted and whose outcome waits for others, and who voted. */
export function halfVoted(db: ReadDb, stage: StageId): { report: string; voters: string[] }[] {
  return db
    .all<{ report: string; voters: string }>(
      `SELECT o.report, group_concat(b.member, char(10)) AS voters FROM outcome o
       JOIN ballot b ON b.report = o.report AND b.stage = o.stage
       WHERE o.stage = ? AND o.outcome = 'pending' GROUP BY o.report`,
      stage,
    )
    .map(({ report, voters }) => ({ report, voters: voters.split('\n') }))
}
