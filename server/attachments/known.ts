import { newestFact } from '#db/changes.ts'
import type { WriteDb } from '#db/database.ts'
import { recordsOfReport } from '#db/records.ts'
import { reportsShownAt } from '#db/reports.ts'
import { type KnownReports, knownReports } from '#shared/domain/attachments/known.ts'
import { namedFiles } from '#shared/domain/attachments/named-files.ts'
import { nameText, yearOf } from '#shared/domain/imports/item.ts'
import type { Call } from '../call.ts'
import { mergedItem } from '../duplicates/merged-item.ts'

/** A report as a list of candidates shows it. */
interface Shown {
  id: string
  title: string
  authors: string
  year: number | null
  container: string
}

/** The reports at full text, made ready for files to be matched to them. */
export interface ReportsAtFullText {
  known: KnownReports
  shown: ReadonlyMap<string, Shown>
  /** Ids of those whose entries came with files. */
  named: ReadonlySet<string>
}

/** Files come in many calls: the reports are made ready once, until something is said. */
const ready = new WeakMap<WriteDb, { newest: number; reports: ReportsAtFullText }>()

/** Every report at full text. Callers make sure that the actor may know which they are. */
export function reportsAtFullText(call: Pick<Call, 'db'>): ReportsAtFullText {
  const newest = newestFact(call.db)
  const before = ready.get(call.db)
  if (before?.newest === newest) return before.reports
  const shown = new Map<string, Shown>()
  const named = new Set<string>()
  const known = knownReports(
    reportsShownAt(call.db, 'full-text').map((id) => {
      const records = recordsOfReport(call.db, id)
      const item = mergedItem(call, records)
      const authors = (item.author ?? []).map(nameText)
      const year = yearOf(item) ?? null
      const container = item['container-title'] ?? ''
      shown.set(id, { id, title: item.title ?? '', authors: authors.join('; '), year, container })
      const all = [item, ...records.map((record) => record.item)]
      const titles = all.flatMap((one) => [one.title, one['original-title'], one['translated-title']])
      const files = records.flatMap((record) => namedFiles(record.item.custom?.['source-tags'] ?? []))
      if (files.length > 0) named.add(id)
      return {
        id,
        files,
        titles: [...new Set(titles.filter((title) => title !== undefined))],
        authors,
        year,
        container,
        dois: all.flatMap((one) => one.DOI ?? []),
      }
    }),
  )
  const reports = { known, shown, named }
  ready.set(call.db, { newest, reports })
  return reports
}
