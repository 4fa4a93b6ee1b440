import type { BodyOf } from '#shared/domain/facts/fact.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { stageIds } from '#shared/domain/reviews/words.ts'
import { type Judgement, outcomeOf } from '#shared/domain/screening/outcome.ts'
import { currentAbout } from '../current.ts'
import type { WriteDb } from '../database.ts'

/**
 * The ballots and outcomes of one report, from the votes and resolutions about any of its records. Where a member
 * voted on two reports that became one, the newer vote counts and both are kept; one given here counts before one that was
 * taken over from another tool. A report that others replace is out
 * at full text, for no reason of the list.
 */
export function refreshVotes(db: WriteDb, report: string): void {
  if (!isJudged(db, report)) return
  db.run('DELETE FROM ballot WHERE report = ?', report)
  for (const stage of stageIds) db.run('DELETE FROM outcome WHERE stage = ? AND report = ?', stage, report)
  const votes = currentAbout(db, 'vote', report)
  const resolutions = currentAbout(db, 'resolution', report)
  for (const stage of stageIds) {
    const ballots = new Map<string, BodyOf<'vote'>>()
    for (const { body, at } of votes) {
      const given = ballots.get(body.member)
      if (body.stage !== stage || (body.origin && given && !given.origin)) continue
      ballots.set(body.member, body)
      db.run(
        'INSERT OR REPLACE INTO ballot (stage, report, member, decision, reasons, note, at) VALUES (?, ?, ?, ?, ?, ?, ?)',
        stage,
        report,
        body.member,
        body.decision,
        JSON.stringify(body.reasons),
        body.note ?? '',
        at,
      )
    }
    const replaced = stage === 'full-text' && currentAbout(db, 'destination', report).at(-1)?.body.to === 'replaced'
    const resolution = resolutions.filter(({ body }) => body.stage === stage).at(-1)?.body
    if (replaced) insertReplaced(db, report)
    else if (ballots.size > 0 || resolution) insertOutcome(db, stage, report, [...ballots.values()], resolution)
  }
}

function insertReplaced(db: WriteDb, report: string): void {
  db.run(
    `INSERT INTO outcome (stage, report, outcome, over, by, reason) VALUES ('full-text', ?, 'excluded', NULL, 'replacement', NULL)`,
    report,
  )
}

/** Whether anybody said anything about a report, or had: most of a new import have nothing to be brought up to date. */
function isJudged(db: WriteDb, report: string): boolean {
  const row = db.get<{ judged: number }>(
    `SELECT EXISTS (SELECT 1 FROM report_record rr CROSS JOIN current c INDEXED BY current_about ON c.about = rr.record WHERE rr.report = ?)
       OR EXISTS (SELECT 1 FROM ballot WHERE report = ?)
       OR EXISTS (SELECT 1 FROM outcome WHERE stage IN ('title-abstract', 'full-text') AND report = ?) AS judged`,
    report,
    report,
    report,
  )
  return row?.judged === 1
}

function insertOutcome(
  db: WriteDb,
  stage: StageId,
  report: string,
  votes: BodyOf<'vote'>[],
  resolution: Judged | undefined,
): void {
  const settings = db.get<{ body: string }>(`SELECT body FROM current WHERE kind = 'stage' AND subject = ?`, stage)
  if (!settings) return
  const { reviewersPerReport, maybe }: BodyOf<'stage'> = JSON.parse(settings.body)
  const result = outcomeOf(votes.map(judgement), resolution && judgement(resolution), {
    stage,
    reviewersPerReport,
    maybe,
  })
  db.run(
    'INSERT INTO outcome (stage, report, outcome, over, by, reason) VALUES (?, ?, ?, ?, ?, ?)',
    stage,
    report,
    result.outcome,
    'over' in result ? result.over : null,
    'by' in result ? result.by : null,
    'reason' in result ? (result.reason ?? null) : null,
  )
}

type Judged = Pick<BodyOf<'vote'>, 'decision' | 'reasons'>

function judgement({ decision, reasons }: Judged): Judgement {
  return { decision, reason: reasons[0] }
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
