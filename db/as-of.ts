import type { WriteDb } from './database.ts'
import { reviewInMemory } from './open.ts'
import { rebuild } from './projections/rebuild.ts'

/**
 * The review as it stood before an instant (ISO 8601, UTC): a review in memory of the facts that were said by then, and of the
 * records that had come by then. What is undone now was still in effect before it was undone. The caller closes it.
 */
export function reviewAsOf(db: WriteDb, before: string): WriteDb {
  const then = reviewInMemory()
  then.run('ATTACH DATABASE ? AS now', db.path)
  then.run('INSERT INTO main.fact SELECT * FROM now.fact WHERE at < ? ORDER BY seq', before)
  then.exec(`INSERT INTO main.record SELECT r.* FROM now.record r
    WHERE r.import IN (SELECT subject FROM main.fact WHERE kind = 'import') ORDER BY r.seq`)
  then.exec('DETACH DATABASE now')
  rebuild(then)
  return then
}
