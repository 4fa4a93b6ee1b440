import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { reportById, reportsAtStage, searchReports } from '#db/reports.ts'
import type { Contract } from '#shared/contract/index.ts'
import { mayEnter } from '#shared/domain/policy/blinding.ts'
import { type Call, stagesOf } from '../call.ts'
import { signsOf } from '../marks/shown.ts'
import { myReports, setAside } from './mine.ts'

type Inputs = InferContractRouterInputs<Contract>['screening']
type Outputs = InferContractRouterOutputs<Contract>['screening']

/** The actor's own reports of a stage, sorted by nothing but the review's order and the actor's own votes. */
export function queue(call: Call, { stage, filter, q }: Inputs['queue']): Outputs['queue'] {
  const none = { undecided: 0, include: 0, exclude: 0, maybe: 0, all: 0 }
  if (!mayEnter(call.actor, stage, stagesOf(call))) return { ids: [], counts: none, today: 0 }
  const { assigned, voted } = myReports(call, stage, reportsAtStage(call.db, stage))
  const counts = { ...none, all: assigned.length }
  const aside = setAside(call, stage)
  /** Which filter a report passes; one that cannot be decided passes none but `all`. */
  const filterOf = (report: string) => voted.get(report)?.decision ?? (aside.has(report) ? undefined : 'undecided')
  for (const report of assigned) {
    const passes = filterOf(report)
    if (passes) counts[passes]++
  }
  const found = q?.trim() ? searchReports(call.db, q) : undefined
  const ids = assigned.filter(
    (report) => (filter === 'all' || filterOf(report) === filter) && (!found || found.has(report)),
  )
  const day = call.clock.now().toISOString().slice(0, 10)
  const today = [...voted.values()].filter((vote) => vote.at.startsWith(day)).length
  return { ids, counts, today }
}

/** Rows for a stretch of the queue; reports that are gone are left out. */
export function rows(call: Call, { stage, ids }: Inputs['rows']): Outputs['rows'] {
  const { voted } = myReports(call, stage, [])
  const signs = signsOf(call)
  return {
    rows: ids.flatMap((id) => {
      const report = reportById(call.db, id)
      if (!report) return []
      const { title, authors, year, container } = report
      return [{ id, title, authors, year, container, mine: voted.get(id)?.decision ?? null, signs: signs(id) }]
    }),
  }
}
