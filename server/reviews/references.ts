import { allCurrent } from '#db/current.ts'
import { outcomesAt } from '#db/outcomes.ts'
import { placesOfRecords, type RecordRow, recordById, recordsOfReport } from '#db/records.ts'
import { allReports } from '#db/reports.ts'
import type { Decided, Written } from '#shared/domain/imports/write/written.ts'
import { Problem } from '#shared/domain/problem.ts'
import { stageIds } from '#shared/domain/reviews/words.ts'
import { type Call, closedTo } from '../call.ts'
import { visibleConflicts } from '../conflicts/visible.ts'
import { mergedItem } from '../duplicates/merged-item.ts'
import { isWithheld } from '../imports/withheld.ts'
import { removedOf } from '../removal/removed.ts'
import { decidedReports } from './decided.ts'

/** The lists of references that can be written. */
export const referenceLists = ['records', 'reports', 'included', 'excluded', 'conflicts'] as const
export type ReferenceList = (typeof referenceLists)[number]

/** References to be written: how many, and each when it is asked for. */
export interface References {
  count: number
  entries: Iterable<Written>
}

/**
 * The references of a list as the actor may have them.
 *
 * @param verbatim whether a record that came as RIS brings its entry word for word
 * @param decisions whether each brings what was decided of its report
 * @throws Problem `stage-closed` where the list itself would tell what may not be known yet
 */
export function referencesIn(
  call: Call,
  what: ReferenceList,
  { verbatim, decisions }: { verbatim: boolean; decisions: boolean },
): References {
  const ris = verbatim ? risImports(call) : new Set<string>()
  const decided = decisions ? decidedReports(call) : undefined
  const written = (records: readonly RecordRow[], report: string): Written => {
    const [only] = records.length === 1 ? records : []
    const raw = only && ris.has(only.import) ? recordById(call.db, only.id)?.raw : undefined
    return {
      item: mergedItem(call, records),
      ...(raw === undefined ? {} : { ris: raw }),
      ...(decided ? saidOn(call, report, decided.get(report)) : {}),
    }
  }
  if (what === 'records') {
    const places = placesOfRecords(call.db)
    return {
      count: places.length,
      entries: lazily(places, ({ id, report }) => written([recordById(call.db, id) as RecordRow], report)),
    }
  }
  const reports = reportsIn(call, what)
  return { count: reports.length, entries: lazily(reports, (id) => written(recordsOfReport(call.db, id), id)) }
}

/** What became of a report; what a tool excluded when screening was stopped was excluded, and not removed before. */
function saidOn(call: Call, report: string, decided: Decided[] = []): Pick<Written, 'decided' | 'removed'> {
  const removed = removedOf(call, report)
  return removed?.at === 'screening'
    ? { decided: [{ stage: 'title-abstract', outcome: 'excluded', reason: removed.why }] }
    : { decided, removed: removed?.why }
}

function reportsIn(call: Call, what: Exclude<ReferenceList, 'records'>): string[] {
  const all = () => allReports(call.db).map((report) => report.id)
  if (what === 'reports') return all()
  const closed = closedTo(call)
  if (what === 'conflicts') {
    const open = stageIds.filter((stage) => !closed.includes(stage))
    return open.flatMap((stage) => visibleConflicts(call, stage)).map((conflict) => conflict.id)
  }
  if (closed.length > 0) throw new Problem('stage-closed', 'This stage has not been opened yet.')
  const rows = outcomesAt(call.db, 'full-text').filter((row) => row.outcome === what)
  const wanted = new Set(rows.map((row) => row.report))
  return all().filter((report) => wanted.has(report))
}

/** Imports of RIS whose entries the actor may see as they stood in the file. */
function risImports(call: Call): Set<string> {
  const imports = allCurrent(call.db, 'import').filter(({ body }) => body.format === 'ris')
  return new Set(imports.map(({ subject }) => subject).filter((subject) => !isWithheld(call, subject)))
}

function* lazily<From, To>(list: readonly From[], to: (from: From) => To): Generator<To> {
  for (const one of list) yield to(one)
}
