import type { ReadDb } from './database.ts'

/** Who first made each label, by its id. What others say of it later does not make it theirs. */
export function labelOwners(db: ReadDb): Map<string, string> {
  const rows = db.all<{ subject: string; author: string }>(
    `SELECT subject, author, min(id) FROM fact WHERE kind = 'label' GROUP BY subject`,
  )
  return new Map(rows.map(({ subject, author }) => [subject, author]))
}

/** Every label that is on a record of a report now: which, by whom, on which report. One on two records is told twice. */
export function labelsOnReports(db: ReadDb): { report: string; label: string; member: string }[] {
  return db.all(
    `SELECT rr.report, json_extract(c.body, '$.label') AS label, json_extract(c.body, '$.member') AS member
     FROM current c JOIN report_record rr ON rr.record = c.about
     WHERE c.kind = 'labelling' AND json_extract(c.body, '$.on') = 1`,
  )
}
