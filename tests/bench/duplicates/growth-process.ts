import { matchAll } from '#shared/domain/duplicates/match.ts'
import { syntheticLibrary } from '../synthetic/references.ts'
import { countsOf } from './counts.ts'
import type { Grown } from './growth.ts'

// A process of its own, so that what it takes can be told: matches as many synthetic references as it is told.
//   node growth-process.ts COUNT  ->  one line of JSON, see Grown

const count = Number(process.argv[2])
const { records, clusters } = syntheticLibrary(count)
const before = process.resourceUsage().maxRSS / 1024
const usedBefore = process.cpuUsage()
const from = performance.now()
const found = matchAll(records)
const seconds = (performance.now() - from) / 1000
const { user, system } = process.cpuUsage(usedBefore)
const grown: Grown = {
  count,
  seconds,
  processor: (user + system) / 1e6,
  before,
  peak: process.resourceUsage().maxRSS / 1024,
  questions: found.review.length,
  counts: countsOf(found.clusters, clusters, count),
}
console.log(JSON.stringify(grown))
