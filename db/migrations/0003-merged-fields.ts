import type Sqlite from 'better-sqlite3'
import { wrap } from '../database.ts'
import { forgetStaged } from '../staging.ts'

/**
 * The fields of a report are merged by other rules than before, follow a person's choices, and a person's word on two
 * records stands above the matcher's. What older versions projected is made anew by the next migration, in the form that
 * projections have since.
 */
export function mergeFieldsAnew(sqlite: Sqlite.Database): void {
  const db = wrap(sqlite)
  while (forgetStaged(db));
}
