import { allCurrent, currentByReport } from '#db/current.ts'
import type { ReadDb } from '#db/database.ts'
import { outcomesAt } from '#db/outcomes.ts'
import { type ReportRow, reportById, reportOf } from '#db/reports.ts'
import type { Call } from '../call.ts'

/** An included study: its reports, the main one first. */
export interface IncludedStudy {
  id: string
  reports: ReportRow[]
}

/** The study of each report that somebody put into one; a report nobody grouped is a study of its own. */
export function studyOfReports({ db }: { db: ReadDb }): Map<string, string> {
  return new Map(currentByReport(db, 'study').map(({ report, body }) => [report, body.study]))
}

/** The report that a person said stands for a study, by the study. It may have left the study since. */
export function mainOfStudies(call: Pick<Call, 'db'>): Map<string, string> {
  return new Map(
    allCurrent(call.db, 'main').flatMap(({ subject, body }) => {
      const report = reportOf(call.db, body.report)
      return report === undefined ? [] : [[subject, report] as const]
    }),
  )
}

/**
 * The included studies in the review's order, by the first of their reports. In each, the report that was said to be the main
 * one comes first, where it is included. Callers make sure that the actor may know them.
 */
export function includedStudies(call: Pick<Call, 'db'>): IncludedStudy[] {
  const studyOf = studyOfReports(call)
  const mains = mainOfStudies(call)
  const reports = outcomesAt(call.db, 'full-text')
    .filter((row) => row.outcome === 'included')
    .map((row) => reportById(call.db, row.report))
    .filter((row) => row !== undefined)
    .sort((a, b) => a.seq - b.seq)
  const studies = Map.groupBy(reports, (report) => studyOf.get(report.id) ?? report.id)
  return [...studies].map(([id, members]) => {
    const main = mains.get(id)
    return { id, reports: members.toSorted((a, b) => Number(b.id === main) - Number(a.id === main)) }
  })
}
