import type { BodyOf, FactKind } from '#shared/domain/facts/fact.ts'
import type { ReadDb } from './database.ts'
import { followingFrom, readKept } from './kept.ts'

/** What is current of one kind about one subject. */
export interface Current<K extends FactKind> {
  subject: string
  /** The id of the fact. */
  fact: string
  at: string
  author: string
  body: BodyOf<K>
}

interface Row {
  subject: string
  fact: string
  at: string
  author: string
  body: string
}

function parse<K extends FactKind>(row: Row): Current<K> {
  return { ...row, body: JSON.parse(row.body) }
}

/** The current fact of this kind about this subject, if any. */
export function current<K extends FactKind>(db: ReadDb, kind: K, subject: string): Current<K> | undefined {
  const kept = readKept(db, kind, () => readAll(db, kind))
  if (kept) return followingFrom(kept, bySubject).get(subject) as Current<K> | undefined
  const row = db.get<Row>(
    'SELECT subject, fact, at, author, body FROM current WHERE kind = ? AND subject = ?',
    kind,
    subject,
  )
  return row && parse(row)
}

function bySubject(all: readonly Current<FactKind>[]): ReadonlyMap<string, Current<FactKind>> {
  return new Map(all.map((one) => [one.subject, one]))
}

/**
 * What follows from all current facts of a kind by which a review is set up, worked out anew when one of the kind is said.
 *
 * @param work the same function each time
 */
export function followingFromAll<K extends FactKind, Found>(
  db: ReadDb,
  kind: K,
  work: (all: readonly Current<K>[]) => Found,
): Found {
  const kept = readKept(db, kind, () => readAll(db, kind))
  return kept ? followingFrom(kept, work) : work(readAll(db, kind))
}

/** All current facts of this kind, in the order in which they were last said. */
export function allCurrent<K extends FactKind>(db: ReadDb, kind: K): Current<K>[] {
  const kept = readKept(db, kind, () => readAll(db, kind))
  return kept ? [...kept] : readAll(db, kind)
}

function readAll<K extends FactKind>(db: ReadDb, kind: K): Current<K>[] {
  return db
    .all<Row>('SELECT subject, fact, at, author, body FROM current WHERE kind = ? ORDER BY fact', kind)
    .map(parse<K>)
}

/** The kinds of fact that are about a report, by way of the record that stood for it when they were said. */
type AboutReport = Extract<
  FactKind,
  | 'vote'
  | 'resolution'
  | 'retrieval'
  | 'destination'
  | 'removal'
  | 'attachment'
  | 'annotation'
  | 'study'
  | 'main'
  | 'assessment'
  | 'ruling'
  | 'answer'
  | 'charted'
  | 'consensus'
  | 'assignment'
  | 'sampled'
  | 'referral'
  | 'message'
  | 'note'
  | 'mark'
  | 'labelling'
>

/** The current facts of this kind about any record of this report, oldest first. */
export function currentAbout<K extends AboutReport>(db: ReadDb, kind: K, report: string): Current<K>[] {
  return db
    .all<Row>(
      // From the report's few records by their index: left to itself, SQLite goes through all facts of the kind.
      `SELECT c.subject, c.fact, c.at, c.author, c.body FROM report_record rr
       CROSS JOIN current c INDEXED BY current_about ON c.about = rr.record AND c.kind = ? WHERE rr.report = ? ORDER BY c.fact`,
      kind,
      report,
    )
    .map(parse<K>)
}

/** The current facts of this kind about every report, oldest first. */
export function currentByReport<K extends AboutReport>(db: ReadDb, kind: K): (Current<K> & { report: string })[] {
  return db
    .all<Row & { report: string }>(
      `SELECT rr.report, c.subject, c.fact, c.at, c.author, c.body FROM current c
       JOIN report_record rr ON rr.record = c.about WHERE c.kind = ? ORDER BY c.fact`,
      kind,
    )
    .map((row) => ({ ...parse<K>(row), report: row.report }))
}

/**
 * Everything of these kinds that is in effect and was said about any record of this report at a stage, oldest first: what is
 * current, and what was before it.
 */
export function saidAbout<K extends StagedKind>(db: ReadDb, kind: K, stage: string, report: string): Current<K>[] {
  return db
    .all<Row>(
      // The sign after the slash: a stage and a record, and what goes on from there after a slash, lie between.
      `SELECT f.subject, f.id AS fact, f.at, f.author, f.body FROM report_record rr
       CROSS JOIN fact f INDEXED BY fact_subject ON f.kind = ? AND f.subject >= ? || '/' || rr.record AND f.subject < ? || '/' || rr.record || '0'
       WHERE rr.report = ? AND f.action NOT IN (SELECT action FROM undone) ORDER BY f.id`,
      kind,
      stage,
      stage,
      report,
    )
    .map(parse<K>)
}

/** The kinds whose subject begins with the stage and the report. */
type StagedKind = Extract<FactKind, 'vote' | 'resolution' | 'referral'>
