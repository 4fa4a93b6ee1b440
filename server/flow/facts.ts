import { allCurrent, currentByReport } from '#db/current.ts'
import type { ReadDb } from '#db/database.ts'
import { outcomesAt } from '#db/outcomes.ts'
import { placesOfRecords, recordsOfReport } from '#db/records.ts'
import { allReports } from '#db/reports.ts'
import type { FlowFacts, FlowReport } from '#shared/domain/flow/facts.ts'
import type { retrievalStatuses, StageId } from '#shared/domain/reviews/words.ts'
import { reasonsOf } from '../setup.ts'
import { studyOfReports } from '../studies/included.ts'
import { overridesOf } from './design.ts'

/**
 * The facts of the review that a flow is computed from, as they stand in its database. `closed`: the stages whose outcomes are
 * not to be told to whom it is for.
 */
export function flowFacts(db: ReadDb, closed: readonly StageId[]): FlowFacts {
  const sourceOfImport = new Map(allCurrent(db, 'import').map((one) => [one.subject, one.body.source]))
  const places = placesOfRecords(db)
  const recordsOf = Map.groupBy(places, (place) => place.report)
  const titleAbstract = new Map(outcomesAt(db, 'title-abstract').map((row) => [row.report, row]))
  const fullText = new Map(outcomesAt(db, 'full-text').map((row) => [row.report, row]))
  const retrievals = new Map(currentByReport(db, 'retrieval').map(({ report, body }) => [report, body.status]))
  const destinations = new Map(currentByReport(db, 'destination').map(({ report, body }) => [report, body]))
  // Of several that were said of records that are one report by now, the last counts.
  const resolutions = new Map(
    currentByReport(db, 'resolution').map(({ report, body }) => [`${body.stage} ${report}`, body]),
  )
  const settledAt = (stage: StageId, report: string) => {
    const resolution = resolutions.get(`${stage} ${report}`)
    return resolution?.decision && resolution.together?.length ? { settled: 'together' as const } : {}
  }
  const studies = studyOfReports({ db })
  const fullTextOpen = !closed.includes('full-text')
  return {
    sources: allCurrent(db, 'source')
      .sort((a, b) => (a.subject < b.subject ? -1 : 1))
      .map(({ subject, body }) => ({ id: subject, ...body })),
    records: places.map((place) => ({ id: place.id, source: sourceOfImport.get(place.import) ?? '' })),
    reports: allReports(db).map((report): FlowReport => {
      const first = titleAbstract.get(report.id)
      const second = fullText.get(report.id)
      const destination = destinations.get(report.id)
      return {
        id: report.id,
        title: report.title,
        records: (recordsOf.get(report.id) ?? []).map((record) => record.id),
        entered: report.enters,
        titleAbstract: {
          outcome: first?.outcome ?? 'pending',
          by: 'human',
          reason: first?.reason ?? undefined,
          ...settledAt('title-abstract', report.id),
        },
        // Somebody who judged the full text had it; while the stage is blind, that somebody did is not to be told.
        retrieval: retrievalIn(retrievals.get(report.id)) ?? (second && fullTextOpen ? 'retrieved' : 'pending'),
        fullText: {
          outcome: second?.outcome ?? 'pending',
          reason: second?.reason ?? undefined,
          ...settledAt('full-text', report.id),
        },
        ...(destination?.to ? { destination: destination.to, replacedBy: destination.replacedBy } : {}),
        ...(destination?.to === 'replaced' || report.enters === 'full-text'
          ? { type: recordsOfReport(db, report.id)[0]?.item.type }
          : {}),
        study: studies.get(report.id) ?? report.id,
      }
    }),
    reasons: reasonsOf(db).map(({ subject, body }) => ({ id: subject, stage: body.stage, label: body.label })),
    overrides: overridesOf(db),
  }
}

/** A text that is still being asked for waits, as one that nobody said anything of does. */
function retrievalIn(status: (typeof retrievalStatuses)[number] | undefined): FlowReport['retrieval'] | undefined {
  return status === 'sought' ? undefined : status
}
