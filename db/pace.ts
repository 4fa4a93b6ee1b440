import type { StageId } from '#shared/domain/reviews/words.ts'
import type { ReadDb } from './database.ts'

/** A vote that a member gave here. */
export interface Given {
  stage: StageId
  at: string
}

/**
 * The votes that a member gave here since a fact of this id, each report once, oldest first. What was taken over from
 * another tool is no work that was done here.
 */
export function votesGiven(db: ReadDb, member: string, since: string): Given[] {
  return db.all(
    `SELECT json_extract(body, '$.stage') AS stage, max(at) AS at FROM fact
     WHERE author = ? AND id >= ? AND kind = 'vote' AND json_extract(body, '$.member') = author
       AND json_extract(body, '$.origin') IS NULL AND action NOT IN (SELECT action FROM undone)
     GROUP BY subject ORDER BY at`,
    member,
    since,
  )
}
