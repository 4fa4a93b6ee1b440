import type { FactKind } from '#shared/domain/facts/fact.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import type { ReadDb } from './database.ts'
import { reportOf } from './reports.ts'

/** Facts of one gesture that are alike in all that decides who may know of them. */
export interface News {
  kind: FactKind
  author: string
  action: string
  /** The stage that they name. */
  stage: StageId | null
  /** Votes that were given in another tool. */
  takenOver: boolean
  /** A label that the whole team has. */
  shared: boolean
  /** Whose question to the lead they are said on. */
  asked?: string
  /** Of an undo: the action that it takes back or brings back. */
  undone: string | null
}

type Row = Omit<News, 'takenOver' | 'shared' | 'asked'> & { takenOver: number; shared: number; asked: string | null }

// Texts hold no quotation mark that is not escaped, so a key with its value is found as it is written.
const alike = `SELECT kind, author, action,
    CASE WHEN instr(body, '"stage":"title-abstract"') THEN 'title-abstract'
      WHEN instr(body, '"stage":"full-text"') THEN 'full-text' END AS stage,
    kind = 'vote' AND instr(body, '"origin":') > 0 AS takenOver,
    kind = 'label' AND instr(body, '"shared":true') > 0 AS shared,
    CASE WHEN kind = 'message' AND instr(body, '"thread":"question"') THEN coalesce(json_extract(body, '$.member'), '') END AS asked,
    CASE WHEN kind = 'undo' THEN subject END AS undone
  FROM fact`
const by = 'GROUP BY kind, author, action, 4, 5, 6, 7, 8'

const newsOf = ({ asked, ...row }: Row): News => ({
  ...row,
  takenOver: row.takenOver === 1,
  shared: row.shared === 1,
  ...(asked !== null && { asked }),
})

/** What came after one place in the order in which facts came into this file, up to another, and with it. */
export function newsBetween(db: ReadDb, after: number, upTo: number): News[] {
  return db.all<Row>(`${alike} WHERE seq > ? AND seq <= ? ${by}`, after, upTo).map(newsOf)
}

/** The facts of an action, told the same way. */
export function newsOfAction(db: ReadDb, action: string): News[] {
  return db.all<Row>(`${alike} WHERE action = ? ${by}`, action).map(newsOf)
}

/** Of so many facts it is looked at one by one what they moved. */
const most = 2000

interface Said {
  id: string
  kind: FactKind
  action: string
  /** The action that brought it: its own, or that of the undo that turned it. */
  cause: string
  subject: string
  body: string
}

/** The facts of these kinds that came, or came into effect or out of it, after that place; `many` where it were too many. */
function saidAfter(db: ReadDb, kinds: readonly FactKind[], after: number): Said[] | 'many' {
  const among = kinds.map(() => '?').join(', ')
  const said = db.all<Said>(
    // By the place alone: left to itself, SQLite goes through all facts of the kinds, which are most of a review.
    `SELECT id, kind, action, action AS cause, subject, body FROM fact NOT INDEXED WHERE seq > ? AND kind IN (${among})
     UNION ALL SELECT f.id, f.kind, f.action, u.action, f.subject, f.body FROM fact u NOT INDEXED
       CROSS JOIN fact f INDEXED BY fact_action ON f.action = u.subject
       WHERE u.seq > ? AND u.kind = 'undo' AND f.kind IN (${among}) LIMIT ?`,
    after,
    ...kinds,
    after,
    ...kinds,
    most + 1,
  )
  return said.length > most ? 'many' : said
}

/**
 * At which stages somebody has voted on another number of reports than before that place, and whether somebody is through with
 * another number of studies. A vote in place of an earlier one moves no number. What these actions did is left aside.
 */
export function countsMovedAfter(
  db: ReadDb,
  after: number,
  aside: ReadonlySet<string>,
): { stages: Set<StageId>; charted: boolean } {
  const stages = new Set<StageId>()
  const said = saidAfter(db, ['vote', 'charted'], after)
  if (said === 'many') return { stages: new Set(['title-abstract', 'full-text']), charted: true }
  let charted = false
  for (const { kind, action, cause, subject, body } of said) {
    if (aside.has(cause)) continue
    if (kind === 'charted') {
      const before = earlier(db, kind, subject, action, after)
      charted ||= (before !== undefined && JSON.parse(before).done) !== JSON.parse(body).done
    } else {
      const { stage } = JSON.parse(body) as { stage: StageId }
      if (!stages.has(stage) && earlier(db, kind, subject, action, after) === undefined) stages.add(stage)
    }
  }
  return { stages, charted }
}

/** What else stood about the subject at that place. Votes that a pilot set aside no longer stand. */
function earlier(db: ReadDb, kind: FactKind, subject: string, action: string, upTo: number): string | undefined {
  return db.get<{ body: string }>(
    `SELECT body FROM fact WHERE kind = ? AND subject = ? AND seq <= ? AND action <> ?
       AND action NOT IN (SELECT action FROM undone)
       AND (kind <> 'vote' OR id > coalesce(
         (SELECT max(fact) FROM current WHERE kind = 'pilot' AND json_extract(body, '$.again')), ''))
     ORDER BY id DESC LIMIT 1`,
    kind,
    subject,
    upTo,
    action,
  )?.body
}

/**
 * The reports about which something of these kinds was said after that place, as they are called now, each with the actions that
 * did; `many` as above.
 */
export function reportsSaidOf(
  db: ReadDb,
  kinds: readonly FactKind[],
  after: number,
): Map<string, Set<string>> | 'many' {
  const said = saidAfter(db, kinds, after)
  if (said === 'many') return said
  const reports = new Map<string, Set<string>>()
  for (const { body, cause } of said) {
    const report = reportOf(db, (JSON.parse(body) as { report?: string }).report ?? '')
    if (report !== undefined) reports.set(report, (reports.get(report) ?? new Set()).add(cause))
  }
  return reports
}
