import { allCurrent } from '#db/current.ts'
import { outcomesAt } from '#db/outcomes.ts'
import type { Decided } from '#shared/domain/imports/write/written.ts'
import { stageIds } from '#shared/domain/reviews/words.ts'
import { type Call, closedTo } from '../call.ts'

/**
 * What was decided of each report at the stages whose outcomes the actor may know, by report: reports that nobody has
 * decided on are not in it.
 */
export function decidedReports(call: Call): Map<string, Decided[]> {
  const labels = new Map(allCurrent(call.db, 'reason').map((reason) => [reason.subject, reason.body.label]))
  const closed = closedTo(call)
  const decided = new Map<string, Decided[]>()
  for (const stage of stageIds.filter((id) => !closed.includes(id)))
    for (const { report, outcome, reason } of outcomesAt(call.db, stage)) {
      if (outcome === 'pending') continue
      const known = decided.get(report) ?? []
      decided.set(report, known)
      known.push({ stage, outcome, ...(reason ? { reason: labels.get(reason) ?? reason } : {}) })
    }
  return decided
}
