import { existsSync, readFileSync } from 'node:fs'
import type { MatchRecord } from '#shared/domain/duplicates/matching.ts'

/** Records with labels: every cluster of two or more is one report. */
export interface LabelledSet {
  readonly name: string
  readonly records: MatchRecord[]
  /** As they were published. */
  readonly clusters: string[][]
  /** As the list of suspect labels would have them; the same array where it names none of this set. */
  readonly corrected: string[][]
}

const folder = new URL('../../../../shared/data/dedupe/', import.meta.url)
const names = [
  'asysd_diabetes',
  'digital_work_dev',
  'iebh_tafenoquine',
  'misq_baseline',
  'sra_cytology_screening',
  'sra_haematology',
]

/** The labelled sets; none where they are not at hand. */
export function labelledSets(): LabelledSet[] {
  return existsSync(folder) ? names.map(labelledSet) : []
}

export function labelledSet(name: string): LabelledSet {
  const { records, clusters } = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))
  const suspects = readFileSync(new URL('suspect_labels.csv', folder), 'utf8').trim().split(/\r?\n/).slice(1)
  return { name, records, clusters, corrected: correctedClusters(name, clusters, suspects) }
}

/**
 * The clusters as the lines of suspect labels would have them (`set,ids,label,suspected truth,why`); debatable ones stay
 * as they are.
 */
export function correctedClusters(set: string, clusters: string[][], lines: readonly string[]): string[][] {
  let corrected = clusters
  for (const line of lines) {
    const [name, ids = '', , truth, ...why] = line.split(',')
    if (name !== set) continue
    const listed = ids.split(';')
    const also = /also (\d+) and (\d+)/.exec(why.join(','))?.slice(1) ?? []
    const companions = also.map((digits) => `id_${digits.padStart(7, '0')}`)
    if (truth === 'distinct') corrected = apart(corrected, listed, companions)
    if (truth === 'duplicate') corrected = joined(corrected, listed)
  }
  return corrected
}

/**
 * Takes all but the first of the listed records out of their cluster, each alone; where the remark names others that go
 * with them, the first goes out instead, together with the first of those.
 */
function apart(clusters: string[][], listed: readonly string[], companions: readonly string[]): string[][] {
  const moved = companions.length > 0 ? [[listed[0] ?? '', companions[0] ?? '']] : listed.slice(1).map((id) => [id])
  const gone = new Set(moved.flat())
  const left = clusters.map((members) => members.filter((id) => !gone.has(id)))
  return [...left, ...moved].filter((members) => members.length > 0)
}

function joined(clusters: string[][], listed: readonly string[]): string[][] {
  const touched = clusters.filter((members) => listed.some((id) => members.includes(id)))
  return [...clusters.filter((members) => !touched.includes(members)), [...new Set([...touched.flat(), ...listed])]]
}
