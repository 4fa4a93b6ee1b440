import type { FlowReport } from './facts.ts'
import type { FlowData } from './flow.ts'
import { standingIn } from './grouped.ts'
import { type InParts, once } from './parts.ts'
import type { Tally } from './tally.ts'

/**
 * The reports that others replace, such as a thesis by its two articles, for a sentence about them.
 * `missing`: those whose replacement is not in the review. Nothing where no report is replaced.
 */
export function describeReplaced(t: Tally): { data: FlowData; ids: string[]; missing: string[] } | undefined {
  const gone = standingIn(t.current, 'destination.replaced').flatMap((part) => part.map(({ report }) => report))
  if (gone.length === 0) return undefined
  const reports = findReports(t.a.facts.reports, new Set(gone.flatMap((report) => report.replacedBy ?? [])))
  const standIns = [...reports.values()].flatMap((report) => report ?? [])
  const found = (report: FlowReport) => report.replacedBy?.length && report.replacedBy.every((id) => reports.get(id))
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

const byId = once((part: readonly FlowReport[]) => new Map(part.map((report) => [report.id, report])))

/** Each of the reports by its id, in the order of the ids; undefined where there is none. */
function findReports(all: InParts<FlowReport>, ids: ReadonlySet<string>): Map<string, FlowReport | undefined> {
  const found = new Map<string, FlowReport | undefined>([...ids].map((id) => [id, undefined]))
  for (const part of all) for (const id of ids) if (byId(part).has(id)) found.set(id, byId(part).get(id))
  return found
}

/** What all of them are, or empty. */
function commonType(reports: readonly FlowReport[]): string {
  const [first, ...others] = new Set(reports.map((report) => report.type ?? ''))
  return first !== undefined && others.length === 0 ? first : ''
}
