import { readFileSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { clientAs, hostOf, importBytes, newReview } from './review.ts'

// A process of its own, as the server is one, so that what it takes can be told: makes a review and imports a file.
//   node import-large.ts FILE.ris  ->  one line of JSON, see LargeReview

const file = process.argv[2] ?? ''
const host = hostOf(dirname(file))
const path = await newReview(host, 'Large')
const lead = await clientAs(host, path, 'One')
const bytes = readFileSync(file)
const from = performance.now()
const records = await importBytes(lead, basename(file), bytes)
const seconds = (performance.now() - from) / 1000
host.close()
const peak = process.resourceUsage().maxRSS / 1024
console.log(
  JSON.stringify({ path, records, seconds, peak, input: bytes.length / 2 ** 20, size: statSync(path).size / 2 ** 20 }),
)
