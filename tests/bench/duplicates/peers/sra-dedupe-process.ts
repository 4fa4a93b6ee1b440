import sraDedupe from 'sra-dedupe'
import { labelledSet } from '../sets.ts'

// A process of its own, because it compares every pair, and cannot be stopped.
//   node sra-dedupe-process.ts SET  ->  one line of JSON: the pairs of places that it holds to be duplicates, and seconds
//
// Its own loop over all pairs (`compareAll`) gives the same pairs and takes forty times as long, and so it is left out.

const { records } = labelledSet(process.argv[2] ?? '')
const { compare } = sraDedupe()
const from = performance.now()
const pairs: [string, string][] = []
for (const [i, one] of records.entries())
  for (const other of records.slice(i + 1)) if (compare(one, other).isDupe) pairs.push([one.id, other.id])
console.log(JSON.stringify({ pairs, seconds: (performance.now() - from) / 1000 }))
