import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { madeUp } from '#shared/domain/ranking/made-up.ts'
import { rankingAtFirst } from '#shared/domain/ranking/settings.ts'
import { clientAs, hostOf, importBytes, newReview } from '../../corpus/review.ts'

const { texts, included } = madeUp(60, 3, 5)
const stage = 'title-abstract' as const

/** The titles of the records of a ranked review that are to be included: a third, those about the young. */
export const wanted: ReadonlySet<string> = new Set(texts.flatMap(({ title }, row) => (included[row] ? [title] : [])))

/** A review of 60 records of which a third are about the young, told by few of their words or by many. Gives its path. */
export async function makeRankedReview(home: string, told: 'by few' | 'by many' = 'by few'): Promise<string> {
  const reviews = join(home, 'reviews')
  mkdirSync(reviews, { recursive: true })
  const host = hostOf(reviews)
  try {
    const path = await newReview(host, 'Ranked')
    const client = await clientAs(host, path, 'One')
    const ris = texts.map(({ title, abstract }) => {
      const text = told === 'by few' ? abstract : `${title} ${title} ${title} ${abstract}`
      return `TY  - JOUR\nTI  - ${title}\nAB  - ${text}\nLA  - eng\nER  - \n`
    })
    await importBytes(client, 'ranked.ris', new TextEncoder().encode(ris.join('\n')))
    return path
  } finally {
    host.close()
  }
}

/** Both members screen so many of a ranked review, each in the order of the first, who goes by relevance; the stage stays blind. */
export async function screenByRank(path: string, count: number): Promise<void> {
  const host = hostOf(join(path, '..'))
  try {
    const [one, two] = [await clientAs(host, path, 'One'), await clientAs(host, path, 'Two')]
    await one.ranking.set({ stage, ...rankingAtFirst, on: true })
    for (let n = 0; n < count; n++) {
      const filters = { decision: ['undecided' as const] }
      const { ids } = await one.screening.queue({ stage, filters, sort: { by: 'relevance' } })
      const report = ids[0] ?? ''
      const { title } = (await one.screening.report({ stage, report })).report
      const decision = wanted.has(title) ? 'include' : 'exclude'
      for (const client of [one, two]) await client.screening.vote({ stage, report, decision, reasons: [] })
    }
  } finally {
    host.close()
  }
}
