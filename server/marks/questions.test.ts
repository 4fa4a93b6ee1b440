import { afterEach, beforeEach, expect, test } from 'vitest'
import { as, importTitles, makeReview, queueOf, type TestReview } from '../../tests/support/review.ts'

let review: TestReview
let report: string
beforeEach(async () => {
  review = await makeReview()
  await importTitles(review, 'A', ['One', 'Two'])
  report = (await queueOf(review, 'lead'))[0] ?? ''
})
afterEach(() => review.remove())

const stage = 'title-abstract'
const mine = async (who: 'lead' | 'second' | 'third') =>
  (await as(review, who).screening.report({ stage, report })).marks.question
const answer = (text: string, closes = true) =>
  as(review, 'lead').marks.answer({ stage, report, member: review.members.second ?? '', text, closes })

test('a question goes to the lead, its answer to who asked, and neither to anybody else', async () => {
  await as(review, 'second').screening.vote({ stage, report, decision: 'exclude', note: 'too old' })
  await as(review, 'second').marks.ask({ stage, report, text: 'Does Åland count?' })
  const { questions } = await as(review, 'lead').marks.questions({})
  expect(questions).toMatchObject([{ report, title: 'One', name: 'second', waits: true, words: [{ by: 'second' }] }])
  // The words, and nothing of the vote.
  expect(JSON.stringify(questions)).not.toMatch(/exclude|too old/)
  expect(await mine('lead')).toBeNull()
  await answer('Yes, it does.')
  expect(await mine('second')).toMatchObject({ waits: false, closed: true, words: [{ mine: true }, { by: 'lead' }] })
  expect((await as(review, 'second').marks.asked({})).questions).toMatchObject([{ report, title: 'One' }])
  expect(await mine('third')).toBeNull()
  expect((await as(review, 'third').marks.asked({})).questions).toEqual([])
  await expect(as(review, 'third').marks.questions({})).rejects.toThrow()
})

test('while blind the log has a question for its member alone, and afterwards for the lead as well', async () => {
  await as(review, 'second').marks.ask({ stage, report, text: 'Does Åland count?' })
  const told = async (who: 'lead' | 'second' | 'third') =>
    (await as(review, who).reviews.log({})).entries.filter(({ kind }) => kind === 'message').length
  expect(await Promise.all((['second', 'lead', 'third'] as const).map(told))).toEqual([1, 0, 0])
  await as(review, 'lead').reviews.saveStage({
    id: stage,
    reviewers: [review.members.lead ?? '', review.members.second ?? ''],
    reviewersPerReport: 2,
    maybe: 'conflict',
    blind: false,
  })
  expect(await Promise.all((['second', 'lead', 'third'] as const).map(told))).toEqual([1, 1, 0])
})

test('the thread goes on, is closed by either and opened by a new word; each is undone by itself', async () => {
  await as(review, 'second').marks.ask({ stage, report, text: 'Does Åland count?' })
  await answer('Which year?', false)
  expect(await mine('second')).toMatchObject({ waits: false, closed: false })
  await as(review, 'second').marks.ask({ stage, report, text: '1995' })
  expect((await as(review, 'lead').marks.questions({})).questions).toMatchObject([{ waits: true }])
  await as(review, 'second').marks.ask({ stage, report, text: '', closes: true })
  expect((await as(review, 'lead').marks.questions({})).questions).toMatchObject([{ waits: false, closed: true }])
  await as(review, 'second').reviews.undo({})
  expect((await as(review, 'lead').marks.questions({})).questions).toMatchObject([{ waits: true, closed: false }])
  await as(review, 'lead').reviews.undo({})
  expect((await mine('second'))?.words.map(({ text }) => text)).toEqual(['Does Åland count?', '1995'])
})

test('nothing is asked without words, and nothing answered that was not asked', async () => {
  await expect(as(review, 'second').marks.ask({ stage, report, text: ' ' })).rejects.toThrow('Write something')
  await expect(as(review, 'second').marks.ask({ stage, report, text: '', closes: true })).rejects.toThrow('no such')
  await expect(answer('Yes.')).rejects.toThrow('no such question')
})
