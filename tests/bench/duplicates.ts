import { existsSync, readFileSync } from 'node:fs'
import { matchAll } from '#shared/domain/duplicates/match.ts'
import type { Matching, MatchRecord } from '#shared/domain/duplicates/matching.ts'
import { syntheticRecords } from './synthetic/references.ts'

/** One measured figure: what, how much, in what unit, over how many. */
export interface Figure {
  name: string
  value: number
  unit: string
  n: number
}

interface LabelledSet {
  name: string
  records: MatchRecord[]
  clusters: string[][]
}

const folder = new URL('../../../shared/data/dedupe/', import.meta.url)
const sets = [
  'asysd_diabetes',
  'digital_work_dev',
  'iebh_tafenoquine',
  'misq_baseline',
  'sra_cytology_screening',
  'sra_haematology',
]

/**
 * How well and how fast duplicates are found: per labelled set, over all of them, and on synthetic records of growing
 * number. Nothing is trained, but the rules were written by people who had seen these sets: the figures say that the
 * rules still hold, not how they would do on others. The labelled sets are left out, with one line that says so, where
 * they are not there.
 */
export function* run(): Generator<Figure> {
  if (existsSync(folder)) yield* labelled()
  else console.error('duplicates: the labelled sets are left out, ../shared/data/dedupe is not here')
  yield* growth([5_000, 10_000, 20_000, 50_000])
}

function* labelled(): Generator<Figure> {
  const sums = { labels: emptyCounts(), corrected: emptyCounts() }
  for (const name of sets) {
    const set = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as LabelledSet
    const started = performance.now()
    const found = matchAll(set.records)
    yield { name: `${name} time`, value: performance.now() - started, unit: 'ms', n: set.records.length }
    yield { name: `${name} order`, value: sameInAnyOrder(set.records, found) ? 1 : 0, unit: 'same in 5 shuffles', n: 5 }
    const counts = countsOf(found, set.clusters, set.records.length)
    yield* figuresOf(name, counts)
    add(sums.labels, counts)
    const corrected = countsOf(found, correctedClusters(set), set.records.length)
    if (corrected.falsePairs !== counts.falsePairs || corrected.truePairs !== counts.truePairs)
      yield* figuresOf(`${name} (suspect labels corrected)`, corrected)
    add(sums.corrected, corrected)
  }
  yield* figuresOf('all sets', sums.labels)
  yield* figuresOf('all sets (suspect labels corrected)', sums.corrected)
}

interface Counts {
  records: number
  truePairs: number
  falsePairs: number
  labelledPairs: number
  impure: number
  removable: number
  kept: number
  wronglyRemoved: number
  questions: number
  leftAfterAnswers: number
}

function emptyCounts(): Counts {
  return {
    records: 0,
    truePairs: 0,
    falsePairs: 0,
    labelledPairs: 0,
    impure: 0,
    removable: 0,
    kept: 0,
    wronglyRemoved: 0,
    questions: 0,
    leftAfterAnswers: 0,
  }
}

function add(sum: Counts, more: Counts): void {
  for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += more[key]
}

/** Counts pairs after transitive closure, and what keeping one record of each cluster would remove rightly and wrongly. */
function countsOf(found: Matching, truth: string[][], records: number): Counts {
  const counts = { ...emptyCounts(), records, questions: found.review.length }
  const label = homes(truth)
  const predicted = homes(found.clusters)
  for (const members of found.clusters) {
    const parts = sizes(members, label)
    const truePairs = parts.reduce((sum, size) => sum + pairs(size), 0)
    counts.truePairs += truePairs
    counts.falsePairs += pairs(members.length) - truePairs
    counts.wronglyRemoved += parts.length - 1
    if (parts.length > 1) counts.impure++
  }
  const answered = found.review.filter((pair) => label.has(pair.a) && label.get(pair.a) === label.get(pair.b)).length
  for (const members of truth) {
    counts.labelledPairs += pairs(members.length)
    counts.removable += members.length - 1
    counts.kept += sizes(members, predicted).length - 1
  }
  counts.leftAfterAnswers = Math.max(0, counts.kept - answered)
  return counts
}

function homes(clusters: string[][]): Map<string, number> {
  return new Map(clusters.flatMap((members, i) => members.map((id) => [id, i] as const)))
}

/** How many of the members are in each of the other grouping's clusters; those in none are alone. */
function sizes(members: string[], home: Map<string, number>): number[] {
  const counted = new Map<number | string, number>()
  for (const id of members) {
    const at = home.get(id) ?? id
    counted.set(at, (counted.get(at) ?? 0) + 1)
  }
  return [...counted.values()]
}

function pairs(size: number): number {
  return (size * (size - 1)) / 2
}

function* figuresOf(name: string, counts: Counts): Generator<Figure> {
  const n = counts.records
  const precision = counts.truePairs / (counts.truePairs + counts.falsePairs || 1)
  const recall = counts.truePairs / (counts.labelledPairs || 1)
  yield { name: `${name} pairs precision`, value: precision, unit: 'share', n }
  yield { name: `${name} pairs recall`, value: recall, unit: 'share', n }
  yield { name: `${name} pairs F1`, value: (2 * precision * recall) / (precision + recall || 1), unit: 'share', n }
  yield { name: `${name} impure clusters`, value: counts.impure, unit: 'clusters', n }
  yield {
    name: `${name} removed sensitivity`,
    value: (counts.removable - counts.kept) / (counts.removable || 1),
    unit: 'share',
    n: counts.removable,
  }
  yield { name: `${name} removed wrongly`, value: counts.wronglyRemoved, unit: 'records', n }
  yield { name: `${name} questions`, value: counts.questions / (n || 1), unit: 'share of records', n: counts.questions }
  yield { name: `${name} links left after answers`, value: counts.leftAfterAnswers, unit: 'links', n }
}

/** The labelled clusters as the list of suspect labels would have them; debatable ones stay as they are. */
function correctedClusters(set: LabelledSet): string[][] {
  const lines = readFileSync(new URL('suspect_labels.csv', folder), 'utf8').trim().split(/\r?\n/).slice(1)
  let clusters = set.clusters
  for (const line of lines) {
    const [name, ids = '', , truth, why = ''] = line.split(',')
    if (name !== set.name) continue
    const listed = ids.split(';')
    const also =
      /also (\d+) and (\d+)/
        .exec(why)
        ?.slice(1)
        .map((digits) => `id_${digits.padStart(7, '0')}`) ?? []
    if (truth === 'distinct') clusters = apart(clusters, listed, also)
    if (truth === 'duplicate') clusters = joined(clusters, listed)
  }
  return clusters
}

/**
 * Takes all but the first of the listed records out of their cluster, each alone; where the remark names others that go
 * with them, the first goes out instead, together with the first of those.
 */
function apart(clusters: string[][], listed: string[], also: string[]): string[][] {
  const moved = also.length > 0 ? [[listed[0] ?? '', also[0] ?? '']] : listed.slice(1).map((id) => [id])
  const gone = new Set(moved.flat())
  const left = clusters.map((members) => members.filter((id) => !gone.has(id)))
  return [...left, ...moved].filter((members) => members.length > 0)
}

function joined(clusters: string[][], listed: string[]): string[][] {
  const touched = clusters.filter((members) => listed.some((id) => members.includes(id)))
  return [...clusters.filter((members) => !touched.includes(members)), [...new Set([...touched.flat(), ...listed])]]
}

function sameInAnyOrder(records: MatchRecord[], expected: Matching): boolean {
  const text = JSON.stringify(expected)
  return [1, 2, 3, 4, 5].every((seed) => JSON.stringify(matchAll(shuffled(records, seed))) === text)
}

function shuffled<T>(list: T[], seed: number): T[] {
  return list
    .map((value, i) => ({ value, key: Math.imul(i + 1, 2654435761 ^ (seed * 40503)) >>> 0 }))
    .sort((a, b) => a.key - b.key)
    .map((entry) => entry.value)
}

function* growth(counts: number[]): Generator<Figure> {
  for (const count of counts) {
    const records = syntheticRecords(count)
    const started = performance.now()
    matchAll(records)
    yield { name: `synthetic ${count} time`, value: performance.now() - started, unit: 'ms', n: count }
  }
}
