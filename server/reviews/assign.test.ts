import { afterEach, beforeEach, expect, test } from 'vitest'
import { rebuildAndCompare } from '#db/projections/verify.ts'
import { finish } from '#server/work.ts'
import { as, importTitles, makeReview, queueOf, type TestReview } from '../../tests/support/review.ts'

const stage = 'title-abstract' as const
const titles = Array.from({ length: 9 }, (_, i) => `A study of number ${i} and its neighbours in town ${i * 7}`)

let review: TestReview
let members: Record<'lead' | 'second' | 'third', string>
beforeEach(async () => {
  review = await makeReview()
  members = review.members as typeof members
  await importTitles(review, 'Database', titles)
  await importTitles(review, 'Register', ['One from the register', 'Another one, which nobody else has'])
  await as(review, 'lead').reviews.saveStage({
    id: stage,
    reviewers: Object.values(members),
    reviewersPerReport: 1,
    maybe: 'conflict',
    blind: true,
    division: 'hand',
  })
})
afterEach(() => review.remove())

type Input = Omit<Parameters<ReturnType<typeof as>['reviews']['previewAssignment']>[0], 'stage' | 'seed'>
const assign = async (input: Input) => finish(await as(review, 'lead').reviews.assign({ stage, seed: 1, ...input }))
const preview = (input: Input) => as(review, 'lead').reviews.previewAssignment({ stage, seed: 1, ...input })
const numbers = async () =>
  Promise.all((['lead', 'second', 'third'] as const).map(async (who) => (await queueOf(review, who)).length))

test('by hand nobody screens anything until it is given to somebody', async () => {
  expect(await numbers()).toEqual([0, 0, 0])
  const { reports, changed, shares } = await preview({ members: Object.values(members), perReport: 1 })
  expect([reports, changed]).toEqual([11, 11])
  expect(shares).toMatchObject({ nobody: { before: 11, after: 0 } })
  expect(shares?.members.map(({ after }) => after).toSorted()).toEqual([3, 4, 4])
  expect(await numbers()).toEqual([0, 0, 0])
})

test('what the preview says comes true, as one gesture that is undone as one', async () => {
  const input = { members: Object.values(members), perReport: 2 }
  const said = (await preview(input)).shares?.members.map(({ after }) => after)
  expect(await assign(input)).toEqual({ changed: 11 })
  expect(await numbers()).toEqual(said)
  await as(review, 'lead').reviews.undo({})
  expect(await numbers()).toEqual([0, 0, 0])
  await as(review, 'lead').reviews.redo({})
  expect(await numbers()).toEqual(said)
  expect(rebuildAndCompare(review.db)).toEqual([])
})

test('reports are chosen by source, by list, by who lacks, or at random, and what is so already is not said again', async () => {
  const { sources } = await as(review, 'lead').reviews.stageReports({ stage })
  const register = sources.find(({ name }) => name === 'Register')?.id ?? ''
  expect(await assign({ members: [members.third], sources: [register] })).toEqual({ changed: 2 })
  expect(await assign({ members: [members.third], sources: [register] })).toEqual({ changed: 0 })
  expect(await numbers()).toEqual([0, 0, 2])
  expect(await assign({ members: [members.lead], screenedBy: 'nobody', random: 4 })).toEqual({ changed: 4 })
  expect(await assign({ members: [members.second], screenedBy: 'nobody', years: { from: 2011, to: null } })).toEqual({
    changed: 0,
  })
  expect(await assign({ members: [members.second], screenedBy: 'nobody', languages: [''] })).toEqual({ changed: 5 })
  expect(await numbers()).toEqual([4, 5, 2])
  const own = await queueOf(review, 'lead')
  expect(await assign({ members: [members.second], reports: own.slice(0, 2) })).toEqual({ changed: 2 })
  expect(await numbers()).toEqual([2, 7, 2])
  expect(await assign({ members: null })).toEqual({ changed: 11 })
  expect(await numbers()).toEqual([0, 0, 0])
})

test('a vote stays and counts where its report is given to somebody else', async () => {
  await assign({ members: [members.second] })
  const [report = ''] = await queueOf(review, 'second')
  await as(review, 'second').screening.vote({ stage, report, decision: 'include' })
  await assign({ members: [members.third] })
  expect(await queueOf(review, 'second')).toEqual([report])
  expect(await numbers()).toEqual([0, 1, 11])
})

test('reports are given to reviewers of the stage only', async () => {
  await as(review, 'lead').reviews.saveStage({
    id: stage,
    reviewers: [members.lead],
    reviewersPerReport: 1,
    maybe: 'conflict',
    blind: true,
  })
  await expect(assign({ members: [members.second] })).rejects.toMatchObject({ data: { problem: 'not-a-reviewer' } })
  await expect(as(review, 'second').reviews.previewAssignment({ stage, seed: 1, members: null })).rejects.toMatchObject(
    { code: 'FORBIDDEN' },
  )
})

test('a report that becomes part of another is screened by whom was named last for either', async () => {
  const all = (await as(review, 'lead').imports.records({})).records.map(({ id }) => id)
  await assign({ members: [members.lead], reports: all.slice(0, 1) })
  await assign({ members: [members.third], reports: all.slice(1, 2) })
  await as(review, 'lead').duplicates.join({ reports: all.slice(0, 2) })
  expect(await numbers()).toEqual([0, 0, 1])
})
