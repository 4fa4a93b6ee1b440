import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { NewFact } from '#shared/domain/facts/fact.ts'
import type { Decision } from '#shared/domain/reviews/words.ts'
import { as, importTitles, makeReview, queueOf, type TestReview } from '../../tests/support/review.ts'
import { type Call, say } from '../call.ts'
import { clientOf } from '../client.ts'
import { createSession } from '../session.ts'

const stage = 'title-abstract' as const
const titles = [
  'Leaving school',
  'A life on hold',
  'Return to work',
  'Young and ill',
  'Supported employment',
  'Motivation',
]

let review: TestReview
let reports: string[]
beforeEach(async () => {
  review = await makeReview()
  await importTitles(review, 'Scopus', titles)
  reports = await queueOf(review, 'lead')
  const lead: Decision[] = ['include', 'include', 'exclude', 'exclude', 'maybe', 'exclude']
  const second: Decision[] = ['include', 'exclude', 'exclude', 'include', 'exclude', 'exclude']
  for (const [i, report] of reports.entries()) {
    await as(review, 'lead').screening.vote({ stage, report, decision: lead[i] as Decision })
    await as(review, 'second').screening.vote({ stage, report, decision: second[i] as Decision })
  }
})
afterEach(() => review.remove())

/** What everyone sees once the stage is open, also asked for while it is not: at the terminal, where nothing is hidden. */
async function figures(asked: { maybe?: 'include' | 'own'; pilot?: string; from?: string; to?: string } = {}) {
  const found = await terminal().agreement.stage({ stage, ...asked })
  return found.agreement
}

function terminal() {
  const { host, path } = review
  const session = createSession(host, 'terminal')
  session.bind({ review: path })
  return clientOf(session)
}

/** Says facts as a member, where no call says them in this test. */
function saying(member: string, facts: NewFact[]): string {
  const call: Call = {
    db: review.db,
    actor: { kind: 'terminal' },
    author: review.members[member] ?? '',
    clock: review.host.clock,
  }
  return say(call, facts)
}

const at = (i: number) => reports[i] as string

describe('agreement of a review that goes on', () => {
  test('is computed from what was voted, a maybe as the stage says or as is chosen', async () => {
    const own = await figures()
    expect([own?.maybe, own?.asTheStageSays]).toEqual(['own', true])
    expect(own?.pairs[0]?.table).toEqual([
      [1, 1, 0],
      [1, 2, 0],
      [0, 1, 0],
    ])
    const chosen = await figures({ maybe: 'include' })
    expect([chosen?.maybe, chosen?.asTheStageSays]).toEqual(['include', false])
    expect(chosen?.pairs[0]?.table).toEqual([
      [1, 2],
      [1, 2],
    ])
  })

  test('is not changed by settling, sending back, voting anew, reopening or lifting the blinding', async () => {
    const before = await figures()
    await as(review, 'third').conflicts.resolve({ stage, report: at(1), decision: 'include' })
    expect(await figures()).toEqual(before)
    // Reopened, and voted on anew, as one knows now what the third said.
    const reopened = { stage, report: at(1), decision: null, reasons: [] }
    saying('third', [{ kind: 'resolution', subject: `${stage}/${at(1)}`, body: reopened }])
    await as(review, 'second').screening.vote({ stage, report: at(1), decision: 'include' })
    expect(await figures()).toEqual(before)
    // Sent back with a question, which both answer by voting anew.
    const members = [review.members.lead ?? '', review.members.second ?? '']
    const asked = { stage, report: at(3), members, text: 'Is it about the young?' }
    saying('third', [{ kind: 'referral', subject: `${stage}/${at(3)}`, body: asked }])
    await as(review, 'lead').screening.vote({ stage, report: at(3), decision: 'include' })
    expect(await figures()).toEqual(before)
    // What they settle together.
    const together = { stage, report: at(4), decision: 'exclude' as const, reasons: [], together: members }
    saying('lead', [{ kind: 'resolution', subject: `${stage}/${at(4)}`, body: together }])
    await as(review, 'lead').screening.vote({ stage, report: at(4), decision: 'exclude' })
    expect(await figures()).toEqual(before)
    // After the blinding is lifted, another vote is changed.
    const [settings] = (await as(review, 'lead').reviews.setup({})).stages
    if (!settings) throw new Error('no stage')
    await as(review, 'lead').reviews.saveStage({ ...settings, blind: false })
    await as(review, 'second').screening.vote({ stage, report: at(0), decision: 'exclude' })
    expect(await figures()).toEqual(before)
    const seen = await as(review, 'second').agreement.stage({ stage })
    expect(seen.agreement).toEqual(before)
    expect((await as(review, 'second').agreement.reports({ stage })).rows.map(({ id }) => id)).toEqual([
      at(1),
      at(3),
      at(4),
    ])
  })

  test('follows a vote that is changed while all is blind, and its undoing', async () => {
    const before = await figures()
    await as(review, 'second').screening.vote({ stage, report: at(1), decision: 'include' })
    expect((await figures())?.pairs[0]?.percentAgreement.value).toBeCloseTo(4 / 6, 12)
    await as(review, 'second').reviews.undo({})
    expect(await figures()).toEqual(before)
  })

  test('an undone resolution hides no later vote', async () => {
    await as(review, 'third').conflicts.resolve({ stage, report: at(1), decision: 'include' })
    await as(review, 'third').reviews.undo({})
    await as(review, 'second').screening.vote({ stage, report: at(1), decision: 'include' })
    expect((await figures())?.pairs[0]?.percentAgreement.value).toBeCloseTo(4 / 6, 12)
  })

  test('votes follow a report that is merged and split', async () => {
    const before = await figures()
    const [a, b] = [at(0), at(5)].sort() as [string, string]
    const action = saying('lead', [
      { kind: 'link', subject: `${a}|${b}`, body: { a, b, verdict: 'same', by: 'person' } },
    ])
    expect((await figures())?.pairs[0]?.n).toBe(5)
    saying('lead', [{ kind: 'undo', subject: action, body: { action, undone: true } }])
    expect(await figures()).toEqual(before)
  })

  test('a round of the pilot that is screened again counts for itself alone', async () => {
    const members = [review.members.lead ?? '', review.members.second ?? '']
    const round = { stage, round: 1, seed: 1, gate: 0.75, reviewers: members }
    const whole = await figures()
    saying('lead', [
      { kind: 'pilot', subject: 'pilot-1', body: { ...round, state: 'open' } },
      ...[at(0), at(1)].map((report, position): NewFact => {
        return { kind: 'sampled', subject: `pilot-1/${report}`, body: { pilot: 'pilot-1', stage, report, position } }
      }),
    ])
    saying('lead', [{ kind: 'pilot', subject: 'pilot-1', body: { ...round, state: 'closed', again: true } }])
    expect((await figures())?.pairs[0]?.n).toBe(4)
    const ofRound = await figures({ pilot: 'pilot-1' })
    expect(ofRound?.pairs[0]?.table).toEqual([
      [1, 1, 0],
      [0, 0, 0],
      [0, 0, 0],
    ])
    for (const name of ['lead', 'second'] as const)
      for (const i of [0, 1]) await as(review, name).screening.vote({ stage, report: at(i), decision: 'include' })
    expect((await figures())?.pairs[0]?.table).toEqual([
      [2, 0, 0],
      [1, 2, 0],
      [0, 1, 0],
    ])
    expect(await figures({ pilot: 'pilot-1' })).toEqual(ofRound)
    expect(whole?.pairs[0]?.n).toBe(6)
  })

  test('a period takes the votes that were cast in it', async () => {
    expect((await figures({ from: '2000-01-01T00:00:00Z', to: '2100-01-01T00:00:00Z' }))?.pairs[0]?.n).toBe(6)
    expect((await figures({ to: '2000-01-01T00:00:00Z' }))?.pairs).toEqual([])
  })
})

test('while the stage is blind nothing is told but why, and when that ends', async () => {
  const client = as(review, 'second')
  expect(await client.agreement.stage({ stage })).toEqual({
    open: false,
    closed: { blind: stage, by: 'lead', when: 'any-time' },
    rounds: [],
    agreement: null,
  })
  expect(await client.agreement.stage({ stage: 'full-text' })).toMatchObject({ open: false, closed: { blind: stage } })
  expect(await client.agreement.reports({ stage })).toEqual({ total: 0, rows: [] })
})

test('a cell of the table opens its reports, and a criterion and a reason those that differ over it', async () => {
  const client = terminal()
  const cell = (rowVote: Decision, columnVote: Decision) => ({
    row: review.members.lead ?? '',
    rowVote,
    column: review.members.second ?? '',
    columnVote,
  })
  const ids = async (asked: Parameters<typeof client.agreement.reports>[0]) =>
    (await client.agreement.reports(asked)).rows.map(({ id }) => id)
  expect(await ids({ stage, cell: cell('include', 'exclude') })).toEqual([at(1)])
  expect(await ids({ stage, cell: cell('include', 'exclude'), maybe: 'include' })).toEqual([at(1), at(4)])
  const setup = await as(review, 'lead').reviews.setup({})
  const criterion = setup.criteria[0]?.id ?? ''
  await as(review, 'lead').criteria.assess({ report: at(3), criterion, verdict: 'met' })
  await as(review, 'second').criteria.assess({ report: at(3), criterion, verdict: 'not-met' })
  await as(review, 'second').criteria.assess({ report: at(1), criterion, verdict: 'not-met' })
  const reason = setup.reasons.find((one) => one.stage === stage)?.id ?? ''
  await as(review, 'second').screening.vote({ stage, report: at(1), decision: 'exclude', reasons: [reason] })
  expect(await ids({ stage, criterion })).toEqual([at(3)])
  expect(await ids({ stage, reason })).toEqual([at(1)])
  expect((await figures())?.disagreements).toMatchObject({
    reports: 3,
    criteria: [{ criterion, reports: 1 }],
    reasons: [{ reason, reports: 1 }],
  })
})
