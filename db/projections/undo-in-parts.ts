import type { FactKind } from '#shared/domain/facts/fact.ts'
import type { WriteDb } from '../database.ts'
import { subjectsOfAction } from '../facts.ts'
import { refreshCurrent, refreshUndone } from './current.ts'
import { refreshSubjects } from './refresh.ts'

interface Touched {
  kind: FactKind
  subject: string
}

/** How many subjects are projected anew before others get a turn: some tens of milliseconds. */
const part = 100

/** Kinds of fact that can be in effect or not one by one, without a report or a setting being half of what it was. */
const apart: ReadonlySet<FactKind> = new Set([
  'vote',
  'note',
  'mark',
  'labelling',
  'assessment',
  'answer',
  'retrieval',
  'removal',
])

/** Whether an action is so large that others would wait for it to be taken back at once, and can be taken back in parts. */
export function isLongUndo(touched: readonly Touched[]): boolean {
  return touched.length > 5 * part && touched.every(({ kind }) => apart.has(kind))
}

/**
 * Takes an action back, or brings it back, part by part. The fact that says so is appended when all of it is done, see
 * {@link closeUndo}; one that was cut off before is put right when the file is opened, see {@link mendUndone}.
 */
export function* undoInParts(
  db: WriteDb,
  action: string,
  undone: boolean,
  touched: readonly Touched[],
): Generator<{ done: number; total: number }> {
  let done = 0
  while (done < touched.length) {
    db.transaction(() => {
      // Another process that opened the file meanwhile has taken it for one that was cut off.
      if (isUndone(db, action) !== undone) done = 0
      setUndone(db, action, undone)
      refreshSubjects(db, touched.slice(done, done + part))
    })
    done += part
    yield { done: Math.min(done, touched.length), total: touched.length }
  }
}

/** Brings up to date what an undo that was carried out in parts says itself; all that it undid is projected already. */
export function closeUndo(db: WriteDb, action: string): void {
  refreshUndone(db, action)
  refreshCurrent(db, 'undo', action)
}

/** Puts right what an undo left that was cut off: what is in effect is what the facts say. */
export function mendUndone(db: WriteDb): void {
  const differ = db.all<{ action: string }>(
    // Beside max(), SQLite takes the other columns from the row that has it.
    `WITH said AS (SELECT subject AS action, json_extract(body, '$.undone') AS undone, max(id) FROM fact
       WHERE kind = 'undo' GROUP BY subject)
     SELECT action FROM undone WHERE action NOT IN (SELECT action FROM said WHERE undone = 1)
     UNION SELECT action FROM said WHERE undone = 1 AND action NOT IN (SELECT action FROM undone)`,
  )
  for (const { action } of differ)
    db.transaction(() => {
      refreshUndone(db, action)
      refreshSubjects(db, subjectsOfAction(db, action))
    })
}

function isUndone(db: WriteDb, action: string): boolean {
  return db.get('SELECT 1 FROM undone WHERE action = ?', action) !== undefined
}

function setUndone(db: WriteDb, action: string, undone: boolean): void {
  if (undone) db.run('INSERT OR IGNORE INTO undone (action) VALUES (?)', action)
  else db.run('DELETE FROM undone WHERE action = ?', action)
}
