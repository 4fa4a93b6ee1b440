import type { FlowReport } from './facts.ts'

/** Where a report stands. Every report has exactly one place, so no box of a row shares a report with another. */
export type Place =
  | 'previous'
  | 'previous.dropped'
  | 'removed.automation'
  | 'removed.other'
  | 'pending.titleAbstract'
  | 'conflict.titleAbstract'
  | 'excluded.titleAbstract'
  | 'pending.retrieval'
  | 'notRetrieved'
  | 'pending.fullText'
  | 'conflict.fullText'
  | 'excluded.fullText'
  | `destination.${NonNullable<FlowReport['destination']>}`
  | 'included'

/** A report with its place and the stream that it came by. */
export interface Placed {
  report: FlowReport
  place: Place
  /** `db` if any of its records came from a database or a register; `full-text` if it entered there. One of an earlier version has none. */
  stream: 'db' | 'other' | 'full-text'
  /** Of its records, those of databases and registers, and those of other methods; without those of an earlier version. */
  db: readonly string[]
  other: readonly string[]
}
