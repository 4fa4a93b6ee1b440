import { copyFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Client } from '#server/client.ts'
import type { Decision } from '#shared/domain/reviews/words.ts'
import { largeReview } from '../corpus/large-review.ts'
import { clientAs, hostOf } from '../corpus/review.ts'
import { type Figure, spread, timed } from '../corpus/timing.ts'
import { decisions, stage, voteOnAll } from '../corpus/votes.ts'

const votes = 300

/**
 * A vote in a review of 100,000, saved to the disk, and the next report read: what the server adds to each key press.
 * Then the same, and the numbers around it, when both reviewers have voted on half of all reports.
 */
export async function* run(): AsyncGenerator<Figure> {
  const { path: large } = await largeReview()
  const path = large.replace(/\.parallax$/, ' voting.parallax')
  copyFileSync(large, path)
  const host = hostOf(dirname(path))
  try {
    const client = await clientAs(host, path, 'One')
    const { ids } = await client.screening.queue({ stage, filters: { decision: ['undecided'] } })
    yield* voting('vote', client, ids.slice(0, votes + 1))

    const half = ids.slice(votes + 1, votes + 1 + ids.length / 2)
    const n = await voteOnAll({ host, path, client }, half)
    yield* voting(`vote after ${n}`, client, ids.slice(-votes - 1))
    for (const [name, ask] of Object.entries({
      map: () => client.reviews.map({}),
      queue: () => client.screening.queue({ stage, filters: { decision: ['undecided'] } }),
      flow: () => client.flow.show({ form: '2020', lang: 'en' }),
    })) {
      const took: number[] = []
      for (let i = 0; i < 5; i++) took.push((await timed<unknown>(ask))[0])
      yield* spread(`${name} after ${n} votes`, took)
    }
  } finally {
    host.close()
    rmSync(path)
  }
}

async function* voting(name: string, client: Client, ids: readonly string[]): AsyncGenerator<Figure> {
  const alone: number[] = []
  const both: number[] = []
  for (const [i, report] of ids.slice(0, -1).entries()) {
    const decision = decisions[i % decisions.length] as Decision
    const [vote] = await timed(() => client.screening.vote({ stage, report, decision }))
    const [next] = await timed(() => client.screening.report({ stage, report: ids[i + 1] as string }))
    alone.push(vote)
    both.push(vote + next)
  }
  yield* spread(name, alone)
  yield* spread(`${name}, and next report`, both)
}
