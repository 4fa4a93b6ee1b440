import { allCurrent, currentByReport } from '#db/current.ts'
import type { ReadDb } from '#db/database.ts'
import { joinedReports } from '#db/flow-rows.ts'
import { outcomesAt } from '#db/outcomes.ts'
import { placesOfRecords } from '#db/records.ts'
import { allReports } from '#db/reports.ts'
import type { FlowFacts, FlowRecord } from '#shared/domain/flow/facts.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { reasonsOf } from '../setup.ts'
import { overridesOf } from './design.ts'
import { flowReport } from './flow-report.ts'

/**
 * The facts of the review that a flow is computed from, read from its database at once. `closed`: the stages whose outcomes
 * are not to be told to whom it is for. Where they are asked for again and again, see `keptFlowFacts`.
 */
export function flowFacts(db: ReadDb, closed: readonly StageId[]): FlowFacts {
  const imports = importsOf(db)
  const places = placesOfRecords(db)
  const recordsOf = Map.groupBy(places, (place) => place.report)
  const titleAbstract = new Map(outcomesAt(db, 'title-abstract').map((row) => [row.report, row]))
  const fullText = new Map(outcomesAt(db, 'full-text').map((row) => [row.report, row]))
  // Of several that were said of records that are one report by now, the last counts.
  const last = <K extends 'retrieval' | 'destination' | 'study' | 'removal'>(kind: K) =>
    new Map(currentByReport(db, kind).map(({ report, body }) => [report, body]))
  const retrievals = last('retrieval')
  const destinations = last('destination')
  const studies = last('study')
  const removals = last('removal')
  const resolutions = new Map(
    currentByReport(db, 'resolution').map(({ report, body }) => [`${body.stage} ${report}`, body]),
  )
  const joined = joinedReports(db)
  const fullTextOpen = !closed.includes('full-text')
  return {
    ...flowSetup(db),
    records: places.map((place) => ({ id: place.id, ...(imports.get(place.import) ?? { source: '' }) })),
    reports: allReports(db).map((row) =>
      flowReport(
        {
          row,
          records: (recordsOf.get(row.id) ?? []).map((record) => record.id),
          outcomes: { 'title-abstract': titleAbstract.get(row.id), 'full-text': fullText.get(row.id) },
          resolutions: {
            'title-abstract': resolutions.get(`title-abstract ${row.id}`),
            'full-text': resolutions.get(`full-text ${row.id}`),
          },
          retrieval: retrievals.get(row.id),
          destination: destinations.get(row.id),
          study: studies.get(row.id),
          removal: removals.get(row.id),
          joined: joined.get(row.id),
        },
        fullTextOpen,
      ),
    ),
  }
}

/** What of the facts is of the review as a whole: some dozen rows, whatever its size. */
export function flowSetup(db: ReadDb): Pick<FlowFacts, 'sources' | 'reasons' | 'overrides'> {
  return {
    sources: allCurrent(db, 'source')
      .sort((a, b) => (a.subject < b.subject ? -1 : 1))
      .map(({ subject, body }) => ({ id: subject, ...body })),
    reasons: reasonsOf(db).map(({ subject, body }) => ({ id: subject, stage: body.stage, label: body.label })),
    overrides: overridesOf(db),
  }
}

/** What the flow needs to know of each import, by its id. */
export function importsOf(db: ReadDb): Map<string, Omit<FlowRecord, 'id'>> {
  return new Map(
    allCurrent(db, 'import').map(({ subject, body }) => [
      subject,
      { source: body.source, ...(body.enters === 'previous' ? { previous: true as const } : {}) },
    ]),
  )
}
