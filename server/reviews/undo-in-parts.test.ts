import { afterEach, beforeEach, expect, test } from 'vitest'
import { latestAction, subjectsOfAction } from '#db/facts.ts'
import { undoInParts } from '#db/projections/undo-in-parts.ts'
import { rebuildAndCompare } from '#db/projections/verify.ts'
import { finish } from '#server/work.ts'
import { as, importTitles, makeReview, type TestReview } from '../../tests/support/review.ts'

const stage = 'title-abstract' as const
const many = 700

let review: TestReview
beforeEach(async () => {
  review = await makeReview()
  await importTitles(
    review,
    'Scopus',
    Array.from({ length: many }, (_, i) => `Report ${i}`),
  )
  await finish(await as(review, 'lead').screening.bulk({ stage, filters: {}, decision: 'exclude', expected: many }))
})
afterEach(() => review.remove())

const excluded = async () => (await as(review, 'lead').screening.queue({ stage })).total.exclude

test('an action of many votes is taken back and brought again, and what is projected is what the facts give', async () => {
  for (const [direction, expected] of [
    ['undo', 0],
    ['redo', many],
    ['undo', 0],
  ] as const) {
    const { undone } = await as(review, 'lead').reviews[direction]({})
    expect(undone).toMatchObject({ kinds: ['vote'], facts: many })
    expect(await excluded()).toBe(expected)
    expect(rebuildAndCompare(review.db)).toEqual([])
  }
}, 60_000)

test('one that was cut off is put right when the file is opened: what is in effect is what the facts say', async () => {
  const action = latestAction(review.db, review.members.lead ?? '') ?? ''
  const undoing = undoInParts(review.db, action, true, subjectsOfAction(review.db, action))
  undoing.next()
  undoing.next()
  expect(rebuildAndCompare(review.db)).not.toEqual([])
  await review.reopen()
  expect(rebuildAndCompare(review.db)).toEqual([])
  expect(await excluded()).toBe(many)
}, 60_000)

test('others vote meanwhile, and what they say stays', async () => {
  const { ids } = await as(review, 'lead').screening.queue({ stage })
  const undoing = as(review, 'lead').reviews.undo({})
  await as(review, 'second').screening.vote({ stage, report: ids[0] ?? '', decision: 'include' })
  await as(review, 'lead').screening.vote({ stage, report: ids[many - 1] ?? '', decision: 'maybe' })
  await undoing
  expect((await as(review, 'lead').screening.queue({ stage })).total).toMatchObject({ exclude: 0, maybe: 1 })
  expect((await as(review, 'second').screening.queue({ stage })).total.include).toBe(1)
  expect(rebuildAndCompare(review.db)).toEqual([])
}, 60_000)
