import type { FactKind } from '#shared/domain/facts/fact.ts'
import type { WriteDb } from '../database.ts'

/** Whether an action is in effect, from the undo facts about it. */
export function refreshUndone(db: WriteDb, action: string): void {
  const latest = db.get<{ undone: number }>(
    `SELECT json_extract(body, '$.undone') AS undone FROM fact WHERE kind = 'undo' AND subject = ? ORDER BY id DESC LIMIT 1`,
    action,
  )
  db.run('DELETE FROM undone WHERE action = ?', action)
  if (latest?.undone) db.run('INSERT INTO undone (action) VALUES (?)', action)
}

/**
 * The newest fact in effect of this kind about this subject becomes what is current, whatever came in which order. A vote that
 * was taken over from another tool never stands before one given here.
 */
export function refreshCurrent(db: WriteDb, kind: FactKind, subject: string): void {
  const newest = db.get<{ id: string; at: string; author: string; body: string; about: string | null }>(
    `SELECT id, at, author, body, json_extract(body, '$.report') AS about FROM fact
     WHERE kind = ? AND subject = ? AND action NOT IN (SELECT action FROM undone) ORDER BY json_extract(body, '$.origin') IS NOT NULL, id DESC LIMIT 1`,
    kind,
    subject,
  )
  if (!newest) {
    db.run('DELETE FROM current WHERE kind = ? AND subject = ?', kind, subject)
    return
  }
  db.run(
    'INSERT OR REPLACE INTO current (kind, subject, fact, at, author, about, body) VALUES (?, ?, ?, ?, ?, ?, ?)',
    kind,
    subject,
    newest.id,
    newest.at,
    newest.author,
    newest.about,
    newest.body,
  )
}
