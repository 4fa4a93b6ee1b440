import type { FlowRecord } from './facts.ts'
import type { Place, Placed } from './place.ts'

// What is found by walking through all records or reports is found once for each list of them: lists are never changed, and
// that of records stays the same while people vote.

const bySource = new WeakMap<readonly FlowRecord[], Map<string, string[]>>()
const byId = new WeakMap<readonly FlowRecord[], Map<string, number>>()
const byPlace = new WeakMap<readonly Placed[], Map<Place, Placed[]>>()

/** The ids of records by their source, in their order. */
export function recordsBySource(records: readonly FlowRecord[]): ReadonlyMap<string, readonly string[]> {
  let found = bySource.get(records)
  if (!found) {
    found = new Map()
    for (const { id, source } of records) {
      const ids = found.get(source)
      if (ids) ids.push(id)
      else found.set(source, [id])
    }
    bySource.set(records, found)
  }
  return found
}

/**
 * Finds where a record stands in the list, by its id. Asked in nearly the order of the list, as reports name their records,
 * it seldom has to look.
 */
export function recordFinder(records: readonly FlowRecord[]): (id: string) => number | undefined {
  let next = 0
  return (id) => {
    const position = records[next]?.id === id ? next : recordPositions(records).get(id)
    if (position !== undefined) next = position + 1
    return position
  }
}

function recordPositions(records: readonly FlowRecord[]): ReadonlyMap<string, number> {
  let found = byId.get(records)
  if (!found) {
    found = new Map()
    for (let i = 0; i < records.length; i++) found.set((records[i] as FlowRecord).id, i)
    byId.set(records, found)
  }
  return found
}

/** Those of the reports that stand in this place, in their order. */
export function standingIn(members: readonly Placed[], place: Place): readonly Placed[] {
  let found = byPlace.get(members)
  if (!found) {
    found = new Map()
    let before: Place | undefined
    let same: Placed[] = []
    for (const member of members) {
      if (member.place !== before) {
        before = member.place
        same = found.get(before) ?? []
        if (same.length === 0) found.set(before, same)
      }
      same.push(member)
    }
    byPlace.set(members, found)
  }
  return found.get(place) ?? none
}

const none: readonly Placed[] = []

/** Reports by how they came: `other` are all that no database or register gave, `searched` all that did not enter at full text. */
export interface Streams {
  db: readonly Placed[]
  other: readonly Placed[]
  late: readonly Placed[]
  searched: readonly Placed[]
}
const byStream = new WeakMap<readonly Placed[], Streams>()

/** The reports by how they came, each in their order. */
export function streamsOf(members: readonly Placed[]): Streams {
  let found = byStream.get(members)
  if (!found) {
    const keep = (wanted: (member: Placed) => boolean) => (members.every(wanted) ? members : members.filter(wanted))
    found = {
      db: keep(({ stream }) => stream === 'db'),
      other: keep(({ stream }) => stream !== 'db'),
      late: keep(({ stream }) => stream === 'full-text'),
      searched: keep(({ stream }) => stream !== 'full-text'),
    }
    byStream.set(members, found)
  }
  return found
}
