import type { FactKind } from '#shared/domain/facts/fact.ts'
import { cameAfter, newestFact } from './changes.ts'
import type { ReadDb } from './database.ts'

interface Kept<Found> {
  /** The newest fact up to which it is known to hold. */
  upTo: number
  found: Found
}

/**
 * A place to keep what follows from facts of some kinds alone, for each database by a key. It gives what is kept, or finds and keeps it
 * where nothing is, or where a fact of these kinds came since, here or by another process, or came into effect or out of it. What
 * is found undefined is not kept. Nor is what is found while something is being written, which may be taken back; what is kept
 * already holds meanwhile, unless what is written decides it.
 *
 * @param deciding the kinds that it follows from
 */
export function keptUntilSaid<Found>(
  deciding: ReadonlySet<FactKind>,
): <F extends Found | undefined>(db: ReadDb, key: string, find: () => F) => F | Found {
  const ofDb = new WeakMap<ReadDb, Map<string, Kept<Found>>>()
  return (db, key, find) => {
    const kept = ofDb.get(db) ?? new Map<string, Kept<Found>>()
    ofDb.set(db, kept)
    const before = kept.get(key)
    const upTo = newestFact(db)
    if (before && (before.upTo === upTo || !cameAfter(db, before.upTo, deciding))) {
      if (!db.isWriting) before.upTo = upTo
      return before.found
    }
    const found = find()
    if (db.isWriting) return found
    if (found === undefined) kept.delete(key)
    else kept.set(key, { upTo, found })
    return found
  }
}
