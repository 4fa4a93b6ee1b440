import type { FactKind } from '#shared/domain/facts/fact.ts'
import type { ReadDb } from './database.ts'
import { connected } from './projections/reports.ts'
import { recordIdsOfImport } from './records.ts'
import { reportOf } from './reports.ts'

/** What became different since some fact, whoever said it and in whatever process: facts are all that anything follows from. */
export interface Changes {
  /** Ids of reports that may be new, gone or described otherwise; `many` where it is quicker to read all anew. */
  reports: ReadonlySet<string> | 'many'
  /** Ids of reports about which something was said; `many` as above. */
  said: ReadonlySet<string> | 'many'
  /** The kinds of fact that came, or came into effect or out of it. */
  kinds: ReadonlySet<FactKind>
}

interface Row {
  kind: FactKind
  subject: string
  action: string
  report: string | null
}

/** Kinds of fact that decide which reports there are and what they say. */
export const shaping: ReadonlySet<FactKind> = new Set(['link', 'import', 'field', 'removal'])

/** So many facts, or records, are followed one by one. */
const most = 2000

/** The place of the newest fact in the order in which they came into this file; facts are never taken out of it. */
export function newestFact(db: ReadDb): number {
  return db.get<{ seq: number | null }>('SELECT max(seq) AS seq FROM fact')?.seq ?? 0
}

/** What the facts after that one changed. */
export function changesAfter(db: ReadDb, seq: number): Changes {
  const rows = db.all<Row>(
    `SELECT kind, subject, action, json_extract(body, '$.report') AS report FROM fact WHERE seq > ? LIMIT ?`,
    seq,
    most + 1,
  )
  if (rows.length > most) return kindsOnly(db, seq)
  const touched: Row[] = []
  for (const row of rows) {
    touched.push(row)
    if (row.kind !== 'undo') continue
    const undone = db.all<Row>(
      `SELECT kind, subject, action, json_extract(body, '$.report') AS report FROM fact WHERE action = ? LIMIT ?`,
      row.subject,
      most + 1,
    )
    if (touched.length + undone.length > most) return kindsOnly(db, seq)
    touched.push(...undone)
  }
  const records = new Set<string>()
  const said = new Set<string>()
  for (const { kind, subject, report } of touched) {
    if (kind === 'link') for (const record of subject.split('|')) records.add(record)
    if (kind === 'removal') records.add(subject)
    if (kind === 'field') records.add(subject.split('/')[0] ?? '')
    if (kind === 'import') for (const record of recordIdsOfImport(db, subject)) records.add(record)
    const about = shaping.has(kind) || report === null ? undefined : reportOf(db, report)
    if (about !== undefined) said.add(about)
    if (records.size > most) return { reports: 'many', said: 'many', kinds: kindsOf(touched) }
  }
  return { reports: reportsAround(db, records), said, kinds: kindsOf(touched) }
}

/**
 * The reports that records are in now, or lent their id before. A link that came or went was between two of these records, so
 * what they hang together with now is all that they hung together with.
 */
function reportsAround(db: ReadDb, records: ReadonlySet<string>): Set<string> {
  const reports = new Set<string>()
  for (const record of records.size > 0 ? connected(db, records) : []) {
    reports.add(record)
    const report = reportOf(db, record)
    if (report !== undefined) reports.add(report)
  }
  return reports
}

function kindsOf(touched: readonly Row[]): Set<FactKind> {
  return new Set(touched.map(({ kind }) => kind))
}

/** Too many to follow one by one: but most often they only say something of reports that stay as they are. */
function kindsOnly(db: ReadDb, seq: number): Changes {
  const kinds = kindsAfter(db, seq)
  return { reports: isAnyOf(kinds, shaping) ? 'many' : new Set(), said: 'many', kinds }
}

function isAnyOf(came: ReadonlySet<FactKind>, wanted: ReadonlySet<FactKind>): boolean {
  return [...came].some((kind) => wanted.has(kind))
}

/** Whether a fact of any of these kinds came after that one, or came into effect or out of it. */
export function cameAfter(db: ReadDb, seq: number, kinds: ReadonlySet<FactKind>): boolean {
  return isAnyOf(kindsAfter(db, seq), kinds)
}

/** The kinds of fact that came after that one, or came into effect or out of it. */
function kindsAfter(db: ReadDb, seq: number): Set<FactKind> {
  const rows = db.all<{ kind: FactKind }>(
    // By the place alone: for kinds that differ, SQLite would go through an index of all facts.
    `SELECT kind FROM fact NOT INDEXED WHERE seq > ? UNION SELECT f.kind FROM fact u NOT INDEXED
     CROSS JOIN fact f INDEXED BY fact_action ON f.action = u.subject WHERE u.seq > ? AND u.kind = 'undo'`,
    seq,
    seq,
  )
  return new Set(rows.map(({ kind }) => kind))
}
