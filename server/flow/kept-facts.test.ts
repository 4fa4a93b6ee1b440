import { dirname } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isSmall } from '#db/as-of.ts'
import { as, importRis, importTitles, makeReview, queueOf, type TestReview } from '../../tests/support/review.ts'
import { clientOf } from '../client.ts'
import { createHost } from '../host.ts'
import { createSession } from '../session.ts'
import { flowFacts } from './facts.ts'
import { KeptFacts, keptFlowFacts } from './kept-facts.ts'
import { atMoment } from './moments.ts'

let review: TestReview
beforeEach(async () => {
  review = await makeReview()
})
afterEach(() => review.remove())

const stage = 'title-abstract'

test('what another process says of the same file is followed', async () => {
  await importTitles(review, 'A', ['One', 'Two', 'Three'])
  const [first = '', second = ''] = await queueOf(review, 'lead')
  const facts = async () => {
    const all = (await keptFlowFacts(review.db)).facts(true)
    return { ...all, reports: all.reports.flat() }
  }
  const before = await facts()
  const host = createHost({ folder: dirname(review.path), samples: '' })
  try {
    for (const name of ['lead', 'second'] as const) {
      const client = clientOf(createSession(host, 'desktop'))
      await client.reviews.open({ path: review.path })
      await client.team.signIn({ member: review.members[name] ?? '' })
      await client.screening.vote({ stage, report: first, decision: 'include' })
      if (name === 'lead') await client.duplicates.join({ reports: [first, second] })
    }
  } finally {
    host.close()
  }
  const after = await facts()
  expect(after).toEqual(flowFacts(review.db, []))
  expect(after.reports.find(({ id }) => id === first)).toMatchObject({
    titleAbstract: { outcome: 'included' },
    records: [first, second],
  })
  // What was given out stays what it was.
  expect(before.reports).toHaveLength(3)
  expect(before.reports.every(({ titleAbstract }) => titleAbstract.outcome === 'pending')).toBe(true)
})

test('as long as nothing is said, the same facts and the same flow are given', async () => {
  await importTitles(review, 'A', ['One'])
  const kept = await keptFlowFacts(review.db)
  const view = { closed: [stage, 'full-text'] as const }
  const flow = kept.flow('2020', view)
  expect((await keptFlowFacts(review.db)).flow('2020', view)).toBe(flow)
  expect(kept.flow('2020', {})).not.toBe(flow)
  await importTitles(review, 'B', ['Two'])
  expect((await keptFlowFacts(review.db)).flow('2020', view)).not.toEqual(flow)
})

test('after a vote, only the part of the reports that it was about is another', async () => {
  await importTitles(review, 'A', ['One', 'Two', 'Three', 'Four', 'Five', 'Six'])
  const kept = await KeptFacts.of(review.db, 2)
  const before = kept.facts(true).reports
  const [first = ''] = await queueOf(review, 'lead')
  await as(review, 'lead').screening.vote({ stage, report: first, decision: 'include' })
  expect(kept.follow()).toBe(true)
  const after = kept.facts(true).reports
  expect(before.length).toBeGreaterThan(2)
  expect(after.flatMap((part, i) => (part === before[i] ? [] : part.map(({ id }) => id)))).toContain(first)
  expect(after.filter((part, i) => part !== before[i])).toHaveLength(1)
  // Nobody judged a full text: whoever may not know of it is told the same.
  expect(kept.facts(false).reports.every((part, i) => part === after[i])).toBe(true)
})

test('reports that were judged apart and joined since are told of, to whom the votes are open', async () => {
  await importTitles(review, 'A', ['One', 'Two', 'Three'])
  const [first = '', second = ''] = await queueOf(review, 'lead')
  for (const name of ['lead', 'second'] as const)
    for (const report of [first, second]) await as(review, name).screening.vote({ stage, report, decision: 'include' })
  await as(review, 'lead').duplicates.join({ reports: [first, second] })
  const checks = async () => (await as(review, 'lead').flow.show({ form: '2020', lang: 'en' })).checks
  expect((await checks()).map(({ check }) => check)).not.toContain('joined')
  await as(review, 'lead').reviews.liftBlind({ stage })
  expect((await checks()).find(({ check }) => check === 'joined')?.says).toBe(
    '1 report sought was 2 when title and abstract were screened, and joined since',
  )
})

test('a large review is taken back on a thread, to what stood then, and a fact that turns up late counts', async () => {
  const text = Array.from({ length: 3100 }, (_, i) => `TY  - JOUR\nTI  - Number ${i}\nPY  - 2010\nER  - \n`).join('\n')
  await importRis(review, 'Large', text)
  expect(isSmall(review.db, 3000)).toBe(false)
  const [report = ''] = await queueOf(review, 'lead')
  for (const name of ['lead', 'second'] as const)
    await as(review, name).screening.vote({ stage, report, decision: 'include' })
  const stood = flowFacts(review.db, [])
  const before = new Date(Date.now() + 1).toISOString()
  while (new Date().toISOString() <= before);
  await as(review, 'lead').screening.vote({ stage, report, decision: 'exclude' })
  expect(flowFacts(review.db, [])).not.toEqual(stood)
  const then = () => atMoment(review.db, before, (db) => flowFacts(db, []))
  expect(await then()).toEqual(stood)
  // The same one is looked at again while nothing changed before that day, and another once something did.
  const [one, two] = await Promise.all([
    atMoment(review.db, before, (db) => db),
    atMoment(review.db, before, (db) => db),
  ])
  expect(one).toBe(two)
  const vote = review.db.get<{ body: string }>(`SELECT body FROM fact WHERE kind = 'vote' ORDER BY seq LIMIT 1`)
  review.db.run(
    `INSERT INTO fact (id, action, kind, subject, at, author, body) SELECT 'zzz', 'zzz', kind, subject, ?, author, ? FROM fact
     WHERE kind = 'vote' ORDER BY seq LIMIT 1`,
    '2000-01-01T00:00:00.000Z',
    JSON.stringify({ ...JSON.parse(vote?.body ?? '{}'), decision: 'exclude' }),
  )
  expect((await then()).reports[0]?.titleAbstract.outcome).toBe('conflict')
})
