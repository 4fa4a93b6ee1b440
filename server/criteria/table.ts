import { allReports } from '#db/reports.ts'
import { mayEnter } from '#shared/domain/policy/blinding.ts'
import { type Call, stagesOf } from '../call.ts'

import { criteriaAt, memberNames } from '../setup.ts'
import { allSaid, type Cell, cellsFor } from './cells.ts'
import { matrix } from './criteria.ts'

/** The matrix of full text as a table, or that of title and abstract while nobody may enter full text: one row per report. */
export function criteriaTable(call: Call): Record<string, string | number>[] {
  const stage = mayEnter(call.actor, 'full-text', stagesOf(call)) ? 'full-text' : 'title-abstract'
  const criteria = criteriaAt(call.db, stage)
  const names = memberNames(call.db)
  const cell = cellsFor(call, stage, allSaid(call), false)
  const reports = new Map(allReports(call.db).map((report) => [report.id, report]))
  return matrix(call, { stage, which: 'all' }).rows.map(({ id, outcome }) => {
    const report = reports.get(id)
    const row: Record<string, string | number> = {
      report: id,
      title: report?.title ?? '',
      authors: report?.authors ?? '',
      year: report?.year ?? '',
      outcome: outcome ?? '',
    }
    for (const [at, { id: criterion, text }] of criteria.entries()) {
      const found = cell(id, criterion)
      // Two criteria may begin alike, or be worded alike: their number keeps the columns apart.
      const head = `${at + 1}. ${text}`
      row[head] = found?.stands ?? ''
      row[`${head} (said)`] = found ? saidIn(found, names) : ''
    }
    return row
  })
}

/** `Lead: met, "a quote", p. 4; Third: not-met (ruling)`. */
function saidIn({ tags, ruling }: Cell, names: ReadonlyMap<string, string>): string {
  const said = tags.map(({ body: { member, verdict, quote, page } }) =>
    [`${names.get(member) ?? member}: ${verdict}`, quote && `"${quote}"`, page && `p. ${page}`]
      .filter(Boolean)
      .join(', '),
  )
  const ruled = ruling && `${names.get(ruling.author) ?? ruling.author}: ${ruling.body.verdict} (ruling)`
  return [...said, ...(ruled ? [ruled] : [])].join('; ')
}
