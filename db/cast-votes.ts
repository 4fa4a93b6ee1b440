import type { Around, CastVote, SampledIn } from '#shared/domain/agreement/blind-votes.ts'
import type { BodyOf } from '#shared/domain/facts/fact.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { allCurrent, currentByReport } from './current.ts'
import type { ReadDb } from './database.ts'
import { history } from './facts.ts'

/** Facts of a kind whose subject begins with a stage. The sign after the slash: all that begin so lie between. */
const within = `f.kind = ? AND f.subject > ? || '/' AND f.subject < ? || '0'`

/** Every vote in effect at a stage on this report, also those that newer ones stand before. */
export function votesCastOn(db: ReadDb, stage: StageId, report: string): CastVote[] {
  return db
    .all<{ id: string; at: string; body: string }>(
      // From the report's few records by their subjects: left to itself, SQLite goes through all votes.
      `SELECT f.id, f.at, f.body FROM report_record rr CROSS JOIN fact f
       ON f.kind = 'vote' AND f.subject > ? || rr.record || '/' AND f.subject < ? || rr.record || '0'
       WHERE rr.report = ? AND f.action NOT IN (SELECT action FROM undone)`,
      `${stage}/`,
      `${stage}/`,
      report,
    )
    .map(({ id, at, body }) => {
      const { report: record, member, decision, reasons, origin }: BodyOf<'vote'> = JSON.parse(body)
      return { fact: id, at, record, member, decision, reasons, takenOver: origin !== undefined }
    })
}

/** Reports on which anybody may have voted more than once: their ballots do not tell all that was voted. */
export function reportsVotedOnAgain(db: ReadDb, stage: StageId): Set<string> {
  const rows = db.all<{ report: string }>(
    // By the index alone: a vote that was undone counts here as well, which does no harm.
    `SELECT rr.report FROM (SELECT f.subject FROM fact f WHERE ${within} GROUP BY f.subject HAVING count(*) > 1)
     JOIN report_record rr ON rr.record = substr(subject, length(?) + 2, instr(substr(subject, length(?) + 2), '/') - 1)
     UNION SELECT p.id FROM report p JOIN ballot b ON b.stage = ? AND b.report = p.id WHERE p.records > 1`,
    'vote',
    stage,
    stage,
    stage,
    stage,
    stage,
  )
  return new Set(rows.map(({ report }) => report))
}

/** What happened around the votes of a stage: where anything did, and what. */
export function aroundVotes(db: ReadDb, stage: StageId): { reports: Set<string>; of: (report: string) => Around } {
  const settled = new Map<string, string[]>()
  for (const kind of ['resolution', 'referral']) {
    const rows = db.all<{ id: string; report: string }>(
      `SELECT f.id, rr.report FROM fact f JOIN report_record rr ON rr.record = json_extract(f.body, '$.report')
       WHERE ${within} AND f.action NOT IN (SELECT action FROM undone)`,
      kind,
      stage,
      stage,
    )
    for (const { id, report } of rows) settled.set(report, [...(settled.get(report) ?? []), id])
  }
  const rounds = sampledIn(db, stage)
  const lifted = liftedBy(db, stage)
  return {
    reports: new Set([...settled.keys(), ...rounds.keys()]),
    of: (report) => ({ settled: settled.get(report) ?? [], rounds: rounds.get(report) ?? [], lifted }),
  }
}

function sampledIn(db: ReadDb, stage: StageId): Map<string, SampledIn[]> {
  const pilots = new Map(allCurrent(db, 'pilot').map((pilot) => [pilot.subject, pilot]))
  const closings = new Map(
    [...pilots.values()].map(({ subject, fact, body }) => {
      if (body.state === 'open') return [subject, undefined]
      // Votes that stand aside are those before what was said last of the round; see standingOf.
      return [subject, body.again ? fact : closedBy(db, subject)]
    }),
  )
  const found = new Map<string, SampledIn[]>()
  for (const { report, body } of currentByReport(db, 'sampled')) {
    const pilot = pilots.get(body.pilot)
    if (body.stage !== stage || !pilot) continue
    const { reviewers, again = false } = pilot.body
    const round = { pilot: body.pilot, record: body.report, reviewers, closed: closings.get(body.pilot), again }
    found.set(report, [...(found.get(report) ?? []), round])
  }
  return found
}

/** The fact that closed a round of the pilot and was not taken back by opening it again. */
function closedBy(db: ReadDb, pilot: string): string | undefined {
  let closing: string | undefined
  for (const { id, body } of history(db, 'pilot', pilot)) {
    const { state }: BodyOf<'pilot'> = JSON.parse(body)
    closing = state === 'open' ? undefined : (closing ?? id)
  }
  return closing
}

/** The fact that first lifted a stage's blinding, where it had been blind. */
function liftedBy(db: ReadDb, stage: StageId): string | undefined {
  let wasBlind = false
  for (const { id, body } of history(db, 'stage', stage)) {
    const { blind }: BodyOf<'stage'> = JSON.parse(body)
    if (wasBlind && !blind) return id
    wasBlind = blind
  }
  return undefined
}
