import { Groups } from './clusters.ts'
import { type Comparison, compare } from './compare.ts'
import { type Edge, type Judge, pairKey } from './edges.ts'
import type { Prepared } from './normalise.ts'

/** In clusters up to this size every pair is compared once more, to find those that contradict each other. */
const mostCrossChecked = 60

/** How much better one of two contradicting matches must be to be taken without asking. */
const clearlyBetter = 0.1

/** Pairs that would come into one cluster through others although they contradict each other; for each such group its own. */
export function* contradictions(prepared: Prepared[], judge: Judge, same: Edge[]): Generator<[number, number][]> {
  const linked = new Set(same.map((edge) => pairKey(edge, prepared.length)))
  for (const list of chained(prepared.length, same)) {
    const found: [number, number][] = []
    const checked = list.length <= mostCrossChecked ? list : identified(list, prepared)
    checked.forEach((a, i) => {
      for (const b of checked.slice(i + 1)) {
        const [one, other] = [prepared[a], prepared[b]]
        if (!one || !other || linked.has(pairKey({ a, b }, prepared.length))) continue
        const compared = compare(one, other)
        const { verdict } = judge(compared)
        if (verdict === 'conflict' || (verdict === 'different' && disagree(compared))) found.push([a, b])
      }
    })
    yield found
  }
}

/**
 * Whether two records that no rule holds to be one speak against each other, and do not only know too little: a third that
 * knows less than both fits each of them.
 */
function disagree(found: Comparison): boolean {
  const reworded = found.title.relation === 'close' || found.title.relation === 'other'
  return (
    found.journal === 'differ' ||
    found.authors.level === 'differ' ||
    found.formsDiffer ||
    found.pages === 'differ' ||
    reworded
  )
}

/** What the links would make one if nothing spoke against it: groups of three or more. */
function chained(count: number, same: Edge[]): number[][] {
  const groups = new Groups(count)
  for (const edge of same) groups.join(edge.a, edge.b)
  const members = new Map<number, number[]>()
  for (let i = 0; i < count; i++) {
    if (groups.sizeOf(i) < 3) continue
    const root = groups.find(i)
    const list = members.get(root)
    if (list) list.push(i)
    else members.set(root, [i])
  }
  return [...members.values()]
}

/** One record of each DOI: in a large cluster only these are compared with each other. */
function identified(list: number[], prepared: Prepared[]): number[] {
  const first = new Map<string, number>()
  for (const i of list) {
    const doi = prepared[i]?.identifiers.doi
    if (doi !== undefined && !first.has(doi)) first.set(doi, i)
  }
  return [...first.values()]
}

/**
 * The links of records that fit two contradicting ones about equally well: which of them they copy only a person can
 * tell.
 */
export function ambiguous(same: Edge[], apart: [number, number][]): Set<Edge> {
  const concerned = new Set(apart.flat())
  const scores = new Map<number, Map<number, Edge>>()
  for (const edge of same)
    for (const [at, to] of [
      [edge.a, edge.b],
      [edge.b, edge.a],
    ] as const) {
      if (!concerned.has(at)) continue
      const around = scores.get(at) ?? new Map<number, Edge>()
      scores.set(at, around.set(to, edge))
    }
  const found = new Set<Edge>()
  for (const [a, b] of apart)
    for (const [between, edge] of scores.get(a) ?? []) {
      const other = scores.get(b)?.get(between)
      if (!other || Math.abs(edge.score - other.score) >= clearlyBetter) continue
      found.add(edge).add(other)
    }
  return found
}
