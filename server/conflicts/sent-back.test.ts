import { afterEach, beforeEach, expect, test } from 'vitest'
import { as, importTitles, makeReview, queueOf, type TestReview } from '../../tests/support/review.ts'

const stage = 'title-abstract' as const
let review: TestReview
let reports: string[] = []
beforeEach(async () => {
  review = await makeReview()
  await importTitles(review, 'A', ['One', 'Two', 'Three'])
  reports = await queueOf(review, 'lead')
  for (const report of reports) {
    await as(review, 'lead').screening.vote({ stage, report, decision: 'include', note: 'of the lead' })
    await as(review, 'second').screening.vote({ stage, report, decision: 'exclude', note: 'of the second' })
  }
})
afterEach(() => review.remove())

const third = () => as(review, 'third').conflicts
const [first, other] = [() => reports[0] ?? '', () => reports[1] ?? '']
const refer = (text = 'Which ages does it cover?') => third().refer({ stage, report: first(), text })
const asked = async (who: 'lead' | 'second', report = first()) =>
  (await as(review, who).conflicts.question({ stage, report })).sentBack
const waiting = async (who: 'lead' | 'second' | 'third') =>
  (await as(review, who).conflicts.sentBack({ stage })).reports
const row = async (report = first()) => (await third().list({ stage })).conflicts.find(({ id }) => id === report)
const refused = { code: 'PROBLEM', data: { problem: 'no-such-conflict' } }

test('both voters are asked, and each sees the question and own words, never the other’s vote or answer', async () => {
  await refer()
  for (const who of ['lead', 'second'] as const) {
    expect(await waiting(who)).toEqual([{ report: first(), answered: false }])
    expect(await asked(who)).toMatchObject({ by: 'third', text: 'Which ages does it cover?', answered: false })
    expect(await asked(who, other())).toBeNull()
  }
  expect(await waiting('third')).toEqual([])
  await as(review, 'second').conflicts.discuss({ stage, report: first(), text: 'All ages, page 3.' })
  await third().discuss({ stage, report: first(), text: 'Thank you.' })
  const texts = async (who: 'lead' | 'second') => (await asked(who))?.thread.map(({ text }) => text)
  expect(await texts('second')).toEqual(['Which ages does it cover?', 'All ages, page 3.', 'Thank you.'])
  expect(await texts('lead')).toEqual(['Which ages does it cover?', 'Thank you.'])
  expect(await waiting('second')).toEqual([{ report: first(), answered: true }])
  expect(await waiting('lead')).toEqual([{ report: first(), answered: false }])
  expect(await row()).toMatchObject({ sentBack: { to: 2, answered: 1 }, messages: 2, mine: true, changed: false })
  // Once the stage is open, everything of it.
  await openStage()
  expect(await texts('lead')).toEqual(['Which ages does it cover?', 'All ages, page 3.', 'Thank you.'])
})

test('what resolvers said among themselves before is not for the voters', async () => {
  await third().discuss({ stage, report: first(), text: 'The second reads ages differently.' })
  await refer()
  expect((await asked('lead'))?.thread.map(({ text }) => text)).toEqual(['Which ages does it cover?'])
  const { thread } = await third().show({ stage, report: first() })
  expect(thread.map(({ kind }) => kind)).toEqual(['message', 'sent-back'])
})

test('who voted anew is told to the resolver with the vote from before, and the report stays in sight when they agree', async () => {
  await refer()
  await as(review, 'second').screening.vote({ stage, report: first(), decision: 'include', note: 'now I see' })
  const { votes, agreed, resolution } = await third().show({ stage, report: first() })
  expect(votes.find(({ name }) => name === 'second')).toMatchObject({
    decision: 'include',
    since: 'voted',
    before: { decision: 'exclude', note: 'of the second' },
  })
  expect(votes.find(({ name }) => name === 'lead')).toMatchObject({
    decision: 'include',
    since: 'nothing',
    before: null,
  })
  expect({ agreed, resolution }).toEqual({ agreed: 'include', resolution: null })
  expect(await row()).toMatchObject({ resolved: 'include', by: 'voters', changed: true })
  // The lead cannot tell from what is asked that the other agrees by now.
  expect(await waiting('lead')).toEqual([{ report: first(), answered: false }])
  // There is nothing left to settle, reopen or send back.
  await expect(third().resolve({ stage, report: first(), decision: 'exclude' })).rejects.toMatchObject(refused)
  await expect(refer()).rejects.toMatchObject({ data: { problem: 'settled' } })
  await expect(third().reopen({ stage, report: first() })).rejects.toMatchObject({ data: { problem: 'not-settled' } })
  await as(review, 'second').reviews.undo({})
  expect(await row()).toMatchObject({ resolved: null, by: null, changed: false })
})

test('settling and withdrawing look the same to those who were asked; undoing and reopening ask again', async () => {
  await refer()
  const before = await asked('lead')
  await third().resolve({ stage, report: first(), decision: 'include' })
  const settled = [await asked('lead'), await waiting('lead')]
  await third().reopen({ stage, report: first(), note: 'Not sure after all.' })
  expect(await asked('lead')).toEqual(before)
  await third().withdraw({ stage, report: first() })
  expect([await asked('lead'), await waiting('lead')]).toEqual(settled)
  expect(settled).toEqual([null, []])
  await as(review, 'third').reviews.undo({})
  expect(await asked('lead')).toEqual(before)
  await third().withdraw({ stage, report: first() })
  await expect(third().withdraw({ stage, report: first() })).rejects.toMatchObject({
    data: { problem: 'not-sent-back' },
  })
  await expect(
    as(review, 'lead').conflicts.discuss({ stage, report: first(), text: 'Too late?' }),
  ).rejects.toMatchObject(refused)
})

test('a second question asks both anew', async () => {
  await refer()
  await as(review, 'lead').conflicts.discuss({ stage, report: first(), text: '16 to 29.' })
  expect(await waiting('lead')).toEqual([{ report: first(), answered: true }])
  await refer('And in which country?')
  expect(await waiting('lead')).toEqual([{ report: first(), answered: false }])
  expect((await asked('lead'))?.thread.map(({ text }) => text)).toEqual([
    'Which ages does it cover?',
    '16 to 29.',
    'And in which country?',
  ])
})

test('nobody but a resolver outside of it sends back, and no voter learns from a refusal whether there is a conflict', async () => {
  await as(review, 'second').screening.vote({ stage, report: other(), decision: 'include' })
  const answers = []
  for (const report of [first(), other()]) {
    const { conflicts } = as(review, 'lead')
    for (const act of [
      () => conflicts.show({ stage, report }),
      () => conflicts.reopen({ stage, report }),
      () => conflicts.discuss({ stage, report, text: 'Is anybody there?' }),
      () => conflicts.settleTogether({ stage, report, decision: 'include' }),
    ])
      answers.push(await act().catch(({ code, data, message }) => JSON.stringify({ code, data, message })))
    await expect(conflicts.refer({ stage, report, text: 'Why?' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  }
  expect(new Set(answers).size).toBe(1)
  expect((await as(review, 'lead').conflicts.list({ stage })).conflicts).toEqual([])
  // A resolver who is to screen a report is a voter of it, also before their vote.
  await as(review, 'lead').reviews.saveStage({
    id: stage,
    reviewers: ['lead', 'second', 'third'].map((who) => review.members[who] ?? ''),
    reviewersPerReport: 2,
    division: 'everyone',
    maybe: 'conflict',
    blind: true,
  })
  expect((await third().list({ stage })).conflicts).toEqual([])
  await expect(refer()).rejects.toMatchObject(refused)
})

async function openStage(): Promise<void> {
  const { stages } = await as(review, 'lead').reviews.setup({})
  for (const settings of stages)
    if (settings.id === stage) await as(review, 'lead').reviews.saveStage({ ...settings, blind: false })
}
