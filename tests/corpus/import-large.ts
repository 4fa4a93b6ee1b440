import { readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { clientOf } from '#server/client.ts'
import { createSession } from '#server/session.ts'
import { finish } from '#server/work.ts'
import { hostOf, memberNamed, newReview } from './review.ts'
import { watchWaiting } from './waiting.ts'

// A process of its own, as the server is one, so that what it takes can be told: makes a review and imports a file, which
// is handed over as a window of the same machine does.
//   node import-large.ts FILE.ris  ->  one line of JSON, see LargeReview

const file = process.argv[2] ?? ''
const folder = dirname(file)
const host = hostOf(folder)
const path = await newReview(host, 'Large')
const session = createSession(host, 'desktop')
session.bind({ review: path })
const client = clientOf(session)
await client.team.signIn({ member: await memberNamed(client, 'One') })
session.handed.set('large', file)
const source = { name: 'Large', kind: 'database' as const, removedBefore: 0 }

const waited = watchWaiting()
const from = performance.now()
const { records } = await finish<{ records: number }>(await client.imports.add({ file: { handed: 'large' }, source }))
const seconds = (performance.now() - from) / 1000
const longestWait = await waited()
host.close()
const peak = process.resourceUsage().maxRSS / 1024
const mebibytes = (name: string) => statSync(join(folder, name)).size / 2 ** 20
const size = readdirSync(folder)
  .filter((name) => name.endsWith('.parallax'))
  .reduce((sum, name) => sum + mebibytes(name), 0)
console.log(JSON.stringify({ path, records, seconds, peak, input: statSync(file).size / 2 ** 20, size, longestWait }))
