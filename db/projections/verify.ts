import type { ReadDb, WriteDb } from '../database.ts'
import { projections, rebuild } from './rebuild.ts'

/** What is wrong with a projection: rows it has that the facts do not give, and the reverse. */
export interface Difference {
  table: string
  extra: number
  missing: number
}

/** Rebuilds every projection from the facts and compares; afterwards everything is as it was. */
export function rebuildAndCompare(db: WriteDb): Difference[] {
  const differences: Difference[] = []
  const keepAsItWas = new Error('kept as it was')
  try {
    db.transaction(() => {
      for (const table of projections) db.exec(`CREATE TEMP TABLE was_${table} AS SELECT * FROM main.${table}`)
      rebuild(db)
      for (const table of projections) {
        const extra = count(db, `SELECT * FROM temp.was_${table} EXCEPT SELECT * FROM main.${table}`)
        const missing = count(db, `SELECT * FROM main.${table} EXCEPT SELECT * FROM temp.was_${table}`)
        if (extra + missing > 0) differences.push({ table, extra, missing })
      }
      for (const table of projections) db.exec(`DROP TABLE temp.was_${table}`)
      throw keepAsItWas
    })
  } catch (error) {
    if (error !== keepAsItWas) throw error
  }
  return differences
}

function count(db: WriteDb, select: string): number {
  return db.get<{ n: number }>(`SELECT count(*) AS n FROM (${select})`)?.n ?? 0
}

/**
 * What SQLite itself, and the rules that every review file keeps, say about the file.
 *
 * @param withFiles whether imports must have their file: one that was restored from a bundle without files has none
 */
export function checkFile(db: WriteDb, { withFiles = true }: { withFiles?: boolean } = {}): string[] {
  const problems = soundness(db)
  const rules: [string, string][] = [
    [
      `SELECT count(*) AS n FROM record WHERE import NOT IN (SELECT subject FROM fact WHERE kind = 'import')
       AND id NOT IN (SELECT record FROM staged)`,
      'records belong to no import',
    ],
    [
      `SELECT count(*) AS n FROM current i WHERE i.kind = 'import'
       AND json_extract(i.body, '$.entries') <> (SELECT count(*) FROM record WHERE import = i.subject)`,
      'imports do not have as many records as their file had entries',
    ],
    [
      `SELECT (SELECT count(*) FROM report) + (SELECT count(*) FROM staged) <> (SELECT count(*) FROM report_text) AS n`,
      'the search index differs from the reports',
    ],
  ]
  if (withFiles)
    rules.push([
      `SELECT count(*) AS n FROM current i WHERE i.kind = 'import'
       AND json_extract(i.body, '$.file.hash') NOT IN (SELECT hash FROM file)`,
      'imports have lost their file',
    ])
  for (const [sql, says] of rules) {
    const n = db.get<{ n: number }>(sql)?.n ?? 0
    if (n > 0) problems.push(`${n} ${says}`)
  }
  return problems
}

/** What SQLite finds wrong with a file, whatever is in it (https://www.sqlite.org/pragma.html#pragma_integrity_check). */
export function soundness(db: ReadDb): string[] {
  return db
    .all<{ integrity_check: string }>('PRAGMA integrity_check')
    .map((row) => row.integrity_check)
    .filter((line) => line !== 'ok')
}
