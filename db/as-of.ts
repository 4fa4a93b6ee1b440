import type { ReadDb, WriteDb } from './database.ts'
import { reviewInMemory, reviewOfBytes } from './open.ts'
import { refreshUndone } from './projections/current.ts'
import { projectAll, projections } from './projections/rebuild.ts'
import { refreshSubjects } from './projections/refresh.ts'
import { mendUndone } from './projections/undo-in-parts.ts'

/** A review as it stood before an instant, as it is handed from one thread to another. */
export interface AsOf {
  /** What followed from the facts by then; the facts and the records themselves stay in the file of the review. */
  bytes: Buffer
  /** The place of the newest fact that had come into the file when this was made. */
  upTo: number
}

/**
 * What followed from the facts that were said before an instant (ISO 8601, UTC), in a review in memory. What is undone now was
 * still in effect before it was undone. Where less was said since than before, what stands now is taken back to then: only
 * what was touched since is projected anew. The review file is read and never changed; the reading is of one moment of it.
 */
export function makeAsOf(path: string, before: string): AsOf {
  const then = reviewInMemory()
  try {
    then.exec('DROP TABLE record; DROP TABLE fact; DROP TABLE report_text')
    // Nobody searches in it.
    then.exec(`CREATE VIEW report_text (rowid, title, authors, abstract, keywords, container) AS SELECT 0, '', '', '', '', '' WHERE 0;
      CREATE TRIGGER report_text_not_added INSTEAD OF INSERT ON report_text BEGIN SELECT 1; END;
      CREATE TRIGGER report_text_not_deleted INSTEAD OF DELETE ON report_text BEGIN SELECT 1; END`)
    lookInto(then, path, before)
    // Not an immediate transaction: that would keep others from writing into the review.
    then.exec('BEGIN')
    const upTo = then.get<{ seq: number | null }>('SELECT max(seq) AS seq FROM now.fact')?.seq ?? 0
    if (weight(then, '<', before) <= weight(then, '>=', before)) projectAll(then)
    else takeBack(then, before)
    then.exec('COMMIT')
    return { bytes: then.serialize(), upTo }
  } finally {
    then.close()
  }
}

/** Opens what was made, with the facts and records of the review's file beside it. The caller closes it. */
export function openAsOf({ bytes }: AsOf, path: string, before: string): WriteDb {
  const then = reviewOfBytes(bytes)
  lookInto(then, path, before)
  return then
}

/** Whether a fact that was said before this instant came into the file after that one: then what was made of it is not true any more. */
export function saidSince(db: ReadDb, before: string, upTo: number): boolean {
  return db.get('SELECT 1 FROM fact WHERE seq > ? AND at < ? LIMIT 1', upTo, before) !== undefined
}

/** Whether a review has few enough facts and records to be taken back to any day while others wait. */
export function isSmall(db: ReadDb, most: number): boolean {
  const n = db.get<{ n: number }>(
    `SELECT (SELECT count(*) FROM (SELECT 1 FROM fact LIMIT ?)) + (SELECT count(*) FROM (SELECT 1 FROM record LIMIT ?)) AS n`,
    most + 1,
    most + 1,
  )?.n
  return n !== undefined && n <= most
}

/**
 * Makes what is in the file be found as if it were here: records as they are, since none changes and a name that is not here is
 * looked for there; and the facts of before, but not by a named index.
 */
function lookInto(then: WriteDb, path: string, before: string): void {
  then.run('ATTACH DATABASE ? AS now', path)
  // Views take no parameters.
  then.exec(`CREATE TEMP VIEW fact AS SELECT * FROM now.fact WHERE at < '${before.replaceAll("'", "''")}'`)
}

/** How much has to be projected for the facts on one side of the instant: the facts, and the records that came by them. */
function weight(then: ReadDb, side: '<' | '>=', before: string): number {
  return (
    then.get<{ n: number }>(
      `SELECT count(*) + coalesce(sum(CASE kind WHEN 'import' THEN json_extract(body, '$.entries') END), 0) AS n
       FROM now.fact WHERE at ${side} ?`,
      before,
    )?.n ?? 0
  )
}

function takeBack(then: WriteDb, before: string): void {
  for (const table of projections) then.exec(`INSERT INTO main.${table} SELECT * FROM now.${table}`)
  // An undo that is under way there, part by part, is not said yet.
  mendUndone(then)
  const touched = then.all<Parameters<typeof refreshSubjects>[1][number]>(
    `SELECT kind, subject FROM now.fact WHERE at >= ?
     UNION SELECT f.kind, f.subject FROM now.fact u JOIN now.fact f ON f.action = u.subject WHERE u.kind = 'undo' AND u.at >= ?`,
    before,
    before,
  )
  for (const { kind, subject } of touched) if (kind === 'undo') refreshUndone(then, subject)
  refreshSubjects(then, touched)
}
