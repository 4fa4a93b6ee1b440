import type { FlowReport } from './facts.ts'
import type { FlowData } from './flow.ts'
import { standingIn } from './grouped.ts'
import type { Tally } from './tally.ts'

/**
 * The reports that others replace, such as a thesis by its two articles, for a sentence about them.
 * `missing`: those whose replacement is not in the review. Nothing where no report is replaced.
 */
export function describeReplaced(t: Tally): { data: FlowData; ids: string[]; missing: string[] } | undefined {
  const gone = standingIn(t.current, 'destination.replaced').map((member) => member.report)
  if (gone.length === 0) return undefined
  const reports = new Map(t.a.facts.reports.map((report) => [report.id, report]))
  const standIns = [...new Set(gone.flatMap((report) => report.replacedBy ?? []))].flatMap(
    (id) => reports.get(id) ?? [],
  )
  const found = (report: FlowReport) => report.replacedBy?.length && report.replacedBy.every((id) => reports.has(id))
  const missing = gone.filter((report) => !found(report)).map((report) => report.id)
  const data = {
    n: gone.length,
    by: standIns.length,
    late: standIns.filter((report) => report.entered === 'full-text').length,
    type: commonType(gone),
    byType: commonType(standIns),
    missing: missing.length,
  }
  return { data, ids: [...gone, ...standIns].map((report) => report.id), missing }
}

/** What all of them are, or empty. */
function commonType(reports: readonly FlowReport[]): string {
  const [first, ...others] = new Set(reports.map((report) => report.type ?? ''))
  return first !== undefined && others.length === 0 ? first : ''
}
