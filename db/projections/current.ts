import type { BodyOf, FactKind } from '#shared/domain/facts/fact.ts'
import type { WriteDb } from '../database.ts'
import { forgetKept } from '../kept.ts'

/** Whether an action is in effect, from the undo facts about it. */
export function refreshUndone(db: WriteDb, action: string): void {
  const latest = db.get<{ undone: number }>(
    `SELECT json_extract(body, '$.undone') AS undone FROM fact WHERE kind = 'undo' AND subject = ? ORDER BY id DESC LIMIT 1`,
    action,
  )
  db.run('DELETE FROM undone WHERE action = ?', action)
  if (latest?.undone) db.run('INSERT INTO undone (action) VALUES (?)', action)
}

interface Row {
  id: string
  at: string
  author: string
  body: string
  about: string | null
}

/**
 * The newest fact in effect of this kind about this subject becomes what is current, whatever came in which order. A vote that
 * was taken over from another tool never stands before one given here, nor what the matcher says of two records before
 * what a person says: another copy of the review may have run it later, not knowing of the person's word.
 */
export function refreshCurrent(db: WriteDb, kind: FactKind, subject: string): void {
  forgetKept(db, kind)
  const newest = (kind === 'link' && linkByPerson(db, subject)) || newestOf(db, kind, subject)
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

const inEffect = `SELECT id, at, author, body, json_extract(body, '$.report') AS about FROM fact
  WHERE kind = ? AND subject = ? AND action NOT IN (SELECT action FROM undone)`

function newestOf(db: WriteDb, kind: FactKind, subject: string): Row | undefined {
  return db.get(
    `${inEffect} ORDER BY json_extract(body, '$.origin') IS NOT NULL, json_extract(body, '$.by') IS 'person', id DESC LIMIT 1`,
    kind,
    subject,
  )
}

/** What a person says of two records, unless they withdrew it: then the matcher's word counts again. */
function linkByPerson(db: WriteDb, subject: string): Row | undefined {
  const newest = db.get<Row>(
    `${inEffect} AND json_extract(body, '$.by') = 'person' ORDER BY id DESC LIMIT 1`,
    'link',
    subject,
  )
  const link: BodyOf<'link'> | undefined = newest && JSON.parse(newest.body)
  return link && link.verdict !== 'withdrawn' ? newest : undefined
}
