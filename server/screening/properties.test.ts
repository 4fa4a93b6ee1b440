import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reportsAtStage } from '#db/reports.ts'
import { stageIds } from '#shared/domain/reviews/words.ts'
import { factsOf, take, withoutFacts } from '../../tests/support/facts.ts'
import { projected } from '../../tests/support/merging-laws.ts'
import { buildScreened, type Screened, screeningSteps } from '../../tests/support/screened.ts'
import { decided, standingsByHand, standingsOf } from '../../tests/support/screened-laws.ts'
import { screenAll } from '../../tests/support/screening-steps.ts'
import type { Call } from '../call.ts'
import { verify } from '../reviews/verify.ts'
import { myReports, setAside } from './mine.ts'
import { countMine } from './mine-count.ts'

let built: Awaited<ReturnType<typeof buildScreened>>
const scratch = mkdtempSync(join(tmpdir(), 'parallax-screened-facts-'))
beforeAll(async () => {
  built = await buildScreened()
}, 60_000)
afterAll(() => {
  built.remove()
  rmSync(scratch, { recursive: true, force: true })
})

const numRuns = Number(process.env.PARALLAX_RUNS ?? 40)

const everything = stageIds.flatMap((stage) => [
  ...['pending', 'conflict', 'included', 'excluded'].map((outcome) => `${stage} ${outcome} by votes`),
  `${stage} included by resolution`,
  `${stage} excluded by resolution`,
])

async function inReview(work: (review: Screened) => Promise<void>): Promise<void> {
  const review = await built.open()
  try {
    await work(review)
  } finally {
    review.close()
  }
}

test('votes that count and outcomes are what the facts say, worked out by hand, after whatever was done', async () => {
  await fc.assert(
    fc.asyncProperty(screeningSteps, async (made) => {
      await inReview(async (review) => {
        await screenAll(review, made)
        expect(standingsOf(review.db)).toEqual(standingsByHand(review.db))
        expect(verify(review.db)).toEqual({ ok: true, problems: [] })
      })
    }),
    { numRuns },
  )
})

test('what is made up reaches every outcome at both stages, else these tests would say less than they seem to', async () => {
  const seen = new Set<string>()
  for (const made of fc.sample(screeningSteps, { seed: 7, numRuns: 150 })) {
    await inReview(async (review) => {
      await screenAll(review, made)
      for (const standing of standingsOf(review.db)) seen.add(standing.replace(/ \S+ (?=\S+ by)/, ' '))
    })
    if (everything.every((one) => seen.has(one))) return
  }
  expect(everything.filter((one) => !seen.has(one))).toEqual([])
})

test('nothing that anybody said is lost or changed, step by step', async () => {
  await fc.assert(
    fc.asyncProperty(screeningSteps, async (made) => {
      await inReview(async (review) => {
        let before: string[] = []
        await screenAll(review, made, () => {
          const now = decided(review.db)
          expect(now.slice(0, before.length)).toEqual(before)
          before = now
        })
      })
    }),
    { numRuns },
  )
})

/** What reports are, without whether somebody removed them. */
function described(reports: unknown[] = []): unknown[] {
  return reports.map((report) => ({ ...(report as object), enters: null }))
}

test('undoing everything of everybody and doing it again gives what there was', async () => {
  await fc.assert(
    fc.asyncProperty(screeningSteps, async (made) => {
      await inReview(async (review) => {
        const start = projected(review.db)
        await screenAll(review, made)
        const end = projected(review.db)
        const taken: number[] = []
        for (const [who, client] of review.clients.entries())
          while ((await client.reviews.undo({})).undone) taken.push(who)
        await review.restart()
        for (const who of taken.toReversed()) await review.clients[who]?.reviews.redo({})
        expect(projected(review.db)).toEqual(end)
        expect(described(start.report)).toEqual(described(end.report))
      })
    }),
    { numRuns },
  )
})

test('the same facts in any order, in batches and twice, give the same votes and outcomes', async () => {
  await fc.assert(
    fc.asyncProperty(screeningSteps, fc.infiniteStream(fc.nat()), fc.nat({ max: 100 }), async (made, numbers, cut) => {
      await inReview(async (review) => {
        await screenAll(review, made)
        const shuffled = factsOf(review.db)
          .map((fact) => ({ fact, at: Number(numbers.next().value) }))
          .sort((a, b) => a.at - b.at)
          .map(({ fact }) => fact)
        const other = withoutFacts(review.db, join(scratch, `${files++}.parallax`))
        const half = Math.floor((shuffled.length * cut) / 100)
        for (const part of [shuffled.slice(0, half), shuffled.slice(half), shuffled]) take(other, part)
        expect(projected(other)).toEqual(projected(review.db))
        other.close()
      })
    }),
    { numRuns },
  )
})

test('what waits for each, as the map counts it, is what their list has', async () => {
  await fc.assert(
    fc.asyncProperty(screeningSteps, async (made) => {
      await inReview(async (review) => {
        await screenAll(review, made)
        for (const member of review.members)
          for (const stage of stageIds) {
            const actor = { kind: 'member', member, roles: ['reviewer'] } as const
            const call = { db: review.db, actor, author: member } as unknown as Call
            const { assigned, voted } = myReports(call, stage, reportsAtStage(review.db, stage))
            const aside = setAside(call, stage)
            const left = assigned.filter((report) => !voted.has(report) && !aside.has(report)).length
            const none = assigned.length === 0 && voted.size === 0
            const done = assigned.filter((report) => voted.has(report)).length
            expect(countMine(call, stage)).toEqual(none ? null : { assigned: assigned.length, voted: done, left })
          }
      })
    }),
    { numRuns },
  )
})

let files = 0
