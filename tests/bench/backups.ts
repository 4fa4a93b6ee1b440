import { copyFileSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { finish } from '#server/work.ts'
import type { Decision } from '#shared/domain/reviews/words.ts'
import { largeReview } from '../corpus/large-review.ts'
import { clientAs, hostOf } from '../corpus/review.ts'
import { type Figure, rounded, spread, timed } from '../corpus/timing.ts'
import { decisions, stage } from '../corpus/votes.ts'

/**
 * A backup of a review of 100,000, made and checked, and what a vote takes meanwhile that is cast each 20 ms in the same
 * process; then a review made of it, whose every consequence is worked out anew and compared.
 */
export async function* run(): AsyncGenerator<Figure> {
  const { path: large } = await largeReview()
  const folder = join(dirname(large), 'backups bench')
  mkdirSync(folder)
  const path = join(folder, 'large.parallax')
  copyFileSync(large, path)
  const host = hostOf(folder)
  try {
    const client = await clientAs(host, path, 'One')
    const { ids } = await client.screening.queue({ stage })
    const took: number[] = []
    let isOver = false
    const voting = async () => {
      for (let i = 0; !isOver; i++) {
        const report = ids[i % ids.length] as string
        const decision = decisions[i % decisions.length] as Decision
        const [vote] = await timed(() => client.screening.vote({ stage, report, decision }))
        took.push(vote)
        await pause(20)
      }
    }
    const alone = voting()
    await pause(5000)
    isOver = true
    await alone
    yield* spread('vote with no backup under way', took.splice(0))
    isOver = false
    const meanwhile = voting()
    const [made, { name }] = await timed(async () => finish<{ name: string }>(await client.backups.make({})))
    isOver = true
    await meanwhile
    yield { name: 'review of 100,000', value: Math.round(statSync(path).size / 100_000) / 10, unit: 'MB', n: 1 }
    yield { name: 'backup, made and checked', value: rounded(made / 1000), unit: 's', n: 1 }
    yield* spread('vote while it is made', took)
    yield { name: 'vote while it is made, longest', value: rounded(Math.max(...took)), unit: 'ms', n: took.length }
    const [restored] = await timed(async () => finish(await client.backups.restore({ backup: name })))
    yield { name: 'review made of the backup', value: rounded(restored / 1000), unit: 's', n: 1 }
  } finally {
    host.close()
    rmSync(folder, { recursive: true })
  }
}
