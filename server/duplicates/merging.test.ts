import { afterEach, beforeEach, expect, test } from 'vitest'
import { insertFacts } from '#db/facts.ts'
import { refreshAfter } from '#db/projections/refresh.ts'
import type { Fact } from '#shared/domain/facts/fact.ts'
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

test("a person's word stands above what the matcher says later elsewhere; once it is withdrawn the matcher's counts", async () => {
  await importTitles(review, 'A', ['One', 'Another'])
  const [a = '', b = ''] = await queueOf(review, 'lead')
  await as(review, 'lead').duplicates.decide({ a, b, verdict: 'different' })
  // As another copy of the review says it, in which nobody has spoken of the two.
  const later: Fact = {
    id: '7ZZZZZZZZZZZZZZZZZZZZZZZZZ',
    action: '7ZZZZZZZZZZZZZZZZZZZZZZZZY',
    kind: 'link',
    subject: `${a}|${b}`,
    at: '2100-01-01T00:00:00.000Z',
    author: review.members.second ?? '',
    body: { a, b, verdict: 'same', by: 'rule', score: 0.9, reasons: [{ code: 'same-doi' }] },
  }
  refreshAfter(review.db, insertFacts(review.db, [later]))
  expect(await queueOf(review, 'lead')).toEqual([a, b])
  await as(review, 'lead').reviews.undo({})
  expect(await queueOf(review, 'lead')).toEqual([a])
  await as(review, 'lead').reviews.redo({})
  expect(await queueOf(review, 'lead')).toEqual([a, b])
  expect(verify(review.db).problems).toEqual([])
})
