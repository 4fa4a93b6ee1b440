import { matchAll } from '#shared/domain/duplicates/match.ts'
import type { MatchRecord } from '#shared/domain/duplicates/matching.ts'
import { randomOf } from '../../corpus/random.ts'
import { homesOf, together } from './counts.ts'
import { bare, type Damage, damages } from './damage.ts'
import { lookAlikes } from './look-alikes.ts'
import { shuffled } from './order.ts'
import type { LabelledSet } from './sets.ts'

/** What became of damaged copies beside their originals; and clusters that hold two different originals or their copies. */
export interface Outcome {
  copies: number
  merged: number
  asked: number
  lost: number
  falseClusters: number
}

export interface Robustness {
  kind: string
  full: Outcome
  /** Where less is known. */
  sparse: Outcome
}

/**
 * For each kind of damage, one damaged copy of every original that it changes, matched together with all originals. The
 * second outcome is of copies that also have no DOI and no abstract.
 */
export function* robustnessOf(originals: readonly MatchRecord[]): Generator<Robustness> {
  for (const [i, damage] of damages.entries()) {
    const copies = copiesOf(originals, damage, 1 + i)
    const full = outcomeOf(originals, copies)
    yield { kind: damage.name, full, sparse: outcomeOf(originals, copies.map(bare)) }
  }
}

/**
 * For each kind of look-alike, one beside every original: to merge the two is wrong, to ask a person's time. The second
 * outcome is of those that do not say on which pages they stand.
 */
export function* lookAlikesOf(originals: readonly MatchRecord[]): Generator<Robustness> {
  for (const [i, kind] of lookAlikes.entries()) {
    const others = copiesOf(originals, kind, 101 + i)
    const sparse = others.map(({ pages: _, ...rest }) => rest)
    yield { kind: kind.name, full: outcomeOf(originals, others), sparse: outcomeOf(originals, sparse) }
  }
}

/** The copy of an original has its id with a mark. */
const mark = '~'

export function copiesOf(originals: readonly MatchRecord[], { inflict }: Damage, seed: number): MatchRecord[] {
  const next = randomOf(seed)
  return originals.flatMap((record) => {
    const copy = inflict(record, next)
    return told(copy) === told(record) ? [] : [{ ...copy, id: record.id + mark }]
  })
}

/** All that a record says, without fields that are empty. */
function told(record: MatchRecord): string {
  return JSON.stringify(Object.entries(record).filter(([, value]) => value && value.length !== 0))
}

export function outcomeOf(originals: readonly MatchRecord[], copies: readonly MatchRecord[]): Outcome {
  const found = matchAll([...originals, ...copies])
  const homes = homesOf(found.clusters)
  const clusterOf = (id: string) => homes.get(id) ?? id
  const asked = new Set(
    found.review.flatMap(({ a, b }) => [`${clusterOf(a)} ${clusterOf(b)}`, `${clusterOf(b)} ${clusterOf(a)}`]),
  )
  const outcome = { copies: copies.length, merged: 0, asked: 0, lost: 0, falseClusters: 0 }
  for (const { id } of copies) {
    const original = id.slice(0, -mark.length)
    if (together(homes, id, original)) outcome.merged++
    else if (asked.has(`${clusterOf(id)} ${clusterOf(original)}`)) outcome.asked++
    else outcome.lost++
  }
  for (const members of found.clusters)
    if (new Set(members.map((id) => id.replace(mark, ''))).size > 1) outcome.falseClusters++
  return outcome
}

/**
 * The fullest records of all sets, as many of each as there are, one of each labelled report and of each title. Reports
 * that are in two sets, and the few that the matcher merges or asks about before any damage, are left out: whatever else is
 * merged is wrong.
 */
export function originalsOf(sets: readonly LabelledSet[], count: number): MatchRecord[] {
  const queues = sets.map(fullestFirst)
  const chosen: MatchRecord[] = []
  for (let at = 0; chosen.length < count * 1.1 && queues.some((queue) => at < queue.length); at++)
    for (const queue of queues) {
      const record = queue[at]
      if (record) chosen.push(record)
    }
  const { clusters, review } = matchAll(chosen)
  const repeated = new Set([...clusters.flatMap((members) => members.slice(1)), ...review.map(({ b }) => b)])
  const titles = new Set<string>()
  return chosen
    .filter(({ id, title = '' }) => {
      const key = title.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
      const taken = repeated.has(id) || titles.has(key)
      titles.add(key)
      return !taken
    })
    .slice(0, count)
}

function fullestFirst(set: LabelledSet): MatchRecord[] {
  const homes = homesOf(set.corrected)
  const taken = new Set<number | string>()
  const fullness = ({ title, authors, year, journal, volume, number, pages, doi, abstract }: MatchRecord) =>
    [title, authors?.[0], year, journal, volume, number, pages, doi, abstract].filter(Boolean).length
  return shuffled(set.records, 7)
    .sort((a, b) => fullness(b) - fullness(a))
    .filter(({ id }) => {
      const report = homes.get(id) ?? id
      if (taken.has(report)) return false
      taken.add(report)
      return true
    })
    .map((record) => ({ ...record, id: `${set.name} ${record.id}` }))
}
