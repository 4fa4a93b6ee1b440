import type { BodyOf } from '#shared/domain/facts/fact.ts'
import type { ReadDb } from './database.ts'

/**
 * The record that a person chose to give each field of the report that these records are. As all that is known of a report,
 * a choice is what was said about any of its records; the newest counts that names one of them, or the rule. From the
 * facts and not from what is current, so that a choice that a split took away uncovers the one before it.
 */
export function choicesAmong(db: ReadDb, records: readonly string[]): Map<string, string> {
  if (records.length < 2) return new Map()
  const said = records.flatMap((record) =>
    db.all<{ id: string; body: string }>(
      `SELECT id, body FROM fact WHERE kind = 'field' AND subject > ? AND subject < ?
       AND action NOT IN (SELECT action FROM undone)`,
      `${record}/`,
      // The sign after the slash: all subjects that begin with the record and a slash lie between.
      `${record}0`,
    ),
  )
  const newest = new Map<string, string | null>()
  for (const { body } of said.sort((a, b) => (a.id < b.id ? 1 : -1))) {
    const { field, record }: BodyOf<'field'> = JSON.parse(body)
    if (!newest.has(field) && (record === null || records.includes(record))) newest.set(field, record)
  }
  return new Map([...newest].flatMap(([field, record]) => (record === null ? [] : [[field, record] as const])))
}
