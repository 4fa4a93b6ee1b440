import type { WriteDb } from '#db/database.ts'
import { allFacts, insertFacts } from '#db/facts.ts'
import { createReview } from '#db/open.ts'
import { refreshAfter } from '#db/projections/refresh.ts'
import type { Fact } from '#shared/domain/facts/fact.ts'

/** Every fact of a review, newest first, as it can be taken in by another. */
export function factsOf(db: WriteDb): Fact[] {
  return allFacts(db).map(({ undone: _, body, ...fact }) => ({ ...fact, body: JSON.parse(body) }) as Fact)
}

/** Takes facts in from elsewhere. */
export function take(db: WriteDb, facts: readonly Fact[]): void {
  db.transaction(() => refreshAfter(db, insertFacts(db, facts)))
}

/** Another file, at this path, with the same records, in which nobody has said anything yet. */
export function withoutFacts(db: WriteDb, path: string): WriteDb {
  const other = createReview(path)
  other.exec('PRAGMA synchronous = OFF')
  other.exec(`ATTACH '${db.path}' AS one`)
  for (const table of ['file', 'file_part', 'record']) other.exec(`INSERT INTO ${table} SELECT * FROM one.${table}`)
  other.exec('DETACH one')
  return other
}
