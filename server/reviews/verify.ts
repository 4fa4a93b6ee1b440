import type { WriteDb } from '#db/database.ts'
import { packetOf } from '#db/packets.ts'
import { checkFile, rebuildAndCompare } from '#db/projections/verify.ts'

/** Rebuilds every projection from the facts, compares, and asks SQLite whether the file is sound. A packet has no imported files. */
export function verify(db: WriteDb): { ok: boolean; problems: string[] } {
  const differences = rebuildAndCompare(db).map(
    ({ table, extra, missing }) =>
      `${table}: ${extra} rows that the facts do not give, ${missing} that they give are missing`,
  )
  const problems = [...checkFile(db, { withFiles: packetOf(db) === undefined }), ...differences]
  return { ok: problems.length === 0, problems }
}
