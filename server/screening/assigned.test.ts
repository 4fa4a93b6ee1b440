import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { insertFacts } from '#db/facts.ts'
import { reportsAtStage } from '#db/reports.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { importTitles, makeReview, type TestReview } from '../../tests/support/review.ts'
import { stageOf } from '../call.ts'
import { prepareReviewers, reviewersOf } from './assigned.ts'

const stage: StageId = 'title-abstract'
let review: TestReview
beforeEach(async () => {
  review = await makeReview()
})
afterEach(() => review.remove())

test('whoever comes while it is worked out who screens what waits until it is known of all reports', async () => {
  const { db } = review
  await importTitles(
    review,
    'Many',
    Array.from({ length: 1200 }, (_, i) => `Study number ${i} of something`),
  )
  const first = prepareReviewers({ db }, stage)
  await prepareReviewers({ db }, stage)
  const last = reportsAtStage(db, stage).at(-1) ?? ''
  const all = vi.spyOn(db, 'all')
  expect(reviewersOf({ db }, stageOf({ db }, stage), last)).toHaveLength(2)
  expect(all).not.toHaveBeenCalled()
  await first
})

test('what is kept of who screens what holds while something else is written, and is left aside once it decides', async () => {
  const { db } = review
  await importTitles(review, 'Some', ['One study of something', 'Another one'])
  await prepareReviewers({ db }, stage)
  const [report = ''] = reportsAtStage(db, stage)
  const set = stageOf({ db }, stage)
  const before = reviewersOf({ db }, set, report)
  const all = vi.spyOn(db, 'all')
  const askedFor = () => all.mock.calls.filter(([sql]) => /current_about/.test(sql)).length
  db.transaction(() => expect(reviewersOf({ db }, stageOf({ db }, stage), report)).toEqual(before))
  expect(askedFor()).toBe(0)
  db.transaction(() => {
    const at = '2026-01-01T00:00:00.000Z'
    const body = { stage, report, members: [before[0] ?? ''] }
    insertFacts(db, [
      { id: 'Z', action: 'Z', kind: 'assignment', subject: `${stage}/${report}`, at, author: 'terminal', body },
    ])
    reviewersOf({ db }, stageOf({ db }, stage), report)
  })
  expect(askedFor()).toBeGreaterThan(0)
})
