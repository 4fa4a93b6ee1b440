import { afterEach, beforeEach, expect, test } from 'vitest'
import { insertFacts } from '#db/facts.ts'
import { refreshAfter } from '#db/projections/refresh.ts'
import { pairSubject } from '#shared/domain/facts/fact.ts'
import { as, importTitles, makeReview, queueOf, type TestReview } from '../../tests/support/review.ts'
import { verify } from '../reviews/verify.ts'

let review: TestReview
beforeEach(async () => {
  review = await makeReview()
})
afterEach(() => review.remove())

const lead = () => as(review, 'lead').duplicates

/** Which records each report has, in the order of the review. */
function clusters(): string[][] {
  const rows = review.db.all<{ record: string; report: string }>(
    `SELECT rr.record, rr.report FROM report_record rr JOIN record r ON r.id = rr.record ORDER BY r.seq`,
  )
  return [...Map.groupBy(rows, (row) => row.report).values()].map((of) => of.map((row) => row.record))
}

async function records(count: number): Promise<string[]> {
  await importTitles(
    review,
    'A',
    Array.from({ length: count }, (_, i) => `Report ${i}`),
  )
  return queueOf(review, 'lead')
}

test('a report is split into several parts in one action, and what is not named stays', async () => {
  const [a = '', b = '', c = '', d = '', e = ''] = await records(5)
  await lead().join({ reports: [e, d, c, b, a] })
  expect(clusters()).toEqual([[a, b, c, d, e]])
  await lead().split({ report: c, parts: [[b, d], [e]] })
  expect(clusters()).toEqual([[a, c], [b, d], [e]])
  await as(review, 'lead').reviews.undo({})
  expect(clusters()).toEqual([[a, b, c, d, e]])
  await as(review, 'lead').reviews.redo({})
  await lead().join({ reports: [e, b, d] })
  expect(clusters()).toEqual([
    [a, c],
    [b, d, e],
  ])
  await as(review, 'lead').reviews.undo({})
  expect(clusters()).toEqual([[a, c], [b, d], [e]])
  expect(verify(review.db).problems).toEqual([])
})

test('parts that overlap, that are not of the report, or that leave it whole are refused', async () => {
  const [a = '', b = '', c = '', other = ''] = await records(4)
  await lead().join({ reports: [a, b, c] })
  const before = clusters()
  for (const parts of [[[a], [a, b]], [[a, a]], [[a, b, c]], [[other]], [['nothing']]]) {
    const refused = { data: { problem: 'nothing-to-split' } }
    await expect(lead().split({ report: a, parts })).rejects.toMatchObject(refused)
  }
  await expect(lead().join({ reports: [a, c] })).rejects.toMatchObject({ data: { problem: 'nothing-to-join' } })
  await expect(lead().join({ reports: [a, 'nothing'] })).rejects.toMatchObject({ data: { problem: 'no-such-report' } })
  expect(clusters()).toEqual(before)
})

test('joining by hand withdraws what a person said against it, and undoing the join brings that back', async () => {
  const [a = '', b = '', c = ''] = await records(3)
  await lead().decide({ a, b, verdict: 'same' })
  await lead().decide({ a: b, b: c, verdict: 'different' })
  expect(await lead().join({ reports: [c, a] })).toEqual({ report: a })
  expect(clusters()).toEqual([[a, b, c]])
  expect((await lead().keptApart({})).total).toBe(0)
  await as(review, 'lead').reviews.undo({})
  expect(clusters()).toEqual([[a, b], [c]])
  expect((await lead().keptApart({})).total).toBe(1)
})

test('saying that two records are the same joins their reports, whatever a person said of others in them', async () => {
  const [a = '', b = '', c = ''] = await records(3)
  await lead().decide({ a, b, verdict: 'same' })
  await lead().decide({ a: b, b: c, verdict: 'different' })
  await lead().decide({ a, b: c, verdict: 'same' })
  expect(clusters()).toEqual([[a, b, c]])
  await as(review, 'lead').reviews.undo({})
  expect(clusters()).toEqual([[a, b], [c]])
  expect((await lead().keptApart({})).total).toBe(1)
})

test('a part is a report of its own also where an earlier word would now take it elsewhere', async () => {
  const [a = '', b = '', c = ''] = await records(3)
  await lead().decide({ a, b, verdict: 'different' })
  await lead().decide({ a, b: c, verdict: 'same' })
  // Said in another copy of the review, where nobody held a and b apart.
  const body = { a: b < c ? b : c, b: b < c ? c : b, verdict: 'same', by: 'person' } as const
  const about = {
    kind: 'link',
    subject: pairSubject(b, c),
    at: new Date(0).toISOString(),
    author: 'elsewhere',
  } as const
  refreshAfter(review.db, insertFacts(review.db, [{ id: '0', action: '0', ...about, body }]))
  expect(clusters()).toEqual([[a, c], [b]])
  await lead().split({ report: a, parts: [[c]] })
  expect(clusters()).toEqual([[a], [b], [c]])
})

test('whoever may not say which records are the same can neither join nor split, nor ask what it would do', async () => {
  const [a = '', b = '', c = ''] = await records(3)
  await lead().join({ reports: [a, b] })
  const known = { id: review.members.third ?? '', name: 'third', roles: ['resolver' as const] }
  await as(review, 'lead').team.saveMember(known)
  const third = as(review, 'third').duplicates
  const facts = () => review.db.get<{ n: number }>('SELECT count(*) AS n FROM fact')?.n
  const before = facts()
  for (const call of [
    () => third.split({ report: a, parts: [[b]] }),
    () => third.join({ reports: [a, c] }),
    () => third.consequence({ reports: [a, c] }),
  ])
    await expect(call()).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(facts()).toBe(before)
  expect((await third.similar({ report: a })).reports).toBeInstanceOf(Array)
})
