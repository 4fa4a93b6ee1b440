import Sqlite from 'better-sqlite3'
import { type ReadDb, type WriteDb, wrap } from './database.ts'

/**
 * A review as it is at this moment, to be read for as long as it takes while others go on working: what they say
 * meanwhile is not in it (https://www.sqlite.org/isolation.html). Nothing can be written through it.
 */
export function openSnapshot(path: string): WriteDb {
  const sqlite = new Sqlite(path, { readonly: true, fileMustExist: true })
  sqlite.pragma('cache_size = -65536')
  sqlite.exec('BEGIN')
  // The moment is that of the first read, not that of the beginning.
  sqlite.prepare('SELECT count(*) FROM sqlite_schema').get()
  return wrap(sqlite)
}

/** Says that a database is thrown away soon: the disk need not be waited for. */
export function throwAway(db: WriteDb): void {
  db.exec('PRAGMA synchronous = OFF')
}

/** How many bytes a review file has, whatever is written beside it. */
export function sizeOfReview(db: ReadDb): number {
  const pages = db.get<{ page_count: number }>('PRAGMA page_count')?.page_count ?? 0
  return pages * (db.get<{ page_size: number }>('PRAGMA page_size')?.page_size ?? 0)
}
