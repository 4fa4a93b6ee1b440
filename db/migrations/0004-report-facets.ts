import type Sqlite from 'better-sqlite3'
import { wrap } from '../database.ts'
import { rebuild } from '../projections/rebuild.ts'
import { forgetStaged } from '../staging.ts'

/**
 * Reports say what filters go by: their type and language, whether they have an abstract and whether they were retracted.
 * Everything that is projected is made anew, and so is what search finds, which takes Chinese and Japanese word by word now.
 */
export function describeReports(sqlite: Sqlite.Database): void {
  const db = wrap(sqlite)
  while (forgetStaged(db));
  for (const table of ['report', 'staged'])
    sqlite.exec(`
      ALTER TABLE ${table} ADD COLUMN type TEXT NOT NULL DEFAULT '';
      ALTER TABLE ${table} ADD COLUMN language TEXT NOT NULL DEFAULT '';
      ALTER TABLE ${table} ADD COLUMN abstract INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE ${table} ADD COLUMN retracted INTEGER NOT NULL DEFAULT 0;
    `)
  rebuild(db)
}
