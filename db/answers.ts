import type { BodyOf } from '#shared/domain/facts/fact.ts'
import type { ReadDb } from './database.ts'

/** The current answers of everybody to these fields, about whatever report, oldest first. */
export function answersTo(db: ReadDb, fields: readonly string[]): BodyOf<'answer'>[] {
  return db
    .all<{ body: string }>(
      `SELECT body FROM current WHERE kind = 'answer'
       AND json_extract(body, '$.field') IN (SELECT value FROM json_each(?)) ORDER BY fact`,
      JSON.stringify(fields),
    )
    .map((row) => JSON.parse(row.body))
}
