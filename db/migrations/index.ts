import type Sqlite from 'better-sqlite3'
import { beginWithFacts } from './0001-facts.ts'
import { stageImports } from './0002-staged-imports.ts'
import { mergeFieldsAnew } from './0003-merged-fields.ts'
import { describeReports } from './0004-report-facets.ts'
import { givePackets } from './0005-packets.ts'

/** In order; a file's `user_version` is how many of them it has been through. */
export const migrations: readonly ((sqlite: Sqlite.Database) => void)[] = [
  beginWithFacts,
  stageImports,
  mergeFieldsAnew,
  describeReports,
  givePackets,
]
