import type { ReadDb } from './database.ts'

export interface LinkRow {
  a: string
  b: string
  verdict: 'same' | 'different'
  by: 'rule' | 'score' | 'person'
  score: number | null
}

/** All links by persons. */
export function linksByPersons(db: ReadDb): LinkRow[] {
  return db.all(`SELECT a, b, verdict, by, score FROM link WHERE by = 'person' ORDER BY a, b`)
}

/** The links among these records. */
export function linksAmong(db: ReadDb, records: readonly string[]): LinkRow[] {
  const wanted = new Set(records)
  return records.flatMap((record) =>
    db
      .all<LinkRow>('SELECT a, b, verdict, by, score FROM link WHERE a = ?', record)
      .filter((link) => wanted.has(link.b)),
  )
}

/**
 * The records in effect that links hold together with these, directly or through others, and all links among them:
 * all that decides which reports these records make.
 */
export function linksAround(db: ReadDb, records: readonly string[]): { records: string[]; links: LinkRow[] } {
  const found = new Set(records)
  // A set is walked in the order of insertion, and what is added while walking is walked too.
  for (const id of found) {
    const neighbours = db.all<{ id: string }>(
      `SELECT b AS id FROM link JOIN report_record rr ON rr.record = b WHERE a = ? AND verdict = 'same'
       UNION ALL SELECT a FROM link JOIN report_record rr ON rr.record = a WHERE b = ? AND verdict = 'same'`,
      id,
      id,
    )
    for (const neighbour of neighbours) found.add(neighbour.id)
  }
  return { records: [...found], links: linksAmong(db, [...found]) }
}

/** The links that hold records of one report together, and whether a person made them. */
export function linksWithinReports(db: ReadDb): { a: string; b: string; byPerson: boolean }[] {
  return db
    .all<{ a: string; b: string; person: number }>(
      `SELECT l.a, l.b, l.by = 'person' AS person FROM link l
       JOIN report_record ra ON ra.record = l.a
       JOIN report_record rb ON rb.record = l.b AND rb.report = ra.report
       WHERE l.verdict = 'same'`,
    )
    .map(({ a, b, person }) => ({ a, b, byPerson: person === 1 }))
}
