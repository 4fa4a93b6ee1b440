import { allCurrent, currentByReport } from '#db/current.ts'
import { outcomesAt } from '#db/outcomes.ts'
import { placesOfRecords, recordsOfReport } from '#db/records.ts'
import { allReports, type ReportRow } from '#db/reports.ts'
import type { BodyOf } from '#shared/domain/facts/fact.ts'
import type { FlowFacts, FlowReport } from '#shared/domain/flow/facts.ts'
import type { retrievalStatuses, StageId } from '#shared/domain/reviews/words.ts'
import { type Call, closedTo } from '../call.ts'
import { reasonsOf } from '../setup.ts'
import { studyOfReports } from '../studies/included.ts'

/** The facts of the review that a flow is computed from, as they stand now. */
export function flowFacts(call: Pick<Call, 'db' | 'actor'>): FlowFacts {
  const { db } = call
  const imports = new Map(allCurrent(db, 'import').map((one) => [one.subject, one.body]))
  const places = placesOfRecords(db)
  const recordsOf = Map.groupBy(places, (place) => place.report)
  const titleAbstract = new Map(outcomesAt(db, 'title-abstract').map((row) => [row.report, row]))
  const fullText = new Map(outcomesAt(db, 'full-text').map((row) => [row.report, row]))
  const retrievals = new Map(currentByReport(db, 'retrieval').map(({ report, body }) => [report, body.status]))
  const destinations = new Map(currentByReport(db, 'destination').map(({ report, body }) => [report, body]))
  const removals = new Map(
    currentByReport(db, 'removal').flatMap(({ report, body }) => (body.removed ? [[report, body]] : [])),
  )
  // Of several that were said of records that are one report by now, the last counts.
  const resolutions = new Map(
    currentByReport(db, 'resolution').map(({ report, body }) => [`${body.stage} ${report}`, body]),
  )
  const settledAt = (stage: StageId, report: string) => {
    const resolution = resolutions.get(`${stage} ${report}`)
    return resolution?.decision && resolution.together?.length ? { settled: 'together' as const } : {}
  }
  const studies = studyOfReports(call)
  const fullTextOpen = !closedTo(call).includes('full-text')
  return {
    sources: allCurrent(db, 'source')
      .sort((a, b) => (a.subject < b.subject ? -1 : 1))
      .map(({ subject, body }) => ({ id: subject, ...body })),
    records: places.map((place) => ({
      id: place.id,
      source: imports.get(place.import)?.source ?? '',
      ...(imports.get(place.import)?.enters === 'previous' ? { previous: true as const } : {}),
    })),
    reports: allReports(db).map((report): FlowReport => {
      const first = titleAbstract.get(report.id)
      const second = fullText.get(report.id)
      const destination = destinations.get(report.id)
      return {
        id: report.id,
        title: report.title,
        records: (recordsOf.get(report.id) ?? []).map((record) => record.id),
        entered: report.enters === 'full-text' ? 'full-text' : 'search',
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
        ...withoutVotes(report.enters, removals.get(report.id)),
      }
    }),
    reasons: reasonsOf(db).map(({ subject, body }) => ({ id: subject, stage: body.stage, label: body.label })),
  }
}

/** What a report is that nobody's vote counts on: one that was taken out, or of the previous version of the review. */
function withoutVotes(enters: ReportRow['enters'], removal: BodyOf<'removal'> | undefined): Partial<FlowReport> {
  const previous = enters === 'previous' || enters === 'dropped' ? { previous: true } : {}
  if (!removal || (enters !== 'removed' && enters !== 'dropped')) return previous
  if (enters === 'removed' && removal.at === 'screening')
    return { titleAbstract: { outcome: 'excluded', by: 'automation' } }
  return { ...previous, removed: { by: removal.by, why: removal.why } }
}

/** A text that is still being asked for waits, as one that nobody said anything of does. */
function retrievalIn(status: (typeof retrievalStatuses)[number] | undefined): FlowReport['retrieval'] | undefined {
  return status === 'sought' ? undefined : status
}
