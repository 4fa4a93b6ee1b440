import Sqlite from 'better-sqlite3'
import { type ReadDb, wrap } from './database.ts'
import { identityOf } from './facts.ts'
import { migrations } from './migrations/index.ts'
import { APPLICATION_ID } from './open.ts'
import { projections } from './projections/rebuild.ts'
import { checkFile, rebuildAndCompare, soundness } from './projections/verify.ts'

/** How many rows each table has: what a copy must have too. */
export type Rows = Record<string, number>

/** What a review file is known by while nobody has it open. */
export interface CopyStands {
  identity: string
  /** The place of its newest fact in the order in which they came. */
  newest: number
}

/** So many pages are copied at a time (20 MB), before it is told how far it is. */
const pagesAtATime = 5000

/**
 * Copies a review as it is at this moment to a file that is empty, by SQLite's online backup
 * (https://www.sqlite.org/backup.html). The copy is read within one transaction: others go on voting meanwhile, it never
 * begins anew because of them, and nothing of what they say is half in it. Gives how many rows a sound copy has.
 *
 * @param hear how many pages of how many are copied
 */
export async function copyReview(path: string, to: string, hear: (done: number, total: number) => void): Promise<Rows> {
  const sqlite = new Sqlite(path, { readonly: true, fileMustExist: true })
  try {
    sqlite.exec('BEGIN')
    // The moment is that of the first read.
    const rows = rowsIn(wrap(sqlite))
    await sqlite.backup(to, {
      progress({ totalPages, remainingPages }) {
        hear(totalPages - remainingPages, totalPages)
        return pagesAtATime
      },
    })
    return rows
  } finally {
    sqlite.close()
  }
}

/**
 * Makes a copy one file that stands by itself, whatever reads it and wherever it lies, and gives what is wrong with it:
 * what SQLite and the rules of every review say, and tables that have not as many rows as they had.
 *
 * @param rebuild makes everything that follows anew from the facts too, and compares, which takes as long as that
 */
export function checkCopy(path: string, rows: Rows, { rebuild = false } = {}): string[] {
  const sqlite = new Sqlite(path, { fileMustExist: true })
  try {
    // A write-ahead log would want files beside it, and a disk on which two programs see the same memory.
    sqlite.pragma('journal_mode = DELETE')
    const db = wrap(sqlite)
    // Of a file of an earlier version the rules of this one say nothing.
    if (sqlite.pragma('user_version', { simple: true }) !== migrations.length) return soundness(db)
    const now = rowsIn(db)
    const differences = rebuild ? rebuildAndCompare(db) : []
    return [
      ...checkFile(db, { withFiles: false }),
      ...differences.map(
        ({ table, extra, missing }) => `${table}: ${extra + missing} rows are not what the facts give`,
      ),
      ...Object.entries(rows).flatMap(([table, n]) =>
        now[table] === n ? [] : [`${table} has ${now[table] ?? 0} rows instead of ${n}`],
      ),
    ]
  } finally {
    sqlite.close()
  }
}

/** What a copy that nobody has open is of; undefined where it is no review, or cannot be read. Nothing beside it is made. */
export function copyStands(path: string): CopyStands | undefined {
  try {
    const sqlite = new Sqlite(path, { readonly: true, fileMustExist: true })
    try {
      if (sqlite.pragma('application_id', { simple: true }) !== APPLICATION_ID) return undefined
      const db = wrap(sqlite)
      const identity = identityOf(db)
      const newest = db.get<{ seq: number | null }>('SELECT max(seq) AS seq FROM fact')?.seq ?? 0
      return identity === undefined ? undefined : { identity, newest }
    } finally {
      sqlite.close()
    }
  } catch {
    return undefined
  }
}

/** What is in a copy, as people count it. */
export interface CopyHolds {
  /** What imports brought, but for those that were taken out. */
  records: number
  facts: number
}

/** What a copy that nobody has open has in it; undefined where it cannot be read. No row of a large table is counted. */
export function copyHolds(path: string): CopyHolds | undefined {
  try {
    const sqlite = new Sqlite(path, { readonly: true, fileMustExist: true })
    try {
      return wrap(sqlite).get<CopyHolds>(
        `SELECT (SELECT coalesce(sum(body ->> 'entries'), 0) FROM current
                 WHERE kind = 'import' AND coalesce(body ->> 'takenOut', 0) = 0) AS records,
           (SELECT coalesce(max(seq), 0) FROM fact) AS facts`,
      )
    } finally {
      sqlite.close()
    }
  } catch {
    return undefined
  }
}

const kept = ['fact', 'record', 'file', 'file_part']

function rowsIn(db: ReadDb): Rows {
  return Object.fromEntries(
    [...kept, ...projections].map((table) => [
      table,
      db.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? 0,
    ]),
  )
}
