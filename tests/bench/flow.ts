import { copyFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { monotonicFactory } from 'ulid'
import type { Client } from '#server/client.ts'
import type { Clock } from '#server/host.ts'
import { flowForms } from '#shared/domain/flow/flow.ts'
import type { Decision } from '#shared/domain/reviews/words.ts'
import { largeReview } from '../corpus/large-review.ts'
import { clientAs, hostOf } from '../corpus/review.ts'
import { type Figure, rounded, spread, timed } from '../corpus/timing.ts'
import { decisions, stage, voteOnAll } from '../corpus/votes.ts'
import { watchWaiting } from '../corpus/waiting.ts'

const votes = 50

/**
 * The flow of a review of 100,000 records with 100,000 votes, asked for anew after each of 50 more, in every form: blinded and, after
 * the blinding was lifted, open. Then boxes page by page, the flow of a day after which half of the votes came, that again, and
 * the memory that all this took.
 */
export async function* run(): AsyncGenerator<Figure> {
  const { path: large } = await largeReview()
  const path = large.replace(/\.parallax$/, ' flow.parallax')
  copyFileSync(large, path)
  const clock = new LateClock()
  const host = hostOf(dirname(path), clock)
  try {
    const client = await clientAs(host, path, 'One')
    const { ids } = await client.screening.queue({ stage, filters: { decision: ['undecided'] } })
    const early = ids.slice(votes * 4, votes * 4 + ids.length / 4)
    const late = ids.slice(votes * 4 + ids.length / 4, votes * 4 + ids.length / 2)
    const at = localDay(clock.now())
    await voteOnAll({ host, path, client }, early)
    clock.days = 3
    await voteOnAll({ host, path, client }, late)
    yield* first(client, 'flow, blind')
    yield* voting(client, 'flow, blind', ids.slice(0, votes))
    await client.reviews.liftBlind({ stage })
    yield* first(client, 'flow, open')
    yield* voting(client, 'flow, open', ids.slice(votes, votes * 2))
    yield* boxes(client, ids.slice(votes * 2, votes * 3))
    yield* first(client, 'flow of a day before half of the votes', at)
    const [second] = await timed(() => client.flow.show({ form: '2020', lang: 'en', at }))
    yield { name: 'flow of that day, second time', value: rounded(second), unit: 'ms', n: 1 }
    const again: number[] = []
    for (const report of ids.slice(votes * 3, votes * 4)) {
      await client.screening.vote({ stage, report, decision: 'exclude' })
      again.push((await timed(() => client.flow.show({ form: '2020', lang: 'en', at })))[0])
    }
    yield* withLongest('flow of that day, again after a vote', again)
    yield memory('flow: memory at the end of the process that answers, with this script', process.memoryUsage().rss)
    yield memory('flow: most memory of that process', process.resourceUsage().maxRSS * 1024)
  } finally {
    host.close()
    rmSync(path)
  }
}

/** A clock that can be put forward, so that a day is over on which half of the votes were cast. */
class LateClock implements Clock {
  days = 0
  readonly #ulid = monotonicFactory()

  now(): Date {
    return new Date(Date.now() + this.days * 24 * 60 * 60 * 1000)
  }

  id(): string {
    return this.#ulid(this.now().getTime())
  }
}

/** The first time, and how long somebody else would have waited meanwhile. */
async function* first(client: Client, name: string, at?: string): AsyncGenerator<Figure> {
  const waited = watchWaiting()
  const [took] = await timed(() => client.flow.show({ form: '2020', lang: 'en', at }))
  yield { name: `${name}, first time`, value: rounded(took), unit: 'ms', n: 1 }
  yield { name: `${name}, first time: longest wait of others`, value: rounded(await waited()), unit: 'ms', n: 1 }
}

async function* voting(client: Client, name: string, reports: readonly string[]): AsyncGenerator<Figure> {
  for (const form of flowForms) {
    const took: number[] = []
    for (const [i, report] of reports.entries()) {
      await client.screening.vote({ stage, report, decision: decisions[i % decisions.length] as Decision })
      took.push((await timed(() => client.flow.show({ form, lang: 'en' })))[0])
    }
    yield* withLongest(`${name}, ${form} after a vote`, took)
  }
}

/** That of the slowest too: whoever waits for that one is not helped by the others. */
function withLongest(name: string, took: readonly number[]): Figure[] {
  const longest = { name: `${name}, longest`, value: rounded(Math.max(...took)), unit: 'ms', n: took.length }
  return [...spread(name, took), longest]
}

/** The first page of a box after a vote, and the pages after it. */
async function* boxes(client: Client, reports: readonly string[]): AsyncGenerator<Figure> {
  const opened: number[] = []
  const paged: number[] = []
  const asked = { form: '2020', lang: 'en', key: 'excluded.titleAbstract' } as const
  for (const report of reports) {
    await client.screening.vote({ stage, report, decision: 'exclude' })
    opened.push((await timed(() => client.flow.box(asked)))[0])
    paged.push((await timed(() => client.flow.box({ ...asked, offset: 10_000 })))[0])
  }
  yield* withLongest('flow: box opened after a vote', opened)
  yield* spread('flow: page of a box', paged)
}

function localDay(at: Date): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

function memory(name: string, bytes: number): Figure {
  return { name, value: Math.round(bytes / 2 ** 20), unit: 'MiB', n: 1 }
}
