import type { Around, CastVote, SampledIn } from '#shared/domain/agreement/blind-votes.ts'
import type { BodyOf } from '#shared/domain/facts/fact.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { allCurrent, currentByReport } from './current.ts'
import type { ReadDb } from './database.ts'
import { history } from './facts.ts'

/** The facts in effect of a kind whose subject begins with a stage and a record. The sign after the slash ends the range. */
const ofStage = `f.kind = ? AND f.subject > ? || '/' AND f.subject < ? || '0' AND f.action NOT IN (SELECT action FROM undone)`

/** Every vote in effect at a stage, also those that newer ones stand before, by the report that it is about now. */
export function votesCast(db: ReadDb, stage: StageId): Map<string, CastVote[]> {
  const reports = new Map(
    db
      .all<{ record: string; report: string }>('SELECT record, report FROM report_record')
      .map(({ record, report }) => [record, report]),
  )
  const cast = new Map<string, CastVote[]>()
  const rows = db.all<{ id: string; at: string; body: string }>(
    `SELECT f.id, f.at, f.body FROM fact f WHERE ${ofStage}`,
    'vote',
    stage,
    stage,
  )
  for (const { id, at, body } of rows) {
    const { report: record, member, decision, reasons, origin }: BodyOf<'vote'> = JSON.parse(body)
    const report = reports.get(record)
    if (report === undefined) continue
    const vote = { fact: id, at, record, member, decision, reasons, takenOver: origin !== undefined }
    const known = cast.get(report)
    if (known) known.push(vote)
    else cast.set(report, [vote])
  }
  return cast
}

/** What happened around the votes of a stage: gives the answer for a report, from what was read once. */
export function aroundVotes(db: ReadDb, stage: StageId): (report: string) => Around {
  const settled = new Map<string, string[]>()
  for (const kind of ['resolution', 'referral']) {
    const rows = db.all<{ id: string; report: string }>(
      `SELECT f.id, rr.report FROM fact f JOIN report_record rr ON rr.record = json_extract(f.body, '$.report') WHERE ${ofStage}`,
      kind,
      stage,
      stage,
    )
    for (const { id, report } of rows) settled.set(report, [...(settled.get(report) ?? []), id])
  }
  const rounds = sampledIn(db, stage)
  const lifted = liftedBy(db, stage)
  return (report) => ({ settled: settled.get(report) ?? [], rounds: rounds.get(report) ?? [], lifted })
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
