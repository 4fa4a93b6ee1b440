import { assignableReport, assignableReports } from '#db/assignments.ts'
import type { Stage } from '#shared/domain/reviews/words.ts'
import { assignedTo } from '#shared/domain/screening/assignment.ts'
import type { Call } from '../call.ts'

/** The members who screen one report of a stage. */
export function reviewersOf({ db }: Pick<Call, 'db'>, stage: Stage, report: string): string[] {
  return assignedTo(assignableReport(db, stage.id, report), stage)
}

/** The same for many reports, from what is read once. */
export function reviewersOfEach({ db }: Pick<Call, 'db'>, stage: Stage): (report: string) => string[] {
  const assignable = assignableReports(db, stage.id, {
    sources: stage.division === 'source',
    languages: stage.division === 'language',
  })
  return (report) => assignedTo(assignable(report), stage)
}
