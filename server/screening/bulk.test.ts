import { afterEach, beforeEach, expect, test } from 'vitest'
import { say } from '#server/call.ts'
import { finish } from '#server/work.ts'
import { as, importTitles, makeReview, queueOf, type TestReview } from '../../tests/support/review.ts'

const stage = 'title-abstract' as const
let review: TestReview
let ids: string[]
beforeEach(async () => {
  review = await makeReview()
  await importTitles(
    review,
    'Scopus',
    Array.from({ length: 250 }, (_, i) => `Report ${i} on ${i % 2 ? 'youth' : 'rats'}`),
  )
  ids = await queueOf(review, 'lead')
})
afterEach(() => review.remove())

const lead = () => as(review, 'lead')
const rats = { stage, filters: { words: 'rats ' }, decision: 'exclude' as const }
const votes = async () => (await lead().screening.queue({ stage })).total
const undecided = { undecided: 250, include: 0, exclude: 0, maybe: 0, all: 250 }

test('the preview says what would change, from what, and what stays: by own votes alone', async () => {
  await lead().screening.vote({ stage, report: ids[0] ?? '', decision: 'include' })
  await lead().screening.vote({ stage, report: ids[2] ?? '', decision: 'exclude' })
  await as(review, 'second').screening.vote({ stage, report: ids[4] ?? '', decision: 'exclude' })
  const others = [review.members.second ?? '']
  say({ db: review.db, actor: { kind: 'terminal' }, author: review.members.lead ?? '', clock: review.host.clock }, [
    { kind: 'assignment', subject: `${stage}/${ids[6]}`, body: { stage, report: ids[6] ?? '', members: others } },
  ])
  const preview = await lead().screening.bulkPreview({ ...rats, filters: { ...rats.filters, assigned: 'all' } })
  expect(preview).toEqual({
    reports: 125,
    changes: 123,
    from: { undecided: 122, include: 1, exclude: 0, maybe: 0 },
    same: 1,
    others: 1,
    undecidable: 0,
  })
  expect(await lead().screening.bulkPreview({ ...rats, ids: ids.slice(0, 5) })).toMatchObject({
    reports: 3,
    changes: 2,
  })
})

test('all votes are one action: one undo takes them back, one redo brings them again, also after a restart', async () => {
  await lead().screening.vote({ stage, report: ids[0] ?? '', decision: 'include', note: 'kept' })
  const result = await finish(await lead().screening.bulk({ ...rats, expected: 125 }))
  expect(result).toEqual({ changed: 125 })
  expect(await votes()).toEqual({ ...undecided, undecided: 125, exclude: 125 })
  expect((await lead().screening.report({ stage, report: ids[0] ?? '' })).mine).toMatchObject({
    decision: 'exclude',
    note: 'kept',
  })
  await lead().reviews.undo({})
  expect(await votes()).toEqual({ ...undecided, undecided: 249, include: 1 })
  await review.reopen()
  await lead().reviews.redo({})
  expect(await votes()).toEqual({ ...undecided, undecided: 125, exclude: 125 })
})

test('stopped on the way, what was cast stays and is undone as one', async () => {
  const stopper = new AbortController()
  const events = await lead().screening.bulk({ ...rats, filters: {}, expected: 250 }, { signal: stopper.signal })
  const going = async () => {
    for await (const step of events) if (step.doing === 'save') stopper.abort()
  }
  await expect(going()).rejects.toThrow()
  const { exclude } = await votes()
  expect(exclude).toBeGreaterThan(0)
  expect(exclude).toBeLessThan(250)
  await lead().reviews.undo({})
  expect(await votes()).toEqual(undecided)
})

test('a list that is another than the one that was looked at is not decided on', async () => {
  await expect(
    lead()
      .screening.bulk({ ...rats, expected: 124 })
      .then(finish),
  ).rejects.toMatchObject({ data: { problem: 'list-changed' } })
  expect(await votes()).toEqual(undecided)
})

test('without a reason, what was excluded for one keeps it', async () => {
  const [reason] = (await lead().reviews.setup({})).reasons.filter((one) => one.stage === stage)
  const reasons = [reason?.id ?? '']
  await lead().screening.vote({ stage, report: ids[0] ?? '', decision: 'exclude', reasons })
  expect(await lead().screening.bulkPreview(rats)).toMatchObject({ changes: 124, same: 1 })
  await finish(await lead().screening.bulk({ ...rats, expected: 124 }))
  expect((await lead().screening.report({ stage, report: ids[0] ?? '' })).mine?.reasons).toEqual(reasons)
  expect(await lead().screening.bulkPreview({ ...rats, reasons })).toMatchObject({ changes: 124, same: 1 })
})

test('a reason that the stage does not have is refused, and nothing is done', async () => {
  await expect(lead().screening.bulkPreview({ ...rats, reasons: ['none'] })).rejects.toMatchObject({
    data: { problem: 'no-such-reason' },
  })
})
