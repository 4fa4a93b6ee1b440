import type { BodyOf } from '#shared/domain/facts/fact.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { allCurrent } from './current.ts'
import type { ReadDb } from './database.ts'
import { history } from './facts.ts'

/** A round of the pilot as it stands. */
export interface PilotRound {
  id: string
  body: BodyOf<'pilot'>
  /** The fact that began it, and when and by whom it was said. */
  begun: string
  begunAt: string
  begunBy: string
  /** The fact that closed it. */
  closed?: string
  closedAt?: string
  /** The fact since which its sample is screened again: what was decided before it counts for the pilot alone. */
  again?: string
}

/** All rounds at a stage that are in effect, in their order. */
export function pilotRounds(db: ReadDb, stage: StageId): PilotRound[] {
  return db
    .all<{ subject: string }>(
      `SELECT subject FROM current WHERE kind = 'pilot' AND json_extract(body, '$.stage') = ? ORDER BY subject`,
      stage,
    )
    .flatMap(({ subject }) => pilotRound(db, subject) ?? [])
    .sort((a, b) => a.body.round - b.body.round || (a.id < b.id ? -1 : 1))
}

/** One round of the pilot, from what was said of it and not taken back. */
export function pilotRound(db: ReadDb, id: string): PilotRound | undefined {
  const said = history(db, 'pilot', id).map((fact) => ({ ...fact, body: JSON.parse(fact.body) as BodyOf<'pilot'> }))
  const first = said[0]
  const last = said.at(-1)
  if (!first || !last) return undefined
  const isOpen = ({ body }: { body: BodyOf<'pilot'> }) => body.state === 'open'
  const isKept = ({ body }: { body: BodyOf<'pilot'> }) => body.state === 'open' || !body.again
  const closed = said[said.findLastIndex(isOpen) + 1]
  return {
    id,
    body: last.body,
    begun: first.id,
    begunAt: first.at,
    begunBy: first.author,
    closed: closed?.id,
    closedAt: closed?.at,
    // What is said of it later, such as a note, sets no more votes aside.
    again: said[said.findLastIndex(isKept) + 1]?.id,
  }
}

/** The records that stood for the reports of a pilot's sample, in its order. */
export function sampleOf(db: ReadDb, pilot: string): string[] {
  return db
    .all<{ record: string }>(
      `SELECT json_extract(body, '$.report') AS record FROM current
       WHERE kind = 'sampled' AND subject > ? AND subject < ? ORDER BY json_extract(body, '$.position'), subject`,
      `${pilot}/`,
      // The sign after the slash: all subjects that begin with the pilot and a slash lie between.
      `${pilot}0`,
    )
    .map((row) => row.record)
}

/** The reports of the samples of open pilots at a stage: by round, each in the order of its sample. */
export function openSamples(db: ReadDb, stage: StageId): string[] {
  const open = allCurrent(db, 'pilot').filter(({ body }) => body.stage === stage && body.state === 'open')
  const inRounds = open.sort((a, b) => a.body.round - b.body.round)
  return inRounds.flatMap(({ subject }) => sampledReports(db, subject).map(({ report }) => report))
}

/**
 * The reports that a pilot's sample is now, in its order, each with the records that stood for it in the sample. What was
 * removed since, or turned out to be of the previous version of the review, is in none.
 */
export function sampledReports(db: ReadDb, pilot: string): { report: string; records: string[] }[] {
  const rows = db.all<{ record: string; report: string }>(
    `SELECT json_extract(c.body, '$.report') AS record, rr.report FROM current c
     JOIN report_record rr ON rr.record = c.about JOIN report p ON p.id = rr.report AND p.enters IN ('search', 'full-text')
     WHERE c.kind = 'sampled' AND c.subject > ? AND c.subject < ? ORDER BY json_extract(c.body, '$.position'), c.subject`,
    `${pilot}/`,
    `${pilot}0`,
  )
  return [...Map.groupBy(rows, (row) => row.report)].map(([report, own]) => ({
    report,
    records: own.map((row) => row.record),
  }))
}

/** Reports that are in the sample of any round at a stage. */
export function everSampled(db: ReadDb, stage: StageId): Set<string> {
  const rows = db.all<{ report: string }>(
    `SELECT DISTINCT rr.report FROM current c JOIN report_record rr ON rr.record = c.about
     WHERE c.kind = 'sampled' AND json_extract(c.body, '$.stage') = ?`,
    stage,
  )
  return new Set(rows.map((row) => row.report))
}

/** A fact in effect, with its body. */
export interface SaidInPilot<K extends 'vote' | 'note' | 'assessment'> {
  fact: string
  at: string
  body: BodyOf<K>
}

/**
 * What was said of one record of a sample while a pilot was open, oldest first: from the facts and not from what is
 * current, so that a vote cast anew afterwards changes nothing of the pilot, and one cast before, which nobody meant for
 * others' eyes, is not shown by it.
 *
 * @param after the fact that began it
 * @param before the fact that closed it
 */
export function saidInPilot<K extends 'vote' | 'note' | 'assessment'>(
  db: ReadDb,
  kind: K,
  { stage, record, after, before }: { stage: StageId; record: string; after: string; before: string },
): SaidInPilot<K>[] {
  // Assessments are of a report and not of a stage.
  const prefix = kind === 'assessment' ? record : `${stage}/${record}`
  return db
    .all<{ id: string; at: string; body: string }>(
      `SELECT id, at, body FROM fact WHERE kind = ? AND subject > ? AND subject < ? AND id > ? AND id < ?
       AND action NOT IN (SELECT action FROM undone) ORDER BY id`,
      kind,
      `${prefix}/`,
      `${prefix}0`,
      after,
      before,
    )
    .map(({ id, at, body }) => ({ fact: id, at, body: JSON.parse(body) }))
}
