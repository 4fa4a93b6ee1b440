/** Sums that can be added over sets; every measure is a quotient of two of them. */
export interface Counts {
  records: number
  truePairs: number
  falsePairs: number
  labelledPairs: number
  /** Clusters that hold records of more than one labelled cluster. */
  impure: number
  /** Records that go where one of each labelled cluster is kept. */
  removable: number
  /** Of these, the ones that stay beside another of their labelled cluster: links that are missing. */
  missing: number
  /** Records that go although none of their labelled cluster is kept: false positives. */
  wronglyRemoved: number
}

export const noCounts: Counts = {
  records: 0,
  truePairs: 0,
  falsePairs: 0,
  labelledPairs: 0,
  impure: 0,
  removable: 0,
  missing: 0,
  wronglyRemoved: 0,
}

type Clusters = readonly (readonly string[])[]

/**
 * Counts pairs after transitive closure, and what keeping one record of each cluster would remove rightly and wrongly.
 * Records in no cluster are alone.
 */
export function countsOf(found: Clusters, truth: Clusters, records: number): Counts {
  const counts = { ...noCounts, records }
  const label = homesOf(truth)
  const home = homesOf(found)
  for (const members of found) {
    const parts = partsOf(members, label)
    const truePairs = parts.reduce((sum, size) => sum + pairsOf(size), 0)
    counts.truePairs += truePairs
    counts.falsePairs += pairsOf(members.length) - truePairs
    counts.wronglyRemoved += parts.length - 1
    if (parts.length > 1) counts.impure++
  }
  for (const members of truth) {
    counts.labelledPairs += pairsOf(members.length)
    counts.removable += members.length - 1
    counts.missing += partsOf(members, home).length - 1
  }
  return counts
}

export function sumOf(list: readonly Counts[]): Counts {
  const sum = { ...noCounts }
  for (const counts of list) for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += counts[key]
  return sum
}

export interface Measures {
  precision: number
  recall: number
  f1: number
  sensitivity: number
}

/** Shares of 0 to 1; nothing found where there is nothing to find counts as all right. */
export function measuresOf(counts: Counts): Measures {
  const precision = quotient(counts.truePairs, counts.truePairs + counts.falsePairs)
  const recall = quotient(counts.truePairs, counts.labelledPairs)
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    sensitivity: quotient(counts.removable - counts.missing, counts.removable),
  }
}

/** The number of the cluster that each record is in; those in none are not in the map. */
export function homesOf(clusters: Clusters): Map<string, number> {
  return new Map(clusters.flatMap((members, i) => members.map((id) => [id, i] as const)))
}

/** Whether two records are in one cluster. */
export function together(homes: ReadonlyMap<string, number>, a: string, b: string): boolean {
  const home = homes.get(a)
  return a === b || (home !== undefined && home === homes.get(b))
}

/** How many of the members are in each of the other grouping's clusters; those in none are alone. */
function partsOf(members: readonly string[], homes: ReadonlyMap<string, number>): number[] {
  const counted = new Map<number | string, number>()
  for (const id of members) {
    const at = homes.get(id) ?? id
    counted.set(at, (counted.get(at) ?? 0) + 1)
  }
  return [...counted.values()]
}

function pairsOf(size: number): number {
  return (size * (size - 1)) / 2
}

function quotient(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole
}
