import type { FlowRecord } from './facts.ts'
import type { Place, Placed } from './places.ts'

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

/** Where each record stands in the list, by its id. */
export function recordPositions(records: readonly FlowRecord[]): ReadonlyMap<string, number> {
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
    for (const member of members) {
      const same = found.get(member.place)
      if (same) same.push(member)
      else found.set(member.place, [member])
    }
    byPlace.set(members, found)
  }
  return found.get(place) ?? none
}

const none: readonly Placed[] = []
