import { copyFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Call, say } from '#server/call.ts'
import type { Client } from '#server/client.ts'
import { reportIndex } from '#server/screening/report-index.ts'
import { finish } from '#server/work.ts'
import type { Decision } from '#shared/domain/reviews/words.ts'
import { type Filters, facetNames, sorts } from '#shared/domain/screening/filters.ts'
import { largeReview } from '../corpus/large-review.ts'
import { randomOf } from '../corpus/random.ts'
import { clientAs, hostOf, memberNamed } from '../corpus/review.ts'
import { type Figure, rounded, spread, timed } from '../corpus/timing.ts'
import { watchWaiting } from '../corpus/waiting.ts'

const stage = 'title-abstract' as const
const decisions: Decision[] = ['include', 'exclude', 'exclude', 'maybe', 'exclude']
const rounds = 5
const inBulk = 20_000

/**
 * Filters, counts, search and sorting of a queue of 100,000 with 50,000 own votes, as many of another's, labels and marks; and
 * a decision on 20,000 at once, with how long others wait meanwhile.
 */
export async function* run(): AsyncGenerator<Figure> {
  const { path: large } = await largeReview()
  const path = large.replace(/\.parallax$/, ' filters.parallax')
  copyFileSync(large, path)
  const host = hostOf(dirname(path))
  try {
    const client = await clientAs(host, path, 'One')
    const { db, clock } = { db: host.open(path), clock: host.clock }
    const callOf = (author: string): Call => ({ db, actor: { kind: 'terminal' }, author, clock })
    const one = await memberNamed(client, 'One')
    yield* building(callOf(one))
    const { ids } = await client.screening.queue({ stage })
    for (const name of ['One', 'Two']) judge(callOf(await memberNamed(client, name)), ids)
    const [first] = await timed(() => client.screening.queue({ stage }))
    yield { name: 'filters: first queue after 100000 votes', value: rounded(first), unit: 'ms', n: 1 }
    yield* asking(client)
    yield* following(client, ids)
    yield* inOneGo(client)
  } finally {
    host.close()
    rmSync(path)
  }
}

async function* building(call: Call): AsyncGenerator<Figure> {
  globalThis.gc?.()
  const before = process.memoryUsage()
  const stop = watchWaiting()
  const [took] = await timed(() => reportIndex(call.db))
  const longest = await stop()
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  const memory = (heapUsed + arrayBuffers - before.heapUsed - before.arrayBuffers) / 2 ** 20
  yield { name: 'filters: making the index', value: rounded(took), unit: 'ms', n: 1 }
  yield { name: 'filters: longest wait meanwhile', value: rounded(longest), unit: 'ms', n: 1 }
  yield { name: 'filters: memory of the index', value: Math.round(memory), unit: 'MiB', n: 1 }
}

/** Half of all reports voted on, some labelled and starred. */
function judge(call: Call, ids: readonly string[]): void {
  const member = call.author
  const next = randomOf(member.length)
  const label = call.clock.id()
  const votes = ids.slice(0, ids.length / 2).map((report) => ({
    kind: 'vote' as const,
    subject: `${stage}/${report}/${member}`,
    body: { stage, report, member, decision: decisions[next(5)] as Decision, reasons: [] },
  }))
  const labellings = ids.slice(0, 5000).map((report) => ({
    kind: 'labelling' as const,
    subject: `${report}/${label}/${member}`,
    body: { report, label, member, on: true },
  }))
  const stars = ids.slice(2000, 6000).map((report) => ({
    kind: 'mark' as const,
    subject: `${report}/star/${member}`,
    body: { report, member, mark: 'star' as const, on: true },
  }))
  say(call, [{ kind: 'label', subject: label, body: { name: 'register data', colour: 0, shared: false } }])
  say(call, [...votes, ...labellings, ...stars])
}

/** What a person does who narrows a list down, widens it, and narrows it again. */
const changing: Filters[] = [
  {},
  { decision: ['undecided'] },
  { years: { from: 2011, to: 2021 } },
  { years: { from: 2011, to: 2021 }, abstract: 'has' },
  { years: { from: 2011, to: 2021 }, abstract: 'has', language: ['no', 'en', ''] },
  { decision: ['include', 'maybe'], mark: ['star'] },
  { type: ['article-journal'], retracted: 'no' },
  { doubtful: 'yes' },
  { assigned: 'all', years: { none: true } },
  { abstract: 'none' },
]
const searches = [
  'youth',
  'youth bala',
  '"a b"',
  'title:work*',
  'work NOT youth',
  'work OR youth',
  'NEAR(work youth, 5)',
  '-youth',
  'a*',
]

async function* asking(client: Client): AsyncGenerator<Figure> {
  const took: number[] = []
  for (let round = 0; round < rounds; round++)
    for (const filters of changing) took.push((await timed(() => client.screening.queue({ stage, filters })))[0])
  yield* spread('filters: queue with counts, filters changing', took)
  for (const by of sorts) {
    const sort = { by, descending: true }
    const [first] = await timed(() => client.screening.queue({ stage, sort, lang: 'nb' }))
    yield { name: `filters: first by ${by}`, value: rounded(first), unit: 'ms', n: 1 }
    const again: number[] = []
    for (const filters of changing)
      again.push((await timed(() => client.screening.queue({ stage, filters, sort, lang: 'nb' })))[0])
    yield* spread(`filters: then by ${by}`, again)
  }
  const facets: number[] = []
  for (const filters of changing)
    facets.push((await timed(() => client.screening.facets({ stage, filters, facets: [...facetNames] })))[0])
  yield* spread('filters: all facets', facets)
  const found: number[] = []
  for (let round = 0; round < rounds; round++)
    for (const words of searches)
      found.push(
        (
          await timed(() =>
            client.screening.queue({
              stage,
              filters: { words: `${words}${' '.repeat(round)}`, years: { from: 1900 + round } },
            }),
          )
        )[0],
      )
  yield* spread('filters: search, some of them said before', found)
  for (const words of searches) {
    // Another expression than before, which is found anew.
    const anew = words.startsWith('-') ? `${words} -never` : `${words} OR never`
    const [cold] = await timed(() => client.screening.queue({ stage, filters: { words: anew } }))
    yield { name: `filters: first search for ${words}`, value: rounded(cold), unit: 'ms', n: 1 }
  }
}

/** A vote, and then the list asked for anew: more than the window does. */
async function* following(client: Client, ids: readonly string[]): AsyncGenerator<Figure> {
  const took: number[] = []
  for (const report of ids.slice(-60)) {
    await client.screening.vote({ stage, report, decision: 'exclude' })
    took.push((await timed(() => client.screening.queue({ stage, filters: { decision: ['undecided'] } })))[0])
  }
  yield* spread('filters: queue after each vote', took)
}

async function* inOneGo(client: Client): AsyncGenerator<Figure> {
  const { ids } = await client.screening.queue({ stage, filters: { decision: ['undecided'] } })
  const list = { stage, filters: {}, ids: ids.slice(0, inBulk), decision: 'exclude' as const, reasons: [] }
  const [looked, preview] = await timed(() => client.screening.bulkPreview({ ...list, ids: undefined }))
  yield { name: 'bulk: preview of 100000', value: rounded(looked), unit: 'ms', n: 1 }
  if (preview.reports !== 100_000) throw new Error(`${preview.reports} reports are in the list`)
  const stop = watchWaiting()
  const [took, { changed }] = await timed(async () =>
    finish<{ changed: number }>(await client.screening.bulk({ ...list, expected: inBulk })),
  )
  yield { name: `bulk: ${changed} votes at once`, value: rounded(took), unit: 'ms', n: 1 }
  yield { name: 'bulk: longest wait of others', value: rounded(await stop()), unit: 'ms', n: 1 }
  const stopAgain = watchWaiting()
  const [undone] = await timed(() => client.reviews.undo({}))
  yield { name: `bulk: undo of ${changed} votes`, value: rounded(undone), unit: 'ms', n: 1 }
  yield { name: 'bulk: longest wait of others meanwhile', value: rounded(await stopAgain()), unit: 'ms', n: 1 }
  const again = (await client.screening.queue({ stage, filters: { decision: ['undecided'] } })).counts.undecided
  if (again !== ids.length) throw new Error(`${again} of ${ids.length} are undecided again`)
}
