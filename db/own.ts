import type { Decision, MarkKind, StageId } from '#shared/domain/reviews/words.ts'
import { currentAbout, currentByReport } from './current.ts'
import type { ReadDb } from './database.ts'

/** A member's own vote, as far as filters go by it. */
export interface OwnBallot {
  report: string
  decision: Decision
  /** Ids of reasons. */
  reasons: string[]
  noted: boolean
  at: string
}

type Raw = Omit<OwnBallot, 'reasons' | 'noted'> & { reasons: string; noted: number }

const ballot = `SELECT report, decision, reasons, note <> '' AS noted, at FROM ballot WHERE stage = ? AND member = ?`
const parse = (row: Raw): OwnBallot => ({
  ...row,
  reasons: row.reasons === '[]' ? [] : JSON.parse(row.reasons),
  noted: row.noted === 1,
})

/** A member's votes at a stage; of one report, if one is named. */
export function ownBallots(db: ReadDb, stage: StageId, member: string, report?: string): OwnBallot[] {
  const rows =
    report === undefined
      ? db.all<Raw>(ballot, stage, member)
      : db.all<Raw>(`${ballot} AND report = ?`, stage, member, report)
  return rows.map(parse)
}

/** What a member put on a report, or on one of its records before they were one, and what they wrote about it; oldest first. */
export type OwnSaid = { report: string; on: boolean } & (
  | { what: 'mark'; mark: MarkKind }
  | { what: 'label'; label: string }
  | { what: 'note' }
  | { what: 'question' }
)

/** What a member put on reports for themselves: marks and labels, and of a stage notes and questions. Of one report, if one is named. */
export function ownSaid(db: ReadDb, stage: StageId, member: string, report?: string): OwnSaid[] {
  const about = <K extends 'mark' | 'labelling' | 'note' | 'message'>(kind: K) =>
    report === undefined ? currentByReport(db, kind) : currentAbout(db, kind, report).map((one) => ({ ...one, report }))
  return [
    ...about('mark').flatMap(({ report: on, body }): OwnSaid[] =>
      body.member === member ? [{ report: on, on: body.on, what: 'mark', mark: body.mark }] : [],
    ),
    ...about('labelling').flatMap(({ report: on, body }): OwnSaid[] =>
      body.member === member ? [{ report: on, on: body.on, what: 'label', label: body.label }] : [],
    ),
    ...about('note').flatMap(({ report: on, body }): OwnSaid[] =>
      body.member === member && body.stage === stage ? [{ report: on, on: body.text !== '', what: 'note' }] : [],
    ),
    // By nothing but the member's own words: an answer is somebody else's.
    ...about('message').flatMap(({ report: on, body, author }): OwnSaid[] =>
      body.thread === 'question' && body.member === member && author === member && body.stage === stage
        ? [{ report: on, on: !body.closes, what: 'question' }]
        : [],
    ),
  ]
}
