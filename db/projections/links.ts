import type { BodyOf } from '#shared/domain/facts/fact.ts'
import type { WriteDb } from '../database.ts'

/** The current statement about two records, from `current`. Gives the two records. */
export function refreshLink(db: WriteDb, subject: string): string[] {
  const [a = '', b = ''] = subject.split('|')
  const row = db.get<{ body: string }>(`SELECT body FROM current WHERE kind = 'link' AND subject = ?`, subject)
  const link: BodyOf<'link'> | undefined = row && JSON.parse(row.body)
  if (link && link.verdict !== 'withdrawn') {
    db.run(
      'INSERT OR REPLACE INTO link (a, b, verdict, by, score) VALUES (?, ?, ?, ?, ?)',
      a,
      b,
      link.verdict,
      link.by,
      link.score ?? null,
    )
  } else {
    db.run('DELETE FROM link WHERE a = ? AND b = ?', a, b)
  }
  return [a, b]
}
