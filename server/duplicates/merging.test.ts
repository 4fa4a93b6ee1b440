import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { as, importTitles, makeReview, queueOf, type TestReview } from '../../tests/support/review.ts'
import { verify } from '../reviews/verify.ts'

let review: TestReview
beforeEach(async () => {
  review = await makeReview()
})
afterEach(() => review.remove())

const stage = 'title-abstract'

test('merging two reports with votes keeps all votes: the newer counts, and splitting gives both back', async () => {
  await importTitles(review, 'A', ['One', 'Another'])
  const [a = '', b = ''] = await queueOf(review, 'lead')
  await as(review, 'lead').screening.vote({ stage, report: a, decision: 'include' })
  await as(review, 'lead').screening.vote({ stage, report: b, decision: 'exclude' })
  await as(review, 'second').duplicates.decide({ a, b, verdict: 'same' })
  expect(await queueOf(review, 'lead')).toEqual([a])
  // The other report's id still leads to it.
  expect((await as(review, 'lead').screening.report({ stage, report: b })).mine).toMatchObject({ decision: 'exclude' })
  await as(review, 'second').duplicates.split({ report: a, parts: [[b]] })
  expect((await as(review, 'lead').screening.report({ stage, report: a })).mine).toMatchObject({ decision: 'include' })
  expect((await as(review, 'lead').screening.report({ stage, report: b })).mine).toMatchObject({ decision: 'exclude' })
})

test('taking the record out that held the others together leaves the others together', async () => {
  await importTitles(review, 'A', ['Hub', 'One', 'Two', 'Three'])
  const [hub = '', ...others] = await queueOf(review, 'lead')
  for (const other of others) await as(review, 'lead').duplicates.decide({ a: hub, b: other, verdict: 'same' })
  await as(review, 'lead').duplicates.split({ report: hub, parts: [[hub]] })
  expect(await queueOf(review, 'lead')).toEqual([hub, others[0]])
  await as(review, 'lead').reviews.undo({})
  expect(await queueOf(review, 'lead')).toEqual([hub])
})

test('what a person held apart stays apart, and what they joined stays joined, whatever later runs find', async () => {
  await importTitles(review, 'A', [
    'The same long title of one study of youth',
    'Something quite different about schools',
  ])
  await importTitles(review, 'B', ['The same long title of one study of youth'])
  const find = async () => {
    for await (const _ of await as(review, 'lead').duplicates.find({}));
  }
  const [one = '', other = '', copy = ''] = await queueOf(review, 'lead')
  await as(review, 'lead').duplicates.decide({ a: one, b: copy, verdict: 'different' })
  await as(review, 'lead').duplicates.decide({ a: one, b: other, verdict: 'same' })
  await find()
  await find()
  expect(await queueOf(review, 'lead')).toEqual([one, copy])
  expect(verify(review.db).problems).toEqual([])
})

test('no sequence of votes, merges, splits, undo and redo loses a record or a vote', { timeout: 120_000 }, async () => {
  const titles = ['One', 'Two', 'Three', 'Four', 'Five', 'Six']
  await importTitles(review, 'A', titles.slice(0, 3))
  await importTitles(review, 'B', titles.slice(3))
  const records = await queueOf(review, 'lead')
  const who = fc.constantFrom('lead' as const, 'second' as const)
  const place = fc.nat({ max: records.length - 1 })
  const step = fc.oneof(
    fc.record({
      does: fc.constant('vote' as const),
      who,
      a: place,
      decision: fc.constantFrom('include' as const, 'exclude' as const, 'maybe' as const),
    }),
    fc.record({
      does: fc.constant('decide' as const),
      who,
      a: place,
      b: place,
      verdict: fc.constantFrom('same' as const, 'different' as const),
    }),
    fc.record({ does: fc.constant('split' as const), who, a: place }),
    // By the second reviewer, who has no imports or settings of their own to take back.
    fc.record({ does: fc.constantFrom('undo' as const, 'redo' as const), who: fc.constant('second' as const) }),
  )
  const said = () => review.db.get<{ n: number }>(`SELECT count(*) AS n FROM fact`)?.n ?? 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      for (const one of steps) {
        const client = as(review, one.who)
        const before = said()
        if (one.does === 'vote')
          await client.screening.vote({ stage, report: records[one.a] ?? '', decision: one.decision })
        if (one.does === 'decide' && one.a !== one.b) {
          await client.duplicates.decide({ a: records[one.a] ?? '', b: records[one.b] ?? '', verdict: one.verdict })
        }
        // A report of one record has nothing to split; the refusal is the answer.
        if (one.does === 'split')
          await client.duplicates
            .split({ report: records[one.a] ?? '', parts: [[records[one.a] ?? '']] })
            .catch(() => {})
        if (one.does === 'undo') await client.reviews.undo({})
        if (one.does === 'redo') await client.reviews.redo({})
        expect(said()).toBeGreaterThanOrEqual(before)
      }
      const { sources } = await as(review, 'lead').imports.sources({})
      expect(sources.map((source) => source.records)).toEqual([3, 3])
      expect(verify(review.db).problems).toEqual([])
    }),
    { numRuns: 25 },
  )
})
