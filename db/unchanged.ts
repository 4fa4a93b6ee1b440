import type { ReadDb } from './database.ts'
import { dataVersion } from './kept.ts'

interface Unchanged {
  /** How often this connection had written, and SQLite's count of what others wrote, when it was found. */
  written: number
  version: number
  found: Map<string, unknown>
}

const unchanged = new WeakMap<ReadDb, Unchanged>()

/**
 * What was found under a key, for as long as nothing at all was written to the database, here or by another process: for what each
 * call asks of one that is seldom written to. What was not found is looked for again, so that nobody fills the memory by asking,
 * and what is found while something is being written, which may be taken back, is not kept.
 */
export function whileUnchanged<Found>(db: ReadDb, key: string, find: () => Found | undefined): Found | undefined {
  if (db.isWriting) return find()
  const written = db.written()
  const version = dataVersion(db)
  let known = unchanged.get(db)
  if (known?.written !== written || known.version !== version) {
    known = { written, version, found: new Map() }
    unchanged.set(db, known)
  }
  const before = known.found.get(key) as Found | undefined
  if (before !== undefined) return before
  const found = find()
  if (found !== undefined) known.found.set(key, Object.freeze(found))
  return found
}
