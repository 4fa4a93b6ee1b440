import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { allCurrent, current } from '#db/current.ts'
import type { ReadDb } from '#db/database.ts'
import { placesOfRecords, recordById, recordCounts } from '#db/records.ts'
import { searchReports } from '#db/reports.ts'
import type { Contract } from '#shared/contract/index.ts'
import { nameText, yearOf } from '#shared/domain/imports/item.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, say } from '../call.ts'
import { isWithheld, withoutTraces } from './withheld.ts'

type Inputs = InferContractRouterInputs<Contract>['imports']
type Outputs = InferContractRouterOutputs<Contract>['imports']

/** The name of the source that each import went into. */
export function sourceNamesByImport(db: ReadDb): Map<string, string> {
  const names = new Map(allCurrent(db, 'source').map((source) => [source.subject, source.body.name]))
  return new Map(allCurrent(db, 'import').map((one) => [one.subject, names.get(one.body.source) ?? '']))
}

/** The sources that were searched; one that only gave reports at full text, or those of the previous version of the review, was not. */
export function searchedSources(db: ReadDb): ReturnType<typeof allCurrent<'source'>> {
  const imports = Map.groupBy(allCurrent(db, 'import'), (one) => one.body.source)
  return allCurrent(db, 'source').filter((source) => {
    const own = imports.get(source.subject) ?? []
    return own.length === 0 || own.some((one) => one.body.enters === 'search')
  })
}

/** The sources in the order in which they were added, each with its imports in effect. */
export function sources(call: Call): Outputs['sources'] {
  const counts = recordCounts(call.db)
  const all = allCurrent(call.db, 'import')
  const imports = all.filter((one) => !one.body.takenOut)
  const searched = new Set(searchedSources(call.db).map((source) => source.subject))
  const previous = new Set(all.filter((one) => one.body.enters === 'previous').map((one) => one.body.source))
  return {
    sources: allCurrent(call.db, 'source')
      .sort((a, b) => (a.subject < b.subject ? -1 : 1))
      .map(({ subject, body }) => {
        const own = imports.filter((one) => one.body.source === subject)
        return {
          id: subject,
          ...body,
          enters: searched.has(subject) ? 'search' : previous.has(subject) ? 'previous' : 'full-text',
          records: own.reduce((sum, one) => sum + (counts.get(one.subject) ?? 0), 0),
          imports: own.map((one) => ({
            id: one.subject,
            file: one.body.file.name,
            format: one.body.format,
            producer: one.body.producer,
            encoding: one.body.encoding,
            records: counts.get(one.subject) ?? 0,
            warnings: (isWithheld(call, one.subject) ? withoutTraces(one.body) : one.body).warnings,
            at: one.at,
            enters: one.body.enters,
          })),
          takenOut: all
            .filter((one) => one.body.source === subject && one.body.takenOut)
            .map(({ subject: id, body: { file, entries }, at }) => ({ id, file: file.name, records: entries, at })),
        }
      }),
  }
}

/** Describes a source anew. */
export function saveSource(call: Call, { id, ...input }: Inputs['saveSource']): void {
  if (!current(call.db, 'source', id)) throw new Problem('no-such-source', 'There is no such source.')
  say(call, [{ kind: 'source', subject: id, body: { ...input, removedBefore: input.removedBefore ?? 0 } }])
}

/** Takes an import out as a whole. Its records stay in the file, and come back when this is undone or it is brought back. */
export function takeOut(call: Call, { import: id }: Inputs['takeOut']): void {
  const known = current(call.db, 'import', id)
  if (!known || known.body.takenOut) throw new Problem('no-such-import', 'There is no such import.')
  say(call, [{ kind: 'import', subject: id, body: { ...known.body, takenOut: true } }])
}

/** Brings back an import that was taken out: its records are as they were, and so is what was said of them. */
export function bringBack(call: Call, { import: id }: Inputs['bringBack']): void {
  const known = current(call.db, 'import', id)
  if (!known?.body.takenOut) throw new Problem('no-such-import', 'There is no such import.')
  say(call, [{ kind: 'import', subject: id, body: { ...known.body, takenOut: false } }])
}

/** Records in effect, perhaps of one source or with certain words. */
export function records(call: Call, { source, q, offset = 0, limit = 100 }: Inputs['records']): Outputs['records'] {
  const names = sourceNamesByImport(call.db)
  const ofSource = new Map(allCurrent(call.db, 'import').map((one) => [one.subject, one.body.source]))
  const found = q?.trim() ? searchReports(call.db, q) : undefined
  const matching = placesOfRecords(call.db).filter(
    (place) => (source === undefined || ofSource.get(place.import) === source) && (!found || found.has(place.report)),
  )
  return {
    total: matching.length,
    records: matching.slice(offset, offset + limit).flatMap(({ id, report }) => {
      const row = recordById(call.db, id)
      if (!row) return []
      const { item } = row
      return [
        {
          id,
          report,
          title: item.title ?? '',
          authors: (item.author ?? []).map(nameText).join('; '),
          year: yearOf(item) ?? null,
          container: item['container-title'] ?? '',
          source: names.get(row.import) ?? '',
          entry: row.entry,
        },
      ]
    }),
  }
}

/** One record: its fields, its source, and its entry word for word where the actor may read it. */
export function record(call: Call, { record: id }: Inputs['record']): Outputs['record'] {
  const row = recordById(call.db, id)
  if (!row) throw new Problem('no-such-record', 'There is no such record.')
  const withheld = isWithheld(call, row.import)
  return {
    id,
    report: row.report ?? '',
    source: sourceNamesByImport(call.db).get(row.import) ?? '',
    file: current(call.db, 'import', row.import)?.body.file.name ?? '',
    entry: row.entry,
    line: withheld ? 0 : row.line,
    item: { ...row.item },
    raw: withheld ? '' : row.raw,
    withheld,
  }
}
