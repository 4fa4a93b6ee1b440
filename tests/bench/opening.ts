import { dirname } from 'node:path'
import type { Client } from '#server/client.ts'
import { largeReview } from '../corpus/large-review.ts'
import { clientAs, hostOf } from '../corpus/review.ts'
import { type Figure, spread, timed } from '../corpus/timing.ts'

const stage = 'title-abstract' as const
const rounds = 5

/** Opening a review of 100,000: to the first report on the screen, and each call on the way. The file is in the system's cache. */
export async function* run(): AsyncGenerator<Figure> {
  const { path } = await largeReview()
  const whole: number[] = []
  const parts = new Map<string, number[]>()
  const part = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const [took, result] = await timed(work)
    parts.set(name, [...(parts.get(name) ?? []), took])
    return result
  }
  for (let round = 0; round < rounds; round++) {
    const host = hostOf(dirname(path))
    const [took] = await timed(async () => {
      const client: Client = await part('open and sign in', () => clientAs(host, path, 'One'))
      await part('map', () => client.reviews.map({}))
      const { ids } = await part('queue', () => client.screening.queue({ stage, filters: { decision: ['undecided'] } }))
      await part('first rows', () => client.screening.rows({ stage, ids: ids.slice(0, 50) }))
      await part('first report', () => client.screening.report({ stage, report: ids[0] as string }))
      return undefined
    })
    whole.push(took)
    const client = await clientAs(host, path, 'One')
    await part('search', () => client.screening.queue({ stage, filters: { words: 'youth bala' } }))
    await part('sources', () => client.imports.sources({}))
    await part('records, first page', () => client.imports.records({}))
    await part('flow', () => client.flow.show({ form: '2020', lang: 'en' }))
    host.close()
  }
  yield* spread('opening a review of 100,000', whole)
  for (const [name, all] of parts) yield* spread(`at 100,000: ${name}`, all)
}
