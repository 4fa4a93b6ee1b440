import type { Fact, FactKind } from '#shared/domain/facts/fact.ts'
import { current } from '../current.ts'
import type { WriteDb } from '../database.ts'
import { subjectsOfAction } from '../facts.ts'
import { sampleOf } from '../pilots.ts'
import { recordIdsOfImport } from '../records.ts'
import { reportOf } from '../reports.ts'
import { promoteStaged } from '../staging.ts'
import { refreshCurrent, refreshUndone } from './current.ts'
import { refreshLink } from './links.ts'
import { refreshEntrances, refreshReports } from './reports.ts'
import { refreshVotes, reportsJudgedAt } from './votes.ts'

interface Touched {
  kind: FactKind
  subject: string
}

/** Brings every projection up to date with facts that were just appended. */
export function refreshAfter(db: WriteDb, facts: readonly Fact[]): void {
  const touched = new Map<string, Touched>()
  const touch = (fact: Touched) =>
    touched.set(`${fact.kind} ${fact.subject}`, { kind: fact.kind, subject: fact.subject })
  for (const fact of facts) {
    touch(fact)
    if (fact.kind !== 'undo') continue
    refreshUndone(db, fact.subject)
    for (const undone of subjectsOfAction(db, fact.subject)) touch(undone)
  }
  refreshSubjects(db, [...touched.values()])
}

/** What is current of each subject first, then what follows from it: links, reports, votes and outcomes. */
export function refreshSubjects(db: WriteDb, touched: readonly Touched[]): void {
  for (const { kind, subject } of touched) refreshCurrent(db, kind, subject)

  const records = new Set<string>()
  const removals = new Set<string>()
  const reports = new Set<string>()
  const addReportOf = (record: string) => {
    const report = reportOf(db, record)
    if (report) reports.add(report)
  }
  for (const { kind, subject } of touched) {
    if (kind === 'link') for (const record of refreshLink(db, subject)) records.add(record)
    if (kind === 'import') {
      const isNew = comesIntoEffect(db, subject)
      // Included without a vote; of any other new record nobody said anything yet.
      const judged = isNew && current(db, 'import', subject)?.body.enters === 'previous' ? reports : undefined
      const others = isNew ? judged : records
      if (others) for (const record of recordIdsOfImport(db, subject)) others.add(record)
    }
    if (kind === 'field') records.add(subject.split('/')[0] ?? '')
    if (kind === 'stage') for (const report of reportsJudgedAt(db, subject)) reports.add(report)
    if (kind === 'vote' || kind === 'resolution' || kind === 'note') addReportOf(subject.split('/')[1] ?? '')
    if (kind === 'destination') addReportOf(subject)
    if (kind === 'removal') removals.add(subject)
    if (kind === 'sampled') addReportOf(subject.split('/')[1] ?? '')
    if (kind === 'pilot') for (const record of sampleOf(db, subject)) addReportOf(record)
  }
  if (records.size > 0) for (const report of refreshReports(db, records)) reports.add(report)
  for (const report of refreshEntrances(db, removals)) reports.add(report)
  for (const report of reports) refreshVotes(db, report)
}

/** Whether this is the first word of an import: nothing can refer to its records yet, so each is a report of its own. */
function comesIntoEffect(db: WriteDb, importId: string): boolean {
  const known = current(db, 'import', importId)
  return (
    known !== undefined && !known.body.takenOut && promoteStaged(db, importId, known.body.enters, known.body.entries)
  )
}
