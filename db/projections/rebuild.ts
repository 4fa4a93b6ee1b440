import type { WriteDb } from '../database.ts'
import { factSubjects } from '../facts.ts'
import { forgetKept } from '../kept.ts'
import { refreshUndone } from './current.ts'
import { refreshSubjects } from './refresh.ts'

/** The tables that follow from the facts and the records alone. */
export const projections = ['undone', 'current', 'link', 'report', 'report_record', 'ballot', 'outcome'] as const

/** Empties every projection and makes it anew from the facts. Nothing may be staged meanwhile. */
export function rebuild(db: WriteDb): void {
  forgetKept(db)
  for (const table of projections) db.exec(`DELETE FROM main.${table}`)
  db.exec(`INSERT INTO report_text (report_text) VALUES ('delete-all')`)
  projectAll(db)
}

/** Makes every projection from the facts, where there is nothing in any yet. */
export function projectAll(db: WriteDb): void {
  const subjects = factSubjects(db)
  for (const { kind, subject } of subjects) if (kind === 'undo') refreshUndone(db, subject)
  refreshSubjects(db, subjects)
}
