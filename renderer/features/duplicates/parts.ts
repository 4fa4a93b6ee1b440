/** For each record of a report the number of the part it goes into, from 1, in the order of the records. */
export type Parts = readonly number[]

/** One part of a split: its number, and the places of its records. */
export interface Part {
  number: number
  places: readonly number[]
}

/** All records in one part: nothing is split yet. */
export function together(records: number): Parts {
  return Array.from({ length: records }, () => 1)
}

/** Every record in a part of its own. */
export function eachAlone(records: number): Parts {
  return Array.from({ length: records }, (_, place) => place + 1)
}

/** Puts the record at this place into this part. */
export function put(parts: Parts, place: number, part: number): Parts {
  return parts.map((one, at) => (at === place ? part : one))
}

/** The parts that have records, by number. */
export function partsOf(parts: Parts): Part[] {
  const byNumber = Map.groupBy(parts.keys(), (place) => parts[place] ?? 1)
  return [...byNumber].map(([number, places]) => ({ number, places })).sort((a, b) => a.number - b.number)
}

/** The numbers that can be chosen from: those in use and the next, as far as there are records. */
export function choices(parts: Parts): number[] {
  const next = Math.max(0, ...parts) + 1
  return Array.from({ length: Math.min(next, parts.length) }, (_, index) => index + 1)
}

/** The records of each part that leaves; the part of the first record stays what the report was. */
export function leaving(parts: Parts, records: readonly string[]): string[][] {
  return partsOf(parts)
    .filter(({ places }) => !places.includes(0))
    .map(({ places }) => places.flatMap((place) => records[place] ?? []))
}
