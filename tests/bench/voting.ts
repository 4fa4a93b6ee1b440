import { dirname } from 'node:path'
import { largeReview } from '../corpus/large-review.ts'
import { clientAs, hostOf } from '../corpus/review.ts'
import { type Figure, spread, timed } from '../corpus/timing.ts'

const stage = 'title-abstract' as const
const votes = 300
const decisions = ['include', 'exclude', 'maybe', 'exclude'] as const

/** A vote in a review of 100,000, saved to the disk, and the next report read: what the server adds to each key press. */
export async function* run(): AsyncGenerator<Figure> {
  const { path } = await largeReview()
  const host = hostOf(dirname(path))
  try {
    const client = await clientAs(host, path, 'One')
    const { ids } = await client.screening.queue({ stage, filter: 'undecided' })
    const voting: number[] = []
    const both: number[] = []
    for (let i = 0; i < votes; i++) {
      const [vote] = await timed(() =>
        client.screening.vote({ stage, report: ids[i] as string, decision: decisions[i % 4] ?? 'exclude' }),
      )
      const [next] = await timed(() => client.screening.report({ stage, report: ids[i + 1] as string }))
      voting.push(vote)
      both.push(vote + next)
    }
    yield* spread('vote', voting)
    yield* spread('vote and next report', both)
  } finally {
    host.close()
  }
}
