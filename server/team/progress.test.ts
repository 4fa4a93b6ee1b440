import { afterEach, beforeEach, expect, test } from 'vitest'
import { as, importTitles, makeReview, queueOf, type TestReview } from '../../tests/support/review.ts'

const stage = 'title-abstract' as const
let review: TestReview
let reports: string[]
beforeEach(async () => {
  review = await makeReview()
  await importTitles(review, 'Scopus', ['Leaving school', 'A life on hold', 'Return to work', 'Young and ill'])
  reports = await queueOf(review, 'lead')
})
afterEach(() => review.remove())

const vote = (name: 'lead' | 'second', i: number, decision: 'include' | 'exclude' = 'include') =>
  as(review, name).screening.vote({ stage, report: reports[i] as string, decision })

async function save(change: { blind?: boolean; reviewers?: string[]; reviewersPerReport?: number }): Promise<void> {
  const [settings] = (await as(review, 'lead').reviews.setup({})).stages
  if (!settings) throw new Error('no stage')
  await as(review, 'lead').reviews.saveStage({ ...settings, ...change })
}

test('the lead sees how far each is, however the work is divided', async () => {
  await vote('lead', 0)
  await vote('lead', 1)
  await vote('second', 0)
  const counts = async () =>
    (await as(review, 'lead').team.progress({})).stages[0]?.members.map(({ name, voted, assigned }) => [
      name,
      voted,
      assigned,
    ])
  expect(await counts()).toEqual([
    ['lead', 2, 4],
    ['second', 1, 4],
  ])
  // Divided anew: each report is one reviewer's, and who voted before still finds what they voted on.
  await save({ reviewersPerReport: 1 })
  const divided = await counts()
  const mine = await Promise.all(
    (['lead', 'second'] as const).map(async (name) => {
      const { mine: own } = (await as(review, name).reviews.map({})).screening
      return [name, (own?.assigned ?? 0) - (own?.left ?? 0), own?.assigned]
    }),
  )
  expect(divided).toEqual(mine)
})

test('own figures are one’s own: each report once, nothing that was undone, nothing of others', async () => {
  await vote('lead', 0)
  await vote('lead', 0, 'exclude')
  await vote('lead', 1)
  await vote('lead', 2)
  await as(review, 'lead').reviews.undo({})
  await vote('second', 3)
  const [own] = (await as(review, 'lead').team.mine({})).stages
  expect([own?.voted, own?.left]).toEqual([2, 2])
  expect(own?.last).toHaveLength(2)
  expect(own?.quarters.reduce((sum, { n }) => sum + n, 0)).toBe(2)
  expect((await as(review, 'third').team.mine({})).stages).toEqual([])
})

test('what all votes add up to, and whom it waits for, is told when the stage is open', async () => {
  await vote('lead', 0)
  await vote('second', 0)
  await vote('lead', 1)
  await vote('second', 1, 'exclude')
  await vote('lead', 2)
  expect((await as(review, 'second').team.standing({})).stages).toEqual([])
  await save({ blind: false })
  expect((await as(review, 'second').team.standing({})).stages[0]).toEqual({
    stage,
    reports: 4,
    included: 1,
    excluded: 0,
    conflict: 1,
    pending: 2,
    waiting: [
      { member: review.members.second, name: 'second', left: 2, alone: 1 },
      { member: review.members.lead, name: 'lead', left: 1, alone: 0 },
    ],
  })
})
