import type { FlowRecord, FlowReport, FlowSource, PartedFacts } from './facts.ts'
import { entersLate, lateRecords, leavingOut, positionsOfRecords, previousRecords, recordsBySource } from './grouped.ts'
import { type InParts, keeping } from './parts.ts'
import type { Place, Placed } from './place.ts'

/** The facts arranged for counting. */
export interface Arranged {
  facts: PartedFacts
  placed: InParts<Placed>
  /** Records that came by a search: not those of reports that entered at full text, and not those of an earlier version. */
  searched: readonly FlowRecord[]
  sources: Map<string, FlowSource>
  /** Sources in their order, without those that gave nothing but such records. */
  searchedSources: FlowSource[]
}

/** Gives each report its place and each record its stream. */
export function arrange(facts: PartedFacts): Arranged {
  const { records, reports } = facts
  const sources = new Map(facts.sources.map((source) => [source.id, source]))
  const searched = withoutThese(records, [...previousRecords(records), ...lateRecords(reports).flat()])
  return { facts, placed: placeAll(facts), sources, searched, searchedSources: searchedSources(facts, searched) }
}

const withoutThese = leavingOut()

/** What the place of a report depends on besides itself. The same while it says the same. */
interface Origins {
  records: readonly FlowRecord[]
  kinds: string
  databases: ReadonlySet<string>
}
const origins = new WeakMap<readonly FlowRecord[], Origins>()
const placedParts = new WeakMap<readonly FlowReport[], { of: Origins; placed: readonly Placed[] }>()

function placeAll({ sources, records, reports }: PartedFacts): InParts<Placed> {
  const of = originsOf(records, sources)
  const positions = positionsOfRecords(records, reports)
  return reports.map((part, i) => {
    const last = placedParts.get(part)
    if (last?.of === of) return last.placed
    const placed = placePart(part, positions[i] as Int32Array, of)
    placedParts.set(part, { of, placed })
    return placed
  })
}

function originsOf(records: readonly FlowRecord[], sources: readonly FlowSource[]): Origins {
  const kinds = sources.map(({ id, kind }) => `${id} ${kind}`).join('\n')
  const last = origins.get(records)
  if (last?.kinds === kinds) return last
  const databases = new Set(sources.filter(({ kind }) => kind !== 'other').map(({ id }) => id))
  const made = { records, kinds, databases }
  origins.set(records, made)
  return made
}

/** What a record came by; `earlier` where it came with the reports of an earlier version. */
type RecordKind = 'db' | 'other' | 'earlier'

/** @param positions where the records of these reports stand, one after another */
function placePart(reports: readonly FlowReport[], positions: Int32Array, { records, databases }: Origins): Placed[] {
  let next = 0
  return reports.map((report) => {
    const kinds = report.records.map((): RecordKind => {
      const record = records[positions[next++] as number]
      if (record?.previous) return 'earlier'
      return record === undefined || databases.has(record.source) ? 'db' : 'other'
    })
    // Most reports came by one kind of source alone, and their records are one list.
    const of = (kind: RecordKind) =>
      kinds.every((one) => one === kind) ? report.records : report.records.filter((_id, i) => kinds[i] === kind)
    const [db, other] = [of('db'), of('other')]
    const stream = entersLate(report) ? 'full-text' : db.length > 0 ? 'db' : 'other'
    return { report, place: placeOf(report), stream, db, other }
  })
}

function searchedSources(facts: PartedFacts, searched: readonly FlowRecord[]): FlowSource[] {
  const used = recordsBySource(facts.records)
  const found = recordsBySource(searched)
  return facts.sources.filter(({ id, removedBefore }) => found.has(id) || !used.has(id) || removedBefore > 0)
}

const isCurrent = keeping(({ report }: Placed) => !report.previous)
const isPrevious = keeping(({ report }: Placed) => report.previous === true)

/** Everything but the reports of an earlier version of the review. */
export function currentOf({ placed }: Arranged): InParts<Placed> {
  return isCurrent(placed)
}

/** The reports of an earlier version of the review. */
export function previousOf({ placed }: Arranged): InParts<Placed> {
  return isPrevious(placed)
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
