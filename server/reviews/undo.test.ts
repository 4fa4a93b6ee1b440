import { afterEach, beforeEach, expect, test } from 'vitest'
import { as, importTitles, makeReview, queueOf, type TestReview } from '../../tests/support/review.ts'
import { clientOf } from '../client.ts'
import { createSession } from '../session.ts'
import { verify } from './verify.ts'

let review: TestReview
beforeEach(async () => {
  review = await makeReview()
})
afterEach(() => review.remove())

const stage = 'title-abstract'
const mine = async (report: string) => (await as(review, 'lead').screening.report({ stage, report })).mine

test('a vote is taken back to the one before it, to none, and brought back, across a restart', async () => {
  await importTitles(review, 'A', ['One'])
  const [report = ''] = await queueOf(review, 'lead')
  await as(review, 'lead').screening.vote({ stage, report, decision: 'include' })
  await as(review, 'lead').screening.vote({ stage, report, decision: 'exclude' })
  expect((await as(review, 'lead').reviews.undo({})).undone).toEqual({
    kinds: ['vote'],
    facts: 1,
    report,
    title: 'One',
    vote: { stage, before: 'exclude', now: 'include' },
  })
  expect(await mine(report)).toMatchObject({ decision: 'include' })
  await review.reopen()
  expect((await as(review, 'lead').reviews.undo({})).undone?.vote).toEqual({ stage, before: 'include', now: null })
  expect(await mine(report)).toBeNull()
  await as(review, 'lead').reviews.redo({})
  await review.reopen()
  await as(review, 'lead').reviews.redo({})
  expect(await mine(report)).toMatchObject({ decision: 'exclude' })
  expect((await as(review, 'lead').reviews.redo({})).undone).toBeNull()
  expect(verify(review.db)).toEqual({ ok: true, problems: [] })
})

test('that a review was made is not taken back, nor what would leave it without a lead', async () => {
  const { undo } = as(review, 'lead').reviews
  while ((await undo({})).undone);
  expect((await as(review, 'lead').team.members({})).members).toHaveLength(3)
  const name = 'Fourth'
  const { id } = await as(review, 'lead').team.saveMember({ name, roles: ['lead'] })
  const fourth = clientOf(createSession(review.host, 'desktop'))
  await fourth.reviews.open({ path: review.path })
  await fourth.team.signIn({ member: id })
  await fourth.team.saveMember({ id: review.members.lead ?? '', name: 'lead', roles: ['reviewer'] })
  await expect(as(review, 'lead').reviews.undo({})).rejects.toMatchObject({ data: { problem: 'no-lead' } })
  expect((await as(review, 'lead').team.members({})).members).toHaveLength(4)
})

test('what one member undoes is never what another did', async () => {
  await importTitles(review, 'A', ['One'])
  const [report = ''] = await queueOf(review, 'second')
  await as(review, 'lead').screening.vote({ stage, report, decision: 'include' })
  expect((await as(review, 'second').reviews.undo({})).undone).toBeNull()
  expect(await mine(report)).toMatchObject({ decision: 'include' })
})

test('after something new there is nothing to redo', async () => {
  await importTitles(review, 'A', ['One', 'Two'])
  const [first = '', second = ''] = await queueOf(review, 'lead')
  await as(review, 'lead').screening.vote({ stage, report: first, decision: 'include' })
  await as(review, 'lead').reviews.undo({})
  await as(review, 'lead').screening.vote({ stage, report: second, decision: 'include' })
  expect((await as(review, 'lead').reviews.redo({})).undone).toBeNull()
})

test('an import is undone as a whole; votes on it are kept and come back with it', async () => {
  await importTitles(review, 'A', ['One', 'Two'])
  const [report = ''] = await queueOf(review, 'second')
  await as(review, 'second').screening.vote({ stage, report, decision: 'maybe', note: 'look again' })
  await as(review, 'lead').reviews.undo({})
  expect(await queueOf(review, 'second')).toEqual([])
  expect((await as(review, 'lead').imports.sources({})).sources).toEqual([])
  await as(review, 'lead').reviews.redo({})
  expect((await as(review, 'second').screening.report({ stage, report })).mine).toMatchObject({
    decision: 'maybe',
    note: 'look again',
  })
  expect(verify(review.db).problems).toEqual([])
})
