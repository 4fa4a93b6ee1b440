import type { MyVote, ReportDestination, ReportDetail, ReportRetrieval } from '#shared/contract/screening.ts'

/** What a room that screens knows of the report that is being read. */
export interface Judged {
  report: ReportDetail
  retrieval: ReportRetrieval | null
  destination: ReportDestination | null
  mine: MyVote | null
}
