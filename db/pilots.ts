import type { ReadDb } from './database.ts'

/** The records that stood for the reports of a pilot's sample, in its order. */
export function sampleOf(db: ReadDb, pilot: string): string[] {
  return db
    .all<{ record: string }>(
      `SELECT json_extract(body, '$.report') AS record FROM current
       WHERE kind = 'sampled' AND subject > ? AND subject < ? ORDER BY json_extract(body, '$.position')`,
      `${pilot}/`,
      // The sign after the slash: all subjects that begin with the pilot and a slash lie between.
      `${pilot}0`,
    )
    .map((row) => row.record)
}
