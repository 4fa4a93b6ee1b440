import type { Decision, StageId } from '#shared/domain/reviews/words.ts'
import type { ReadDb } from './database.ts'

export interface Ballot {
  report: string
  member: string
  decision: Decision
  reasons: string[]
  note: string
  at: string
}

type Raw = Omit<Ballot, 'reasons'> & { reasons: string }
const columns = 'report, member, decision, reasons, note, at'
const parse = (row: Raw): Ballot => ({ ...row, reasons: JSON.parse(row.reasons) })

/** The votes of one member at a stage, by report. */
export function ballotsOfMember(
  db: ReadDb,
  stage: string,
  member: string,
): Map<string, { decision: Decision; at: string }> {
  const rows = db.all<{ report: string; decision: Decision; at: string }>(
    'SELECT report, decision, at FROM ballot WHERE stage = ? AND member = ?',
    stage,
    member,
  )
  return new Map(rows.map(({ report, decision, at }) => [report, { decision, at }]))
}

/** The vote of one member on one report. */
export function ballotOf(db: ReadDb, stage: string, report: string, member: string): Ballot | undefined {
  const row = db.get<Raw>(
    `SELECT ${columns} FROM ballot WHERE stage = ? AND report = ? AND member = ?`,
    stage,
    report,
    member,
  )
  return row && parse(row)
}

/** Whether a vote was said before by what the window told it apart by, whether it is in effect or was undone since. */
export function wasSaid(db: ReadDb, subject: string, once: string): boolean {
  return db
    .all<{ body: string }>(`SELECT body FROM fact WHERE kind = 'vote' AND subject = ?`, subject)
    .some(({ body }) => JSON.parse(body).once === once)
}

/** On how many of the reports of the searches a member voted at title and abstract. */
export function countVotedOn(db: ReadDb, member: string): number {
  const count = (sql: string) => db.get<{ n: number }>(sql, member)?.n ?? 0
  const all = count(`SELECT count(*) AS n FROM ballot WHERE stage = 'title-abstract' AND member = ?`)
  // A split may leave a vote with a report that no search found: they are few, and counting those is quick.
  const others = count(
    `SELECT count(*) AS n FROM report p CROSS JOIN ballot b ON b.stage = 'title-abstract' AND b.member = ? AND b.report = p.id
     WHERE p.enters = 'full-text'`,
  )
  return all - others
}

/** All votes on one report at a stage. */
export function ballotsOn(db: ReadDb, stage: string, report: string): Ballot[] {
  return db
    .all<Raw>(
      // By the report: left to itself, SQLite goes through the whole stage for the sake of the order.
      `SELECT ${columns} FROM ballot INDEXED BY ballot_report WHERE stage = ? AND report = ? ORDER BY member`,
      stage,
      report,
    )
    .map(parse)
}

/** All votes at a stage. */
export function ballotsAtStage(db: ReadDb, stage: string): Ballot[] {
  return db.all<Raw>(`SELECT ${columns} FROM ballot WHERE stage = ? ORDER BY report, member`, stage).map(parse)
}

/** The votes at a stage on the reports that are in conflict there, or were until somebody resolved them. */
export function ballotsInConflict(db: ReadDb, stage: string): Ballot[] {
  return db
    .all<Raw>(
      // From the few conflicts to their votes by the index, however many votes the review has.
      `SELECT ${columns.replaceAll(/(\w+)/g, 'b.$1')} FROM outcome o CROSS JOIN ballot b INDEXED BY ballot_report ON b.report = o.report AND b.stage = o.stage
       WHERE o.stage = ? AND (o.outcome = 'conflict' OR o.by = 'resolution') ORDER BY b.report, b.member`,
      stage,
    )
    .map(parse)
}

/** When the last vote on each report of a stage was given. */
export function lastVotes(db: ReadDb, stage: StageId): Map<string, string> {
  const rows = db.all<{ report: string; at: string }>(
    'SELECT report, max(at) AS at FROM ballot WHERE stage = ? GROUP BY report',
    stage,
  )
  return new Map(rows.map(({ report, at }) => [report, at]))
}
