import { ballotOf } from '#db/ballots.ts'
import { currentAbout } from '#db/current.ts'
import { outcomeOn } from '#db/outcomes.ts'
import { reportById, reportOf } from '#db/reports.ts'
import type { ReportDestination, ReportRetrieval } from '#shared/contract/screening.ts'
import { type Call, closedTo } from '../call.ts'
import { memberNames } from '../setup.ts'

/** How the full text of a report stands. Nobody said that it was had: whoever judged it had it, as far as the actor may know. */
export function retrievalOf(call: Call, report: string): ReportRetrieval {
  const { db } = call
  const said = currentAbout(db, 'retrieval', report).at(-1)
  if (!said) {
    const status = isJudged(call, report) ? ('retrieved' as const) : ('pending' as const)
    return { status, why: '', from: '', since: '', by: '' }
  }
  const { status, why = '', from = '', on } = said.body
  return { status, why, from, since: on ?? said.at.slice(0, 10), by: memberNames(db).get(said.author) ?? said.author }
}

function isJudged(call: Call, report: string): boolean {
  if (ballotOf(call.db, 'full-text', report, call.author)) return true
  const outcome = closedTo(call).includes('full-text') ? undefined : outcomeOn(call.db, 'full-text', report)
  return outcome !== undefined && outcome.by !== 'replacement'
}

/** As what a report is kept; null where it is kept as nothing. Callers make sure that the actor may know it. */
export function destinationOf({ db }: Pick<Call, 'db'>, report: string): ReportDestination | null {
  const said = currentAbout(db, 'destination', report).at(-1)?.body
  if (!said?.to) return null
  // Reports that merged since are one.
  const replacedBy = new Set((said.replacedBy ?? []).flatMap((id) => reportOf(db, id) ?? []))
  return {
    to: said.to,
    replacedBy: [...replacedBy].map((id) => ({ id, title: reportById(db, id)?.title ?? '' })),
    awaits: said.awaits ?? null,
    note: said.note ?? '',
  }
}
