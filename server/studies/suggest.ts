import type { InferContractRouterOutputs } from '@orpc/contract'
import { allCurrent } from '#db/current.ts'
import { recordsOfReport } from '#db/records.ts'
import { type ReportRow, reportById, reportOf } from '#db/reports.ts'
import type { Contract } from '#shared/contract/index.ts'
import { pairSubject } from '#shared/domain/facts/fact.ts'
import { nameText } from '#shared/domain/imports/item.ts'
import type { StudyReport } from '#shared/domain/studies/comparable.ts'
import { suggestingStudies } from '#shared/domain/studies/suggest.ts'
import { type Call, closedTo } from '../call.ts'
import { mergedItem } from '../duplicates/merged-item.ts'
import { finish, inSlices } from '../work.ts'
import { includedStudies } from './included.ts'

type Output = InferContractRouterOutputs<Contract>['studies']['suggest']

/** Included reports that seem to be of one study; nothing while a stage is closed to the actor. */
export async function suggest(call: Call): Promise<Output> {
  if (closedTo(call).length > 0) return { open: false, suggestions: [], apart: [] }
  const rows = new Map(
    includedStudies(call).flatMap(({ id, reports }) => reports.map((report) => [report.id, { ...report, study: id }])),
  )
  const apart = keptApart(call)
  // Each is read when it is its turn, so that nobody waits for all of them.
  const reports = readInTurn(call, rows.values())
  const kept = new Set(apart.map(({ a, b }) => pairSubject(a, b)))
  const found = await finish(inSlices(suggestingStudies(reports, kept), undefined))
  return {
    open: true,
    suggestions: found.map(({ reports, ...why }) => ({
      ...why,
      reports: reports
        .flatMap((id) => rows.get(id) ?? [])
        .sort((a, b) => a.seq - b.seq)
        .map((row) => ({ ...shown(row), study: row.study })),
    })),
    apart: apart.flatMap(({ a, b }) => {
      const [one, other] = [reportById(call.db, a), reportById(call.db, b)]
      return one && other ? [{ a: shown(one), b: shown(other) }] : []
    }),
  }
}

/** Pairs that a person said are not of one study, by the reports that they are now. */
function keptApart(call: Call): { a: string; b: string }[] {
  return allCurrent(call.db, 'apart').flatMap(({ body }) => {
    const [a, b] = [reportOf(call.db, body.a), reportOf(call.db, body.b)]
    return body.on && a !== undefined && b !== undefined && a !== b ? [{ a, b }] : []
  })
}

function* readInTurn(call: Call, rows: Iterable<ReportRow & { study: string }>): Generator<StudyReport> {
  for (const row of rows) yield readReport(call, row)
}

function readReport(call: Call, { id, study, title, year }: ReportRow & { study: string }): StudyReport {
  const records = recordsOfReport(call.db, id)
  const item = mergedItem(call, records)
  // Any of its records may carry the number of the trial, whichever gives the other fields.
  const other = records.flatMap(({ item: one }) => [
    one.abstract === item.abstract ? undefined : one.abstract,
    one.note,
    one.number,
    one.URL,
    one.custom?.accession,
    ...(one.custom?.['source-tags'] ?? []).map(({ value }) => value),
  ])
  return {
    id,
    study,
    title,
    authors: (item.author ?? []).map(nameText),
    year,
    abstract: item.abstract ?? '',
    other: other.filter(Boolean).join('\n'),
  }
}

function shown({ id, title, authors, year, container }: ReportRow): Output['apart'][number]['a'] {
  return { id, title, authors, year, container }
}
