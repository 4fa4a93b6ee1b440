import { allCurrent, type Current } from '#db/current.ts'
import type { ReadDb } from '#db/database.ts'
import { linkBetween } from '#db/links.ts'
import { reportOf } from '#db/reports.ts'

/** The doubtful pairs that nobody has answered and that later merges did not settle, most merging first. */
export function openQuestions(db: ReadDb): Current<'question'>[] {
  return allCurrent(db, 'question')
    .filter(({ body }) => {
      if (body.withdrawn) return false
      const a = reportOf(db, body.a)
      const b = reportOf(db, body.b)
      return a !== undefined && b !== undefined && a !== b && linkBetween(db, body.a, body.b)?.verdict !== 'different'
    })
    .sort((x, y) => x.body.position - y.body.position || (x.subject < y.subject ? -1 : 1))
}
