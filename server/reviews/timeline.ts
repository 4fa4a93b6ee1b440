import type { InferContractRouterOutputs } from '@orpc/contract'
import { allCurrent, current } from '#db/current.ts'
import { recordsOfReport } from '#db/records.ts'
import { reportById, reportOf } from '#db/reports.ts'
import { factsOfReport, outcomesOf, type TimelineFact } from '#db/timeline.ts'
import type { Contract } from '#shared/contract/index.ts'
import { type Call, closedTo } from '../call.ts'
import { sourceNamesByImport } from '../imports/sources.ts'
import { removedOf, wasPrevious } from '../removal/removed.ts'
import { requireReport } from '../screening/report.ts'
import { memberNames } from '../setup.ts'
import { entryOf } from './log.ts'
import { visibleAmong } from './visible.ts'

type Timeline = InferContractRouterOutputs<Contract>['reviews']['timeline']
type Entry = Timeline['entries'][number]

/** Why a report is here: where its records came from and what happened to it, as far as the actor may know, oldest first. */
export function timeline(call: Call, { report: asked }: { report: string }): Timeline {
  const { db } = call
  const report = requireReport(call, asked)
  const records = recordsOfReport(db, report)
  const { imports, facts } = factsOfReport(db, records)
  const shown = [...imports, ...visibleAmong(call, facts)].sort((a, b) => (a.id < b.id ? -1 : 1))
  const closed = closedTo(call)
  const sources = sourceNamesByImport(db)
  const reasons = new Map(allCurrent(db, 'reason').map(({ subject, body }) => [subject, body.label]))
  const members = memberNames(db)
  const nameOf = naming(call, members, reasons)
  return {
    report,
    title: reportById(db, report)?.title ?? '',
    records: records.map(({ id, entry, import: from }) => ({
      id,
      source: sources.get(from) ?? '',
      file: current(db, 'import', from)?.body.file.name ?? '',
      entry,
      import: from,
    })),
    standing: outcomesOf(db, report)
      .filter(({ stage }) => !closed.includes(stage))
      .map(({ stage, outcome, by, reason }) => ({
        stage,
        outcome,
        by,
        reason: reason === null ? null : (reasons.get(reason) ?? reason),
      })),
    removed: removedOf(call, report),
    previous: wasPrevious(call, report),
    entries: shown.map((fact): Entry => {
      const entry = entryOf(call, fact)
      return {
        ...entry,
        name: members.get(fact.author) ?? '',
        records: recordsIn(fact, records),
        names: Object.fromEntries(
          [...new Set(idsIn(entry.body))].flatMap((id) => {
            const name = nameOf(id)
            return name === undefined ? [] : [[id, name] as const]
          }),
        ),
      }
    }),
  }
}

function recordsIn({ kind, subject }: TimelineFact, records: readonly { id: string; import: string }[]): string[] {
  if (kind === 'import') return records.filter((record) => record.import === subject).map(({ id }) => id)
  return kind === 'link' ? subject.split('|') : []
}

/** Everything in a body that may be the id of something with a name. */
function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.length < 100 ? [value] : []
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(idsIn) : []
}

function naming(
  call: Call,
  members: ReadonlyMap<string, string>,
  reasons: ReadonlyMap<string, string>,
): (id: string) => string | undefined {
  const { db } = call
  return (id) => {
    const round = current(db, 'pilot', id)?.body.round
    const report = reportOf(db, id)
    return (
      members.get(id) ??
      reasons.get(id) ??
      current(db, 'criterion', id)?.body.text ??
      current(db, 'label', id)?.body.name ??
      (round === undefined ? undefined : String(round)) ??
      (report === undefined ? undefined : reportById(db, report)?.title)
    )
  }
}
