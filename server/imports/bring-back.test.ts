import { afterEach, beforeEach, expect, test } from 'vitest'
import { as, importTitles, makeReview, queueOf, type TestReview } from '../../tests/support/review.ts'
import { verify } from '../reviews/verify.ts'

let review: TestReview
beforeEach(async () => {
  review = await makeReview()
})
afterEach(() => review.remove())

const stage = 'title-abstract'

test('an import that was taken out is listed, and brought back with the votes on it, long after', async () => {
  const id = await importTitles(review, 'A', ['One', 'Two'])
  const [report = ''] = await queueOf(review, 'second')
  await as(review, 'second').screening.vote({ stage, report, decision: 'include' })
  await as(review, 'lead').imports.takeOut({ import: id })
  await importTitles(review, 'B', ['Three'])
  expect(await queueOf(review, 'second')).toHaveLength(1)
  const [source] = (await as(review, 'lead').imports.sources({})).sources
  expect(source).toMatchObject({ records: 0, imports: [], takenOut: [{ id, records: 2 }] })

  await as(review, 'lead').imports.bringBack({ import: id })
  expect(await queueOf(review, 'second')).toHaveLength(3)
  expect((await as(review, 'second').screening.report({ stage, report })).mine).toMatchObject({ decision: 'include' })
  expect((await as(review, 'lead').imports.sources({})).sources[0]).toMatchObject({ records: 2, takenOut: [] })
  expect(verify(review.db).problems).toEqual([])

  await expect(as(review, 'lead').imports.bringBack({ import: id })).rejects.toMatchObject({
    data: { problem: 'no-such-import' },
  })
  await as(review, 'lead').reviews.undo({})
  expect(await queueOf(review, 'second')).toHaveLength(1)
})
