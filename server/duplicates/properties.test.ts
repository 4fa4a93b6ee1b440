import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WriteDb } from '#db/database.ts'
import { linksByPersons } from '#db/links.ts'
import { factsOf, take, withoutFacts } from '../../tests/support/facts.ts'
import { addSource, buildMerging, laterSource, type Merging, steps } from '../../tests/support/merging.ts'
import {
  ballotsByHand,
  ballotsOf,
  clientOf,
  clustersOf,
  currentVotes,
  doAll,
  partsOf,
  projected,
  recordIdsOf,
  recordsBySource,
  reportsOf,
  votesCast,
  wordsByHand,
} from '../../tests/support/merging-laws.ts'
import { verify } from '../reviews/verify.ts'
import { finish } from '../work.ts'

let built: Awaited<ReturnType<typeof buildMerging>>
const scratch = mkdtempSync(join(tmpdir(), 'parallax-facts-'))
beforeAll(async () => {
  built = await buildMerging()
}, 60_000)
afterAll(() => {
  built.remove()
  rmSync(scratch, { recursive: true, force: true })
})

/** In a review of its own each time; what is given to it is what fast-check made up. */
async function inReview(work: (review: Merging) => Promise<void>, copyOf?: Merging): Promise<void> {
  const review = await built.open(copyOf)
  try {
    await work(review)
  } finally {
    review.close()
  }
}

const numRuns = 20

let files = 0

test('the same facts give the same reports, votes and outcomes in whatever order and batches, and twice', async () => {
  const order = fc.infiniteStream(fc.nat())
  await fc.assert(
    fc.asyncProperty(steps, order, fc.nat({ max: 100 }), async (made, numbers, cut) => {
      await inReview(async (review) => {
        await doAll(review, made)
        const facts = factsOf(review.db)
        const shuffled = facts
          .map((fact) => ({ fact, at: Number(numbers.next().value) }))
          .sort((a, b) => a.at - b.at)
          .map(({ fact }) => fact)
        const other = withoutFacts(review.db, join(scratch, `${files++}.parallax`))
        const half = Math.floor((shuffled.length * cut) / 100)
        take(other, shuffled.slice(0, half))
        take(other, shuffled.slice(half))
        expect(projected(other)).toEqual(projected(review.db))
        take(other, shuffled)
        expect(projected(other)).toEqual(projected(review.db))
        other.close()
      })
    }),
    { numRuns },
  )
})

test('splitting and joining, joining and splitting along the same parts, are as if nothing had been done', async () => {
  await fc.assert(
    fc.asyncProperty(
      steps,
      fc.nat(),
      fc.nat(),
      fc.array(fc.nat(), { minLength: 2, maxLength: 4 }),
      async (made, at, by, some) => {
        await inReview(async (review) => {
          await doAll(review, made)
          const { duplicates } = clientOf(review, 1)
          const several = clustersOf(review.db).filter((cluster) => cluster.length > 1)
          const [first = ''] = several[at % several.length] ?? []
          const parts = partsOf(review.db, first, by)
          const before = reportsOf(review.db)
          const whole = clustersOf(review.db).find((cluster) => cluster.includes(first)) ?? []
          if (parts[0]?.length !== whole.length) {
            await duplicates.split({ report: first, parts })
            const rest = whole.filter((record) => !parts.flat().includes(record))
            const expected = [...parts, rest].filter((part) => part.length > 0)
            expect(clustersOf(review.db)).toEqual(expect.arrayContaining(expected))
            await duplicates.join({ reports: expected.map(([one = '']) => one).reverse() })
            expect(reportsOf(review.db)).toEqual(before)
          }
          const clusters = clustersOf(review.db)
          const chosen = [...new Set(some.map((n) => clusters[n % clusters.length] ?? []))]
          if (chosen.length < 2) return
          const { report } = await duplicates.join({ reports: chosen.map(([one = '']) => one) })
          expect(clustersOf(review.db).length).toBe(clusters.length - chosen.length + 1)
          await duplicates.split({ report, parts: chosen.slice(1) })
          expect(reportsOf(review.db)).toEqual(before)
          expect(verify(review.db).problems).toEqual([])
        })
      },
    ),
    { numRuns },
  )
})

test('whatever is done, each record stays as it came, each vote is kept and counts where its record is; undone, all is as it was', async () => {
  await fc.assert(
    fc.asyncProperty(steps, steps, async (some, more) => {
      await inReview(async (review) => {
        const { db } = review
        const start = projected(db)
        const records = recordsBySource(db)
        let cast: unknown[] = []
        for (const made of [some, more]) {
          await doAll(review, made)
          expect(recordsBySource(db)).toEqual(records)
          expect(clustersOf(db).flat().sort()).toEqual(recordIdsOf(db).sort())
          const { sources } = await review.lead.imports.sources({})
          expect(sources.map((source) => source.records)).toEqual([5, 4, 4])
          expect(votesCast(db).slice(0, cast.length)).toEqual(cast)
          cast = votesCast(db)
          expect(ballotsOf(db)).toEqual(ballotsByHand(db))
          expect(verify(db).problems).toEqual([])
        }
        for (const client of review.clients) while ((await client.reviews.undo({})).undone);
        expect(projected(db)).toEqual(start)
        expect(votesCast(db)).toEqual(cast)
      })
    }),
    { numRuns },
  )
})

test('what is found later leaves earlier votes alone, and only what is new waits for its reviewers', async () => {
  const stage = 'title-abstract'
  const again = fc.uniqueArray(fc.nat({ max: 4 }))
  await fc.assert(
    fc.asyncProperty(steps, again, fc.integer({ min: 1, max: 4 }), async (made, old, added) => {
      await inReview(async (review) => {
        const { db } = review
        const waiting = async () =>
          (
            await Promise.all(
              review.clients.map((one) => one.screening.queue({ stage, filters: { decision: ['undecided'] } })),
            )
          ).map(({ ids }) => ids)
        await doAll(review, made)
        for (const [who, reports] of (await waiting()).entries())
          for (const report of reports) await clientOf(review, who).screening.vote({ stage, report, decision: 'maybe' })
        expect((await waiting()).flat()).toEqual([])

        const known = new Set(recordIdsOf(db))
        const cast = votesCast(db)
        const current = currentVotes(db)
        await addSource(review.lead, 'Later', laterSource(old, added))
        await finish(await review.lead.duplicates.find({}))
        expect(votesCast(db)).toEqual(cast)
        expect(ballotsOf(db)).toEqual(ballotsByHand(db))
        expect(currentVotes(db)).toEqual(current)
        const fresh = clustersOf(db).filter((cluster) => cluster.every((record) => !known.has(record)))
        expect(new Set((await waiting()).flat())).toEqual(new Set(fresh.map(([first]) => first)))
        expect(verify(db).problems).toEqual([])
      })
    }),
    { numRuns },
  )
})

const wordsOf = (db: WriteDb) => linksByPersons(db).map(({ a, b, verdict }) => `${a}|${b} ${verdict}`)

/** Whether the records of each pair that persons spoke of are in one report. */
function together(db: WriteDb): unknown[] {
  const reports = clustersOf(db)
  return linksByPersons(db).map(({ a, b, verdict }) => ({
    a,
    b,
    verdict,
    together: reports.some((all) => all.includes(a) && all.includes(b)),
  }))
}

test('what persons said of two records stands when duplicates are looked for again', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (made) => {
      await inReview(async (review) => {
        await doAll(review, made)
        const said = together(review.db)
        await finish(await review.lead.duplicates.find({}))
        expect(together(review.db)).toEqual(said)
        expect(said).not.toContainEqual(expect.objectContaining({ verdict: 'different', together: true }))
        const found = projected(review.db)
        await finish(await review.lead.duplicates.find({}))
        expect({ ...projected(review.db), current: [] }).toEqual({ ...found, current: [] })
      })
    }),
    { numRuns },
  )
})

test('what was done in two copies of a review comes together in either, and a person stands above the matcher in both', async () => {
  await fc.assert(
    fc.asyncProperty(steps, steps, steps, async (before, here, there) => {
      await inReview(async (one) => {
        await addSource(one.lead, 'Later', laterSource([0, 1, 2, 3, 4], 1))
        await doAll(one, before)
        await inReview(async (other) => {
          await doAll(one, here)
          await doAll(other, there)
          // Later than all that persons said there, and knowing nothing of it.
          await finish(await other.lead.duplicates.find({}))
          const [mine, theirs] = [factsOf(one.db), factsOf(other.db)]
          take(one.db, theirs)
          take(other.db, mine)
          expect(projected(other.db)).toEqual(projected(one.db))
          expect(ballotsOf(one.db)).toEqual(ballotsByHand(one.db))
          expect(wordsOf(one.db)).toEqual(wordsByHand(one.db))
        }, one)
      })
    }),
    { numRuns },
  )
})
