import type { FlowRecord, FlowReport } from './facts.ts'
import { gathering, grouping, type InParts, keeping, once } from './parts.ts'
import type { Place, Placed } from './place.ts'

// What is found by walking through all records is found once for each list of them, which stays the same while people vote;
// what is found by walking through reports, once for each part of their list.

/** The ids of records by their source, in their order. */
export const recordsBySource: (records: readonly FlowRecord[]) => ReadonlyMap<string, readonly string[]> = once(
  (records: readonly FlowRecord[]) => {
    const found = new Map<string, string[]>()
    for (const { id, source } of records) {
      const ids = found.get(source)
      if (ids) ids.push(id)
      else found.set(source, [id])
    }
    return found
  },
)

/** The ids of the records that came with the reports of an earlier version of the review. */
export const previousRecords: (records: readonly FlowRecord[]) => readonly string[] = once(
  (records: readonly FlowRecord[]) => records.filter(({ previous }) => previous).map(({ id }) => id),
)

/** All others. */
export const newRecords: (records: readonly FlowRecord[]) => readonly FlowRecord[] = once(
  (records: readonly FlowRecord[]) => records.filter(({ previous }) => !previous),
)

const positions = once((records: readonly FlowRecord[]): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  for (let i = 0; i < records.length; i++) found.set((records[i] as FlowRecord).id, i)
  return found
})

/** Where a record stands in the list, by its id. */
export function positionOf(records: readonly FlowRecord[], id: string): number | undefined {
  return positions(records).get(id)
}

interface Found {
  records: readonly FlowRecord[]
  at: Int32Array
}
const found = new WeakMap<readonly FlowReport[], Found>()

/**
 * Where the records of the reports stand in the list, part by part, in the order in which the reports name them; -1 for one that
 * is not there. As that is nearly the order of the list, it seldom has to look.
 */
export function positionsOfRecords(records: readonly FlowRecord[], reports: InParts<FlowReport>): Int32Array[] {
  let next = 0
  return reports.map((part) => {
    const last = found.get(part)
    const at = last?.records === records ? last.at : lookUp(records, part, next)
    if (at !== last?.at) found.set(part, { records, at })
    next = (at.at(-1) ?? next - 1) + 1
    return at
  })
}

function lookUp(records: readonly FlowRecord[], reports: readonly FlowReport[], from: number): Int32Array {
  const at = new Int32Array(reports.reduce((sum, report) => sum + report.records.length, 0))
  let next = from
  let i = 0
  for (const report of reports)
    for (const id of report.records) {
      const position = records[next]?.id === id ? next : (positionOf(records, id) ?? -1)
      at[i++] = position
      if (position >= 0) next = position + 1
    }
  return at
}

/** Whether a report entered at full text; one of an earlier version was there before. */
export function entersLate({ entered, previous }: FlowReport): boolean {
  return entered === 'full-text' && !previous
}

/** The ids of the records of the reports that entered at full text. */
export const lateRecords = gathering((report: FlowReport) => (entersLate(report) ? report.records : []))

/**
 * A rule that leaves some records out of a list. While the list and those are the same as the last time, what it gives is the
 * same too. To be made once, not for each list.
 */
export function leavingOut(): (records: readonly FlowRecord[], ids: readonly string[]) => readonly FlowRecord[] {
  const last = new WeakMap<readonly FlowRecord[], { ids: readonly string[]; left: readonly FlowRecord[] }>()
  return (records, ids) => {
    if (ids.length === 0) return records
    const known = last.get(records)
    if (known && known.ids.length === ids.length && ids.every((id, i) => id === known.ids[i])) return known.left
    const out = new Set(ids)
    const left = records.filter(({ id }) => !out.has(id))
    last.set(records, { ids, left })
    return left
  }
}

const byPlace = grouping(({ place }: Placed): Place => place)

/** Those of the reports that stand in this place, in their order. */
export function standingIn(members: InParts<Placed>, place: Place): InParts<Placed> {
  return byPlace(members).get(place) ?? none
}

const none: InParts<Placed> = []

/** Reports by how they came: `other` are all that no database or register gave, `searched` all that did not enter at full text. */
export interface Streams {
  db: InParts<Placed>
  other: InParts<Placed>
  late: InParts<Placed>
  searched: InParts<Placed>
}
const isDb = keeping(({ stream }: Placed) => stream === 'db')
const isOther = keeping(({ stream }: Placed) => stream !== 'db')
const isLate = keeping(({ stream }: Placed) => stream === 'full-text')
const isSearched = keeping(({ stream }: Placed) => stream !== 'full-text')

/** The reports by how they came, each in their order. */
export function streamsOf(members: InParts<Placed>): Streams {
  return { db: isDb(members), other: isOther(members), late: isLate(members), searched: isSearched(members) }
}
