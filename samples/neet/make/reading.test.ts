import { expect, test } from 'vitest'
import { clustersOf } from '#shared/domain/duplicates/clusters.ts'
import { matchAll } from '#shared/domain/duplicates/match.ts'
import type { MatchRecord } from '#shared/domain/duplicates/matching.ts'
import { matchRecordOf } from '#shared/domain/imports/match-record.ts'
import { readExport } from '#shared/domain/imports/read-export.ts'
import { buildSample } from './build.ts'
import { refsOf } from './truth.ts'

const { exports } = buildSample()

/** The damage done on purpose: which entry of which file. */
const damaged: Record<string, number> = { psycinfo: 57, proquest: 23, scopus: 118, cristin: 58 }

test.each(exports)(
  '$file reads to the last entry, and only its damage is warned of',
  ({ stem, file, bytes, views }) => {
    const readings = [...readExport({ name: file, bytes }).readings]
    const warnings = readings.flatMap((reading) => ('warning' in reading ? [reading.warning] : []))
    expect(readings.length - warnings.length).toBe(views.length)
    expect(warnings.map(({ entry }) => entry)).toEqual(damaged[stem] ? [damaged[stem]] : [])
    for (const { line } of warnings) expect(line).toBeGreaterThan(0)
  },
)

test('matching and the answers of people find the 728 reports, and nothing else', () => {
  const records: MatchRecord[] = exports.flatMap(({ stem, file, bytes }) => {
    const entries = [...readExport({ name: file, bytes }).readings].flatMap((reading) =>
      'entry' in reading ? [reading.entry] : [],
    )
    return entries.map(({ item }, i) => matchRecordOf(`${stem}:${i + 1}`, item))
  })
  const truth = [...refsOf(exports).values()].map((refs) => [...refs].sort())
  const owner = new Map(truth.flatMap((refs, i) => refs.map((ref) => [ref, i] as const)))
  const { clusters, links, review } = matchAll(records)
  for (const cluster of clusters) expect(new Set(cluster.map((ref) => owner.get(ref))).size, cluster.join()).toBe(1)
  expect(review.length).toBeGreaterThan(4)
  expect(review.length).toBeLessThanOrEqual(40)

  const answers = review.map(({ a, b }) => ({
    a,
    b,
    verdict: owner.get(a) === owner.get(b) ? ('same' as const) : ('different' as const),
    by: 'person' as const,
  }))
  const rules = links.map(({ a, b, score }) => ({ a, b, score, verdict: 'same' as const, by: 'score' as const }))
  const found = clustersOf(
    records.map(({ id }) => id),
    [...rules, ...answers],
  ).map((refs) => [...refs].sort())
  expect(new Set(found.map(String))).toEqual(new Set(truth.map(String)))
})
