import { areReportsOthers, newestFact } from '#db/changes.ts'
import type { ReadDb } from '#db/database.ts'
import { countReports } from '#db/reports.ts'

type Counts = ReturnType<typeof countReports>

const kept = new WeakMap<ReadDb, { upTo: number; counts: Counts }>()

/** How many records and reports there are: of `countReports`, counted anew only after something that changes them. */
export function reportCounts(db: ReadDb): Counts {
  // What is written just now may be taken back.
  if (db.isWriting) return countReports(db)
  const upTo = newestFact(db)
  const known = kept.get(db)
  const isOld = !known || (known.upTo !== upTo && areReportsOthers(db, known.upTo))
  const counts = isOld ? countReports(db) : known.counts
  kept.set(db, { upTo, counts })
  return counts
}
