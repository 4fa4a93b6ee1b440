import type { KeptFact } from '#shared/domain/facts/fact.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import type { ReadDb } from './database.ts'
import { factsAbout } from './log.ts'
import type { OutcomeRow } from './outcomes.ts'

/** A fact with whether its action was taken back. */
export type TimelineFact = KeptFact & { seq: number; undone: number }

/**
 * What happened to a report and its records, oldest first: the imports that brought them, all that was said of any of
 * them, and the links that hold them together or keep others away by a person's word.
 */
export function factsOfReport(
  db: ReadDb,
  records: readonly { id: string; import: string }[],
): { imports: TimelineFact[]; facts: TimelineFact[] } {
  const imports = [...new Set(records.map((record) => record.import))].flatMap((id) =>
    db.all<TimelineFact>(
      `SELECT seq, id, action, kind, subject, at, author, body, action IN (SELECT action FROM undone) AS undone
       FROM fact WHERE kind = 'import' AND subject = ?`,
      id,
    ),
  )
  const own = new Set(records.map((record) => record.id))
  const facts = new Map<number, TimelineFact>()
  for (const { id } of records) for (const fact of factsAbout(db, id)) if (matters(fact, own)) facts.set(fact.seq, fact)
  return { imports, facts: [...facts.values()] }
}

function matters({ kind, body }: KeptFact, own: ReadonlySet<string>): boolean {
  if (kind !== 'link') return true
  const { a, b, verdict, by }: { a: string; b: string; verdict: string; by: string } = JSON.parse(body)
  return (own.has(a) && own.has(b)) || (verdict === 'different' && by === 'person')
}

/** The outcomes of one report at the stages at which anybody judged it. */
export function outcomesOf(db: ReadDb, report: string): (OutcomeRow & { stage: StageId })[] {
  return db.all(
    `SELECT stage, report, outcome, over, by, reason FROM outcome
     WHERE stage IN ('title-abstract', 'full-text') AND report = ? ORDER BY stage DESC`,
    report,
  )
}
