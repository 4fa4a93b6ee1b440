import { allCurrent } from '#db/current.ts'
import type { ReadDb } from '#db/database.ts'
import { placesOfRecords } from '#db/records.ts'
import type { DuplicateSummary } from '#shared/contract/duplicates.ts'

/** Per source its records, reports and those that no other source gave; and what each two sources share. */
export function overlap(db: ReadDb): Pick<DuplicateSummary, 'sources' | 'overlap'> {
  const sources = allCurrent(db, 'source').sort((a, b) => (a.subject < b.subject ? -1 : 1))
  const place = new Map(sources.map((source, i) => [source.subject, i]))
  const sourceOfImport = new Map(allCurrent(db, 'import').map((one) => [one.subject, place.get(one.body.source) ?? -1]))
  const records = sources.map(() => 0)
  const sourcesOfReport = new Map<string, Set<number>>()
  for (const record of placesOfRecords(db)) {
    const source = sourceOfImport.get(record.import) ?? -1
    records[source] = (records[source] ?? 0) + 1
    const known = sourcesOfReport.get(record.report)
    if (known) known.add(source)
    else sourcesOfReport.set(record.report, new Set([source]))
  }
  const reports = sources.map(() => 0)
  const alone = sources.map(() => 0)
  const shared = new Map<number, number>()
  for (const among of sourcesOfReport.values()) {
    const list = [...among].sort((a, b) => a - b)
    for (const [i, a] of list.entries()) {
      reports[a] = (reports[a] ?? 0) + 1
      if (list.length === 1) alone[a] = (alone[a] ?? 0) + 1
      for (const b of list.slice(i + 1))
        shared.set(a * sources.length + b, (shared.get(a * sources.length + b) ?? 0) + 1)
    }
  }
  return {
    sources: sources.map(({ subject, body }, i) => ({
      id: subject,
      name: body.name,
      records: records[i] ?? 0,
      removedBefore: body.removedBefore,
      reports: reports[i] ?? 0,
      alone: alone[i] ?? 0,
    })),
    overlap: [...shared].map(([key, n]) => ({
      a: Math.floor(key / sources.length),
      b: key % sources.length,
      reports: n,
    })),
  }
}
