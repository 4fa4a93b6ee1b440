import { allCurrent, current, currentByReport } from '#db/current.ts'
import { recordsOfReport } from '#db/records.ts'
import { reportById } from '#db/reports.ts'
import { type Flow, findBox } from '#shared/domain/flow/flow.ts'
import type { Item } from '#shared/domain/imports/item.ts'
import type { ListedReport, ReportingFacts, ReportingSource } from '#shared/domain/reporting/facts.ts'
import type { ReportingLanguage } from '#shared/domain/reporting/words.ts'
import { type Call, closedTo } from '../call.ts'
import { mergedItem } from '../duplicates/merged-item.ts'
import { keptFlowFacts } from '../flow/kept-facts.ts'
import { sources } from '../imports/sources.ts'
import { fieldsCounted, formsCharted } from './charted.ts'
import { duplicatesOf } from './duplicates.ts'
import { reportedFlow } from './flow.ts'
import { criteriaSaid, pilotsHeld, stagesScreened } from './screened.ts'
import { software } from './software.ts'

/**
 * What the review knows of itself that its write-up is made of, as far as the actor may know it: what is decided at a stage
 * that is closed to them is left out before anything is worked out.
 *
 * @param withItems whether the references of what was not included are wanted too, which take longest
 */
export async function reportingFacts(call: Call, lang: ReportingLanguage, withItems: boolean): Promise<ReportingFacts> {
  // Waited for first: what is closed, and all that is told, is then of one moment.
  const kept = await keptFlowFacts(call.db)
  const closed = closedTo(call)
  const flow = reportedFlow(kept, closed)
  const review = current(call.db, 'review', 'review')?.body
  return {
    title: review?.title ?? '',
    question: review?.question ?? '',
    software,
    closed,
    flow,
    sources: sourcesOf(call),
    duplicates: duplicatesOf(call),
    stages: stagesScreened(call),
    criteria: criteriaSaid(call),
    pilots: pilotsHeld(call),
    forms: formsCharted(call),
    charted: fieldsCounted(call, lang),
    years: yearsOf(call, flow),
    items: withItems ? itemsOf(call, flow) : new Map(),
    noted: new Map(
      allCurrent(call.db, 'checklist').map(({ subject, body: { where, note } }) => [subject, { where, note }]),
    ),
  }
}

/** The sources with what their imports brought. That some only gave reports at full text tells what happened there. */
function sourcesOf(call: Call): ReportingSource[] {
  const mayKnowLate = !closedTo(call).includes('full-text')
  return sources(call)
    .sources.filter(({ enters }) => mayKnowLate || enters === 'search')
    .map((source) => ({
      id: source.id,
      name: source.name,
      kind: source.kind,
      method: source.method,
      platform: source.platform,
      searched: source.searched,
      query: source.query,
      limits: source.limits,
      hits: source.hits,
      removedBefore: source.removedBefore,
      records: source.records,
      isLate: source.enters === 'full-text',
    }))
}

function yearsOf({ db }: Call, flow: Flow): ReportingFacts['years'] {
  const years = (findBox(flow, 'included')?.reportIds ?? []).flatMap((id) => reportById(db, id)?.year ?? [])
  return years.length === 0 ? null : { from: Math.min(...years), to: Math.max(...years) }
}

/** The reports that the flow counts as sought and not included, and what replaces them; none that it hides. */
function itemsOf(call: Call, flow: Flow): Map<string, ListedReport> {
  const { db } = call
  const ids = flow.boxes
    .filter(({ key }) => key === 'excluded.fullText' || key === 'notRetrieved' || key.startsWith('destination.'))
    .flatMap((box) => box.ids)
  const retrievals = new Map(currentByReport(db, 'retrieval').map(({ report, body }) => [report, body]))
  const destinations = new Map(currentByReport(db, 'destination').map(({ report, body }) => [report, body]))
  const items = new Map<string, ListedReport>()
  const add = (id: string, why = '', replacedBy: readonly string[] = []) => {
    const records = recordsOfReport(db, id)
    const item: Item = records.length === 0 ? { type: 'document' } : mergedItem(call, records)
    items.set(id, { item, why, replacedBy })
  }
  for (const id of ids) {
    const destination = destinations.get(id)
    const retrieval = retrievals.get(id)
    const why = destination?.note || (retrieval?.status === 'not-retrieved' ? retrieval.why : undefined)
    add(id, why, destination?.to === 'replaced' ? (destination.replacedBy ?? []) : [])
  }
  const replacing = [...items.values()].flatMap(({ replacedBy }) => replacedBy)
  for (const id of replacing) if (!items.has(id)) add(id)
  return items
}
