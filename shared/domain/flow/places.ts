import type { FlowFacts, FlowRecord, FlowReport, FlowSource } from './facts.ts'

/** Where a report stands. Every report has exactly one place, so no box of a row shares a report with another. */
export type Place =
  | 'previous'
  | 'previous.dropped'
  | 'removed.automation'
  | 'removed.other'
  | 'pending.titleAbstract'
  | 'conflict.titleAbstract'
  | 'excluded.titleAbstract'
  | 'pending.retrieval'
  | 'notRetrieved'
  | 'pending.fullText'
  | 'conflict.fullText'
  | 'excluded.fullText'
  | `destination.${NonNullable<FlowReport['destination']>}`
  | 'included'

/** A report with its place and the stream that it came by. */
export interface Placed {
  report: FlowReport
  place: Place
  /** `db` if any of its records came from a database or a register; `full-text` if it entered there. One of an earlier version has none. */
  stream: 'db' | 'other' | 'full-text'
  /** Of its records, those of databases and registers, and those of other methods; without those of an earlier version. */
  db: string[]
  other: string[]
}

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

/** Gives each report its place and each record its stream. */
export function arrange(facts: FlowFacts): Arranged {
  const sources = new Map(facts.sources.map((source) => [source.id, source]))
  const otherIds = new Set<string>()
  const earlier = new Set<string>()
  for (const { id, source, previous } of facts.records) {
    if (previous) earlier.add(id)
    else if ((sources.get(source)?.kind ?? 'other') === 'other') otherIds.add(id)
  }
  const apart = new Set(earlier)
  const placed = facts.reports.map((report): Placed => {
    const late = report.entered === 'full-text' && !report.previous
    const db: string[] = []
    const other: string[] = []
    for (const id of report.records) {
      if (earlier.has(id)) continue
      if (late) apart.add(id)
      if (otherIds.has(id)) other.push(id)
      else db.push(id)
    }
    return { report, place: placeOf(report), stream: late ? 'full-text' : db.length > 0 ? 'db' : 'other', db, other }
  })
  const searched = apart.size === 0 ? facts.records : facts.records.filter((record) => !apart.has(record.id))
  return { facts, placed, sources, searched, searchedSources: searchedSources(facts, searched) }
}

function searchedSources(facts: FlowFacts, searched: readonly FlowRecord[]): FlowSource[] {
  const used = new Set(facts.records.map((record) => record.source))
  const found = new Set(searched.map((record) => record.source))
  return facts.sources.filter(({ id, removedBefore }) => found.has(id) || !used.has(id) || removedBefore > 0)
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
