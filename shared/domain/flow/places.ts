import type { FlowFacts, FlowRecord, FlowReport, FlowSource } from './facts.ts'
import { recordFinder, recordsBySource } from './grouped.ts'
import type { Place, Placed } from './place.ts'

/** The facts arranged for counting. */
export interface Arranged {
  facts: FlowFacts
  placed: Placed[]
  /** Records that came by a search: not those of reports that entered at full text, and not those of an earlier version. */
  searched: FlowRecord[]
  sources: Map<string, FlowSource>
  /** Sources in their order, without those that gave nothing but such records. */
  searchedSources: FlowSource[]
}

/** Where each report stood when a flow was computed last, by the first of them: one that is the same stands there still. */
interface Before {
  kinds: string
  records: FlowFacts['records']
  reports: FlowFacts['reports']
  placed: Placed[]
}
const arranged = new WeakMap<FlowReport, Before>()

/** Gives each report its place and each record its stream. */
export function arrange(facts: FlowFacts): Arranged {
  const { records, reports } = facts
  const sources = new Map(facts.sources.map((source) => [source.id, source]))
  const apart = new Set<string>()
  for (const { id, previous } of records) if (previous) apart.add(id)
  for (const report of reports)
    if (report.entered === 'full-text' && !report.previous) for (const id of report.records) apart.add(id)
  const placed = placeAll(facts)
  const searched = apart.size === 0 ? records : records.filter((record) => !apart.has(record.id))
  return { facts, placed, sources, searched, searchedSources: searchedSources(facts, searched) }
}

function placeAll({ sources, records, reports }: FlowFacts): Placed[] {
  const [first] = reports
  if (!first) return []
  const kinds = sources.map(({ id, kind }) => `${id} ${kind}`).join('\n')
  const last = arranged.get(first)
  const before = last?.records === records && last.kinds === kinds ? last : undefined
  const databases = new Set(sources.filter(({ kind }) => kind !== 'other').map(({ id }) => id))
  const find = recordFinder(records)
  const kindOf = (id: string): RecordKind => {
    const record = records[find(id) ?? -1]
    if (record?.previous) return 'earlier'
    return record === undefined || databases.has(record.source) ? 'db' : 'other'
  }
  const placed = reports.map((report, i) =>
    before?.reports[i] === report ? (before.placed[i] as Placed) : placeReport(report, kindOf),
  )
  arranged.set(first, { kinds, records, reports, placed })
  return placed
}

/** What a record came by; `earlier` where it came with the reports of an earlier version. */
type RecordKind = 'db' | 'other' | 'earlier'

function placeReport(report: FlowReport, kindOf: (id: string) => RecordKind): Placed {
  const kinds = report.records.map(kindOf)
  // Most reports came by one kind of source alone, and their records are one list.
  const of = (kind: RecordKind) =>
    kinds.every((one) => one === kind) ? report.records : report.records.filter((_id, i) => kinds[i] === kind)
  const [db, other] = [of('db'), of('other')]
  const late = report.entered === 'full-text' && !report.previous
  const stream = late ? 'full-text' : db.length > 0 ? 'db' : 'other'
  return { report, place: placeOf(report), stream, db, other }
}

function searchedSources(facts: FlowFacts, searched: readonly FlowRecord[]): FlowSource[] {
  const used = recordsBySource(facts.records)
  const found = recordsBySource(searched)
  return facts.sources.filter(({ id, removedBefore }) => found.has(id) || !used.has(id) || removedBefore > 0)
}

/** Everything but the reports of an earlier version of the review. */
export function currentOf({ placed }: Arranged): readonly Placed[] {
  return placed.some((member) => member.report.previous) ? placed.filter((member) => !member.report.previous) : placed
}

/** The reports of an earlier version of the review. */
export function previousOf({ placed }: Arranged): Placed[] {
  return placed.filter((member) => member.report.previous)
}

/** The place of one report, following it down the flow until something stops it. */
export function placeOf(report: FlowReport): Place {
  if (report.previous) return report.removed || isOut(report) ? 'previous.dropped' : 'previous'
  if (report.entered === 'search') {
    if (report.removed) return `removed.${report.removed.by}`
    if (report.titleAbstract.outcome === 'pending') return 'pending.titleAbstract'
    if (report.titleAbstract.outcome === 'conflict') return 'conflict.titleAbstract'
    if (report.titleAbstract.outcome === 'excluded') return 'excluded.titleAbstract'
  }
  return fullTextPlace(report)
}

function isOut(report: FlowReport): boolean {
  return report.titleAbstract.outcome === 'excluded' || report.fullText.outcome === 'excluded'
}

/** A decision at full text counts even where nobody noted that the text was retrieved: it was read. */
function fullTextPlace(report: FlowReport): Place {
  const { outcome, reason } = report.fullText
  if (outcome === 'included') return 'included'
  if (outcome === 'conflict') return 'conflict.fullText'
  if (outcome === 'pending') {
    // Kept as something, such as a protocol, it needs no votes; what others replace is out in any case.
    if (report.destination && report.destination !== 'replaced') return `destination.${report.destination}`
    if (report.retrieval === 'not-retrieved') return 'notRetrieved'
    return report.retrieval === 'pending' ? 'pending.retrieval' : 'pending.fullText'
  }
  // A report that is replaced has no reason. Another destination is where an excluded report was kept: if it has a
  // reason it counts there, and only without one is the destination the explanation.
  if (report.destination === 'replaced') return 'destination.replaced'
  return report.destination && !reason ? `destination.${report.destination}` : 'excluded.fullText'
}

const beforeFullText = new Set<Place>([
  'previous',
  'previous.dropped',
  'removed.automation',
  'removed.other',
  'pending.titleAbstract',
  'conflict.titleAbstract',
  'excluded.titleAbstract',
])

/** Whether a report in this place was sought for retrieval. */
export function isSought(place: Place): boolean {
  return !beforeFullText.has(place)
}

/** Whether a report in this place was assessed at full text, or waits only for that. */
export function isAssessed(place: Place): boolean {
  return isSought(place) && place !== 'notRetrieved' && place !== 'pending.retrieval'
}
