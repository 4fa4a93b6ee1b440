import Sqlite from 'better-sqlite3'
import { current } from './current.ts'
import { wrap } from './database.ts'

/**
 * The title of a review that is not open, or nothing where the file cannot tell. Nothing of the review is changed. It is
 * not opened as read-only: such a reader would leave the files of its write-ahead log behind
 * (https://www.sqlite.org/wal.html#read_only_databases).
 */
export function titleOfFile(path: string): string | undefined {
  try {
    const sqlite = new Sqlite(path, { fileMustExist: true })
    try {
      sqlite.pragma('query_only = ON')
      return current(wrap(sqlite), 'review', 'review')?.body.title
    } finally {
      sqlite.close()
    }
  } catch {
    return undefined
  }
}
