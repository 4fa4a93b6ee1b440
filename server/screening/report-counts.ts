import { shaping } from '#db/changes.ts'
import type { ReadDb } from '#db/database.ts'
import { countReports } from '#db/reports.ts'
import { keptUntilSaid } from '#db/until-said.ts'

type Counts = ReturnType<typeof countReports>

const kept = keptUntilSaid<Counts>(shaping)

/** How many records and reports there are: of `countReports`, counted anew only after something that changes them. */
export function reportCounts(db: ReadDb): Counts {
  return kept(db, '', () => countReports(db))
}
