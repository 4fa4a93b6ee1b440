import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { clientOf } from '#server/client.ts'
import { createSession } from '#server/session.ts'
import { finish } from '#server/work.ts'
import type { MatchRecord } from '#shared/domain/duplicates/matching.ts'
import { syntheticLibrary } from '../bench/synthetic/references.ts'
import { hostOf, memberNamed, newReview } from './review.ts'

// A process of its own, as the server is one: makes a review of many references, half of them copies, and looks for
// duplicates in it as a window does, then once more with nothing new.
//   node find-large.ts COUNT  ->  one line of JSON

/** Text as long as abstracts are: what a search must not hold in memory all at once. */
const abstract = 'An abstract of usual length stands here for what a database gives with each of its entries. '.repeat(
  14,
)

function risOf(record: MatchRecord): string {
  const fields: [string, string | number | undefined][] = [
    ['TY', 'JOUR'],
    ...(record.authors ?? []).map((author): [string, string] => ['AU', author]),
    ['TI', record.title],
    ['T2', record.journal],
    ['PY', record.year],
    ['VL', record.volume],
    ['IS', record.number],
    ['SP', record.pages],
    ['DO', record.doi],
    ['SN', record.issn],
    ['AB', `${record.id} ${abstract}`],
  ]
  const lines = fields.filter(([, value]) => value !== undefined).map(([tag, value]) => `${tag}  - ${value}`)
  return `${lines.join('\r\n')}\r\nER  - \r\n`
}

const count = Number(process.argv[2])
const folder = mkdtempSync(join(tmpdir(), 'parallax-find-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
const file = join(folder, 'many.ris')
writeFileSync(file, syntheticLibrary(count).records.map(risOf).join('\r\n'))
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

const runs = []
for (const name of ['first', 'again']) {
  // How long anybody else who asks something would wait meanwhile.
  let longestWait = 0
  let last = performance.now()
  const beat = setInterval(() => {
    longestWait = Math.max(longestWait, performance.now() - last - 5)
    last = performance.now()
  }, 5)
  const from = performance.now()
  const found = await finish<{ merged: number; questions: number }>(await client.duplicates.find({}))
  const seconds = (performance.now() - from) / 1000
  // Let the beat be heard that the last step may have kept.
  await setTimeout(20)
  const asked = performance.now()
  await client.duplicates.summary({})
  const summary = performance.now() - asked
  clearInterval(beat)
  runs.push({ name, ...found, seconds, longestWait, summary })
}
host.close()
console.log(JSON.stringify({ count, peak: process.resourceUsage().maxRSS / 1024, runs }))
