import { afterEach, beforeEach, expect, test } from 'vitest'
import { as, importTitles, makeReview, queueOf, type TestReview } from '../../tests/support/review.ts'

let review: TestReview
beforeEach(async () => {
  review = await makeReview()
  await importTitles(review, 'A', ['Sleep in young adults', 'Loneliness at work'])
})
afterEach(() => review.remove())

const stage = 'title-abstract'
const once = 'a'.repeat(24)
const voteFacts = () => review.db.get<{ n: number }>(`SELECT count(*) AS n FROM fact WHERE kind = 'vote'`)?.n
const mine = async (report: string) =>
  (await as(review, 'second').screening.report({ stage, report })).mine?.decision ?? null

test('a vote that comes again, for its answer was lost, is said once', async () => {
  const [report = ''] = await queueOf(review, 'second')
  const vote = { stage, report, decision: 'include', once } as const
  await as(review, 'second').screening.vote(vote)
  await as(review, 'second').screening.vote(vote)
  expect(voteFacts()).toBe(1)
  // Another mind is another vote, and one that is late does not overturn it.
  await as(review, 'second').screening.vote({ ...vote, decision: 'exclude', once: 'b'.repeat(24) })
  await as(review, 'second').screening.vote(vote)
  expect(voteFacts()).toBe(2)
  expect(await mine(report)).toBe('exclude')
})

test('a vote that was undone since does not come back by being sent again', async () => {
  const [report = ''] = await queueOf(review, 'second')
  await as(review, 'second').screening.vote({ stage, report, decision: 'include', once })
  await as(review, 'second').reviews.undo({})
  await as(review, 'second').screening.vote({ stage, report, decision: 'include', once })
  expect(await mine(report)).toBeNull()
})

test('a vote that is sent again after its report became another one is still said once', async () => {
  const [a = '', b = ''] = await queueOf(review, 'second')
  await as(review, 'second').screening.vote({ stage, report: b, decision: 'include', once })
  await as(review, 'lead').duplicates.decide({ a, b, verdict: 'same' })
  await as(review, 'second').screening.vote({ stage, report: b, decision: 'include', once })
  expect(voteFacts()).toBe(1)
})

test('a vote that names who cast it is taken of nobody else', async () => {
  const [report = ''] = await queueOf(review, 'second')
  const { member } = await as(review, 'lead').team.me({})
  const call = as(review, 'second').screening.vote({ stage, report, decision: 'include', once, by: member?.id })
  await expect(call).rejects.toMatchObject({ data: { problem: 'other-member' } })
  expect(voteFacts()).toBe(0)
})
