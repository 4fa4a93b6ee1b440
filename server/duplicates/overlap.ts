import { allCurrent } from '#db/current.ts'
import type { ReadDb } from '#db/database.ts'
import { countByImports } from '#db/records.ts'
import type { DuplicateSummary } from '#shared/contract/duplicates.ts'
import { searchedSources } from '../imports/sources.ts'

/**
 * Per source that was searched its records, reports and those that no other source gave; and what each two share. What came
 * in at full text was not found by a search, and is no part of it.
 */
export function overlap(db: ReadDb): Pick<DuplicateSummary, 'sources' | 'overlap'> {
  const known = searchedSources(db).sort((a, b) => (a.subject < b.subject ? -1 : 1))
  const place = new Map(known.map((source, i) => [source.subject, i]))
  const searches = allCurrent(db, 'import').filter((one) => one.body.enters === 'search')
  const sourceOfImport = new Map(searches.map((one) => [one.subject, place.get(one.body.source)]))
  const sources = known.map(({ subject, body: { name, removedBefore } }) => {
    return { id: subject, name, records: 0, removedBefore, reports: 0, alone: 0 }
  })
  const shared = new Map<number, number>()
  for (const { imports, reports } of countByImports(db)) {
    const given = imports.map((one) => sourceOfImport.get(one)).filter((source) => source !== undefined)
    for (const source of given) add(sources[source], 'records', reports)
    const among = [...new Set(given)].sort((a, b) => a - b)
    for (const [i, a] of among.entries()) {
      add(sources[a], 'reports', reports)
      if (among.length === 1) add(sources[a], 'alone', reports)
      for (const b of among.slice(i + 1)) {
        const pair = a * sources.length + b
        shared.set(pair, (shared.get(pair) ?? 0) + reports)
      }
    }
  }
  return {
    sources,
    overlap: [...shared].map(([pair, reports]) => ({
      a: Math.floor(pair / sources.length),
      b: pair % sources.length,
      reports,
    })),
  }
}

type Count = 'records' | 'reports' | 'alone'

function add(source: Record<Count, number> | undefined, what: Count, more: number): void {
  if (source) source[what] += more
}
