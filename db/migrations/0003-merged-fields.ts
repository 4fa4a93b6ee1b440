import type Sqlite from 'better-sqlite3'
import { wrap } from '../database.ts'
import { rebuild } from '../projections/rebuild.ts'
import { forgetStaged } from '../staging.ts'

/**
 * The fields of a report are merged by other rules than before, follow a person's choices, and a person's word on two
 * records stands above the matcher's: what older versions projected is made anew.
 */
export function mergeFieldsAnew(sqlite: Sqlite.Database): void {
  const db = wrap(sqlite)
  while (forgetStaged(db));
  rebuild(db)
}
