import { afterEach, beforeEach, expect, test } from 'vitest'
import { outcomeOn } from '#db/outcomes.ts'
import { as, importTitles, makeReview, queueOf, type TestReview } from '../../tests/support/review.ts'
import { flowFacts } from '../flow/facts.ts'
import { callOf } from '../guard.ts'
import { createSession } from '../session.ts'

const stage = 'title-abstract' as const
let review: TestReview
let report = ''
beforeEach(async () => {
  review = await makeReview()
  await importTitles(review, 'A', ['One', 'Two'])
  const [one = '', two = ''] = await queueOf(review, 'lead')
  report = one
  for (const who of ['lead', 'second'] as const)
    await as(review, who).screening.vote({ stage, report: two, decision: 'include' })
  await as(review, 'lead').screening.vote({ stage, report, decision: 'include' })
  await as(review, 'second').screening.vote({ stage, report, decision: 'exclude' })
})
afterEach(() => review.remove())

async function open(): Promise<void> {
  const { stages } = await as(review, 'lead').reviews.setup({})
  for (const settings of stages)
    if (settings.id === stage) await as(review, 'lead').reviews.saveStage({ ...settings, blind: false })
}
/** The third person leaves: the team is two. */
async function teamOfTwo(): Promise<void> {
  const id = review.members.third ?? ''
  await as(review, 'lead').team.saveMember({ id, name: 'third', roles: ['resolver'], retired: true })
}
const settle = (who: 'lead' | 'second' | 'third') =>
  as(review, who).conflicts.settleTogether({ stage, report, decision: 'include', note: 'We read it aloud.' })
const listed = async (who: 'lead' | 'second' | 'third') => (await as(review, who).conflicts.list({ stage })).conflicts
const refused = { data: { problem: 'no-such-conflict' } }

test('the two of a team of two settle their conflict together once the stage is open, and it says so', async () => {
  await teamOfTwo()
  await expect(settle('lead')).rejects.toMatchObject(refused)
  await open()
  for (const who of ['lead', 'second'] as const)
    expect(await listed(who)).toMatchObject([{ id: report, how: 'together', resolved: null }])
  await settle('second')
  expect(await listed('lead')).toMatchObject([{ resolved: 'include', by: 'together', mine: true }])
  const { resolution, votes, thread } = await as(review, 'lead').conflicts.show({ stage, report })
  expect(resolution).toEqual({
    decision: 'include',
    reasons: [],
    note: 'We read it aloud.',
    by: 'second',
    together: expect.arrayContaining(['lead', 'second']),
  })
  expect(votes.map(({ decision }) => decision).sort()).toEqual(['exclude', 'include'])
  expect(thread).toMatchObject([
    { kind: 'settled', decision: 'include', together: expect.arrayContaining(['lead', 'second']) },
  ])
  const [entry] = (await as(review, 'lead').reviews.log({ limit: 1 })).entries
  expect(entry).toMatchObject({
    kind: 'resolution',
    body: { together: [review.members.lead, review.members.second].sort() },
  })
  // Either of them reopens it; the other's undo is their own.
  await as(review, 'lead').conflicts.reopen({ stage, report, note: 'Page 4 says otherwise.' })
  expect(outcomeOn(review.db, stage, report)?.outcome).toBe('conflict')
})

test('not where a third person could, be they there or not, nor by somebody who did not vote', async () => {
  await open()
  await expect(settle('lead')).rejects.toMatchObject(refused)
  expect(await listed('lead')).toEqual([])
  expect(await listed('third')).toMatchObject([{ id: report, how: 'alone' }])
  await expect(settle('third')).rejects.toMatchObject(refused)
})

test('a resolver who is one of the two is no third person', async () => {
  await teamOfTwo()
  await open()
  const id = review.members.second ?? ''
  await as(review, 'lead').team.saveMember({ id, name: 'second', roles: ['reviewer', 'resolver'] })
  await expect(as(review, 'second').conflicts.resolve({ stage, report, decision: 'include' })).rejects.toMatchObject(
    refused,
  )
  await settle('second')
  expect(await listed('second')).toMatchObject([{ how: 'together', by: 'together' }])
})

test('at full text they name one primary reason, and a conflict about the reason alone is told as such', async () => {
  await teamOfTwo()
  await open()
  const lead = as(review, 'lead').reviews
  await lead.saveReason({ stage: 'full-text', label: 'Other people' })
  const { reasons, stages } = await lead.setup({})
  const [one = '', two = ''] = reasons.filter((reason) => reason.stage === 'full-text').map(({ id }) => id)
  await settle('lead')
  const pair = [review.members.lead ?? '', review.members.second ?? '']
  for (const settings of stages)
    if (settings.id === 'full-text')
      await lead.saveStage({ ...settings, reviewers: pair, reviewersPerReport: 2, blind: false })
  const at = { stage: 'full-text' as const, report }
  await as(review, 'lead').screening.vote({ ...at, decision: 'exclude', reasons: [one] })
  await as(review, 'second').screening.vote({ ...at, decision: 'exclude', reasons: [two] })
  const { conflicts } = as(review, 'lead')
  expect(await conflicts.show(at)).toMatchObject({ over: 'reason', how: 'together' })
  await expect(conflicts.settleTogether({ ...at, decision: 'exclude' })).rejects.toMatchObject({
    data: { problem: 'reason-needed' },
  })
  await conflicts.settleTogether({ ...at, decision: 'exclude', reasons: [two] })
  expect(outcomeOn(review.db, 'full-text', report)).toMatchObject({
    outcome: 'excluded',
    by: 'resolution',
    reason: two,
  })
})

test('the flow and the exports count what is settled together as settled, and what is reopened as a conflict', async () => {
  await teamOfTwo()
  await open()
  const { conflicts, reviews } = as(review, 'lead')
  const inFlow = () => {
    const session = createSession(review.host, 'desktop')
    session.bind({ review: review.path, member: review.members.lead })
    return flowFacts(callOf(session).db, []).reports.find(({ id }) => id === report)?.titleAbstract
  }
  const written = async (what: 'conflicts' | 'votes') =>
    (await reviews.export({ what, format: 'csv', decisions: true })).content
  const votes = await written('votes')
  const counts = async () => (await reviews.map({})).conflicts
  expect(inFlow()?.outcome).toBe('conflict')
  expect(await counts()).toMatchObject({ all: 1, left: 1 })
  await settle('lead')
  expect(inFlow()).toMatchObject({ outcome: 'included', settled: 'together' })
  expect(await counts()).toMatchObject({ all: 1, left: 0 })
  expect((await as(review, 'lead').screening.queue({ stage: 'full-text' })).counts).toBeDefined()
  expect(await written('conflicts')).toContain('included')
  const notes = (await as(review, 'lead').flow.show({ form: '2020', lang: 'en' })).notes
  expect(notes.join(' ')).toContain('together')
  await conflicts.reopen({ stage, report })
  expect(inFlow()?.outcome).toBe('conflict')
  expect(inFlow()?.settled).toBeUndefined()
  expect(await counts()).toMatchObject({ all: 1, left: 1 })
  expect(await written('conflicts')).toContain('conflict')
  expect(await written('votes')).toBe(votes)
})
