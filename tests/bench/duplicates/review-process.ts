import { dirname } from 'node:path'
import { clientOf } from '#server/client.ts'
import { createSession } from '#server/session.ts'
import { finish } from '#server/work.ts'
import { hostOf, memberNamed, newReview } from '../../corpus/review.ts'
import { watchWaiting } from '../../corpus/waiting.ts'
import type { Found } from './in-review.ts'

// A process of its own, as the server is one: makes a review of the references of a file and looks for duplicates in it as
// a window does, then once more with nothing new.
//   node review-process.ts FILE.ris  ->  one line of JSON, see Found

const file = process.argv[2] ?? ''
const folder = dirname(file)
const host = hostOf(folder)
const path = await newReview(host, 'Large')
const session = createSession(host, 'desktop')
session.bind({ review: path })
const client = clientOf(session)
await client.team.signIn({ member: await memberNamed(client, 'One') })
session.handed.set('large', file)
await finish(
  await client.imports.add({
    file: { handed: 'large' },
    source: { name: 'Large', kind: 'database', removedBefore: 0 },
  }),
)

const imported = process.resourceUsage().maxRSS / 1024
const runs: Found['runs'] = []
for (const name of ['at first', 'again, with nothing new']) {
  const waited = watchWaiting()
  const from = performance.now()
  const found = await finish<{ merged: number; questions: number }>(await client.duplicates.find({}))
  const seconds = (performance.now() - from) / 1000
  const longestWait = await waited()
  const asked = performance.now()
  await client.duplicates.summary({})
  const summary = performance.now() - asked
  runs.push({ name, ...found, seconds, longestWait, summary })
}
host.close()
const found: Found = { imported, peak: process.resourceUsage().maxRSS / 1024, runs }
console.log(JSON.stringify(found))
