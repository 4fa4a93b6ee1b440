import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { madeUp } from '#shared/domain/ranking/made-up.ts'
import { learnerIds, type RankingSettings } from '#shared/domain/ranking/settings.ts'
import { as, importRis, makeReview, queueOf, type TestReview } from '../../tests/support/review.ts'

let review: TestReview
/** Ids in the order in which they came in, and which of them are to be included. */
let ids: string[] = []
const { texts, included } = madeUp(60, 3, 5)
const ris = (some: typeof texts) =>
  some.map(({ title, abstract }) => `TY  - JOUR\nTI  - ${title}\nAB  - ${abstract}\nLA  - eng\nER  - \n`).join('\n')

beforeEach(async () => {
  review = await makeReview()
  review.db.exec('PRAGMA synchronous = OFF')
  await importRis(review, 'ERIC', ris(texts))
  ids = await queueOf(review, 'lead')
}, 60_000)
afterEach(() => review.remove())

type Name = 'lead' | 'second' | 'third'
const stage = 'title-abstract'
const usual: RankingSettings = {
  on: true,
  randomShare: 0,
  recall: 0.95,
  confidence: 0.95,
  learner: 'svm',
  apart: false,
}
const turnOn = (settings: RankingSettings = usual) => as(review, 'lead').ranking.set({ stage, ...settings })

async function order(name: Name, by: 'relevance' | 'random' = 'relevance'): Promise<string[]> {
  const filters = { decision: ['undecided' as const] }
  return (await as(review, name).screening.queue({ stage, filters, sort: { by } })).ids
}

/** Has these screen every report of the stage. */
async function screenedBy(...names: Name[]): Promise<void> {
  const reviewers = names.map((name) => review.members[name] ?? '')
  const settings = { reviewersPerReport: reviewers.length, maybe: 'conflict' as const, blind: true }
  await as(review, 'lead').reviews.saveStage({ id: stage, reviewers, division: 'everyone', ...settings })
}

/** Votes on the first so many as they should be, or the other way round. */
async function voteOn(name: Name, count: number, right = true): Promise<void> {
  const [reason = ''] = (await as(review, 'lead').reviews.setup({})).reasons.map((one) => one.id)
  for (const [i, report] of ids.slice(0, count).entries()) {
    const decision = included[i] === right ? 'include' : 'exclude'
    const reasons = decision === 'exclude' ? [reason] : []
    await as(review, name).screening.vote({ stage, report, decision, reasons })
  }
}

const shouldBe = (id: string) => included[ids.indexOf(id)] === true

test('the order is random while ranking is off, and until there are five includes and five excludes', async () => {
  await voteOn('lead', 12)
  expect(await order('lead')).toEqual(await order('lead', 'random'))
  await turnOn()
  expect(await as(review, 'lead').ranking.state({ stage })).toMatchObject({ on: true, includes: 4, enough: false })
  expect(await order('lead')).toEqual(await order('lead', 'random'))
  await voteOn('lead', 13)
  expect(await as(review, 'lead').ranking.state({ stage })).toMatchObject({ by: 'own', includes: 5, enough: true })
  expect(await order('lead')).not.toEqual(await order('lead', 'random'))
})

test('what looks like an include comes first, and the order is the same when it is asked for again', async () => {
  await turnOn()
  await voteOn('lead', 24)
  const first = await order('lead')
  expect(first).toHaveLength(36)
  expect(first.slice(0, 12).filter(shouldBe).length).toBeGreaterThan(9)
  expect(await order('lead')).toEqual(first)
  await review.reopen()
  expect(await order('lead')).toEqual(first)
})

test("a blinded reviewer's order, reasons and figures are the same whatever the others vote", async () => {
  await turnOn({ ...usual, randomShare: 0.2 })
  await voteOn('lead', 24)
  const seen = async () => {
    const { ranking } = as(review, 'lead')
    const report = ids[30] ?? ''
    return [
      await order('lead'),
      await ranking.state({ stage }),
      await ranking.why({ stage, report }),
      await ranking.mistakes({ stage }),
      await ranking.stopping({ stage }),
      await ranking.simulate({ stage }),
    ]
  }
  const before = await seen()
  await voteOn('second', 60, false)
  expect(await seen()).toEqual(before)
  // The other one, who votes the other way round, has an order of their own.
  expect(await as(review, 'second').ranking.state({ stage })).toMatchObject({ includes: 40, excludes: 20 })
})

test('who screens the same begins apart where the stage says so, by who they are and what they said alone', async () => {
  await turnOn()
  await screenedBy('lead', 'second')
  await voteOn('lead', 20)
  await voteOn('second', 20)
  const same = [await order('lead'), await order('second')]
  expect(same[0]).toEqual(same[1])
  await turnOn({ ...usual, apart: true })
  const [one = [], other = []] = [await order('lead'), await order('second')]
  // Each has every report once, and between them they have the best of the order that both had.
  expect(one.toSorted()).toEqual(other.toSorted())
  expect(one.toSorted()).toEqual(same[0]?.toSorted())
  // How many of the best are of one share is chance: they may all be, and then stand where they stood.
  const best = same[0]?.slice(0, 14) ?? []
  expect(best.filter((id) => !one.slice(0, 14).includes(id) && !other.slice(0, 14).includes(id))).toEqual([])
  expect(new Set([...one.slice(0, 3), ...other.slice(0, 3)]).size).toBe(6)
  // Whatever the other says since, it is the same.
  await voteOn('second', 60, false)
  expect(await order('lead')).toEqual(one)
})

test('whoever screens alone has no other order where others begin apart', async () => {
  await screenedBy('second')
  await turnOn()
  await voteOn('second', 20)
  const alone = await order('second')
  await turnOn({ ...usual, apart: true })
  expect(await order('second')).toEqual(alone)
})

test.each(learnerIds)('%s gives an order, reasons and figures that tell includes from the rest', async (learner) => {
  await turnOn({ ...usual, learner })
  await voteOn('lead', 24)
  const { ranking } = as(review, 'lead')
  expect((await order('lead')).slice(0, 12).filter(shouldBe).length).toBeGreaterThan(8)
  expect((await ranking.settings({ stage })).model).toContain(learner)
  const { for: speaking, score } = await ranking.why({ stage, report: ids[30] ?? '' })
  expect(speaking.length).toBeGreaterThan(0)
  expect(score).toBeGreaterThan((await ranking.why({ stage, report: ids[31] ?? '' })).score)
  expect((await ranking.state({ stage })).histogram.length).toBe(20)
  for (const run of (await ranking.simulate({ stage })).runs) expect(run.wss95).toBeGreaterThan(0.2)
})

test('the models are two: what one says of a report the other says otherwise', async () => {
  await voteOn('lead', 24)
  const said = []
  for (const learner of learnerIds) {
    await turnOn({ ...usual, learner })
    const { ranking } = as(review, 'lead')
    const { score } = await ranking.why({ stage, report: ids[30] ?? '' })
    const [{ from } = { from: 0 }] = (await ranking.state({ stage })).histogram
    said.push({ score, from, mistakes: (await ranking.mistakes({ stage })).rows.map((row) => row.likeness) })
  }
  expect(said[0]?.score).not.toBe(said[1]?.score)
  expect(said[0]?.from).not.toBe(said[1]?.from)
})

test('once the stage is open its outcomes teach, also who voted on nothing', async () => {
  await turnOn()
  await voteOn('lead', 30)
  await voteOn('second', 30)
  expect(await as(review, 'third').ranking.state({ stage })).toMatchObject({ by: 'own', includes: 0, enough: false })
  await as(review, 'lead').reviews.liftBlind({ stage, why: '' })
  expect(await as(review, 'third').ranking.state({ stage })).toMatchObject({
    by: 'outcomes',
    includes: 10,
    excludes: 20,
  })
})

test('how many conflicts are to be expected is told once the stage is open, and follows how often votes differed', async () => {
  const expected = async (name: Name) => (await as(review, name).ranking.state({ stage })).expectedConflicts
  await turnOn()
  await screenedBy('lead', 'second')
  await voteOn('lead', 40)
  await voteOn('second', 36)
  expect(await expected('lead')).toBeNull()
  expect(await expected('second')).toBeNull()
  await as(review, 'lead').reviews.liftBlind({ stage, why: '' })
  expect(await expected('lead')).toBe(0)
  // The second says the contrary of every third report, on those to be included.
  for (const report of ids.slice(0, 36).filter((id, i) => shouldBe(id) && i % 2 === 0))
    await as(review, 'second').screening.vote({ stage, report, decision: 'maybe' })
  const some = (await expected('third')) ?? 0
  // Six of 36 differed, all of them among the likely includes, and 24 are not settled, a third of which should be includes.
  expect(some).toBeGreaterThan(2)
  expect(some).toBeLessThan(6)
  expect(await expected('lead')).toBe(some)
})

test('at full text, the outcomes of title and abstract teach until there is enough of its own', async () => {
  await voteOn('lead', 30)
  await voteOn('second', 30)
  const full = { stage: 'full-text' as const }
  expect(await as(review, 'lead').ranking.state(full)).toMatchObject({ includes: 0, left: 0, enough: false })
  await as(review, 'lead').reviews.liftBlind({ stage, why: '' })
  expect(await as(review, 'lead').ranking.state(full)).toMatchObject({ by: 'earlier', includes: 10, left: 10 })
})

test('the words that speak for a report stand where it says', async () => {
  await turnOn()
  await voteOn('lead', 24)
  const report = ids[30] ?? ''
  const why = await as(review, 'lead').ranking.why({ stage, report })
  const { report: shown } = await as(review, 'lead').screening.report({ stage, report })
  expect(why.for.length).toBeGreaterThan(0)
  for (const { words, places } of [...why.for, ...why.against])
    expect(
      places.map(({ field, from, to }) => (field === 'title' ? shown.title : shown.abstract).slice(from, to)),
    ).toContain(words)
})

test('a decision that all others speak against is shown, and taken back it is not', async () => {
  await turnOn()
  await voteOn('lead', 48)
  const wrong = ids[3] ?? ''
  const { reasons } = await as(review, 'lead').reviews.setup({})
  await as(review, 'lead').screening.vote({
    stage,
    report: wrong,
    decision: 'exclude',
    reasons: [reasons[0]?.id ?? ''],
  })
  const { rows, total } = await as(review, 'lead').ranking.mistakes({ stage, limit: 3 })
  expect(rows).toContainEqual(expect.objectContaining({ id: wrong, included: false, likeness: expect.any(Number) }))
  expect(rows).toHaveLength(3)
  expect(total).toBeGreaterThanOrEqual(3)
  await as(review, 'lead').reviews.undo({})
  const after = await as(review, 'lead').ranking.mistakes({ stage })
  expect(after.rows.map((row) => row.id)).not.toContain(wrong)
})

test('what can be relied on follows the own votes in their order', async () => {
  await voteOn('lead', 59)
  const { screened, found, reports, certain, mayStop, frontier, inARow } = await as(review, 'lead').ranking.stopping({
    stage,
  })
  expect({ screened, found, reports }).toEqual({ screened: 59, found: 20, reports: 60 })
  expect(inARow).toBe(1)
  expect(frontier.at(-1)).toEqual({ screened: 59, recall: certain })
  expect(mayStop).toBe(certain >= 0.95)
  expect((await as(review, 'second').ranking.stopping({ stage })).screened).toBe(0)
})

test('a simulation tells what ranking would have saved', async () => {
  await voteOn('lead', 60)
  const { runs, curve } = await as(review, 'lead').ranking.simulate({ stage })
  expect(runs).toHaveLength(5)
  for (const run of runs) {
    expect(run).toMatchObject({ n: 58, included: 19 })
    expect(run.wss95).toBeGreaterThan(0.2)
  }
  expect(curve.at(-1)).toEqual({ screened: 58, recall: 1 })
})

test('reports that come later are ranked as well', async () => {
  await turnOn()
  await voteOn('lead', 24)
  expect(await order('lead')).toHaveLength(36)
  await importRis(review, 'Scopus', ris(madeUp(9, 3, 77).texts))
  const after = await order('lead')
  expect(after).toHaveLength(45)
  const came = after.filter((id) => !ids.includes(id))
  expect(after.indexOf(came[0] ?? '')).toBeLessThan(20)
})

test('reports are read for ranking as it is turned on and as its review is opened, not when an order is asked for', async () => {
  /** How often the texts were read from now on. */
  const reads = () => {
    const all = vi.spyOn(review.db, 'all')
    return () => all.mock.calls.filter(([sql]) => sql.includes('AS abstract') && sql.includes('p.seq >')).length
  }
  const off = reads()
  await voteOn('lead', 24)
  await order('lead')
  expect(off()).toBe(0)
  await turnOn()
  await vi.waitFor(() => expect(off()).toBe(1))
  await order('lead')
  expect(off()).toBe(1)
  await review.reopen()
  await setImmediate()
  const opened = reads()
  expect(await order('lead')).toHaveLength(36)
  expect(opened()).toBe(0)
})

test('turning it on is told in the log with what it means, once, and taken back', async () => {
  const { ranking, reviews } = as(review, 'lead')
  expect(await ranking.settings({ stage })).toMatchObject({ on: false, chosen: null, model: 'tfidf-1-2-svm/1' })
  await turnOn()
  await turnOn()
  const told = (await reviews.log({})).entries.filter(({ kind }) => kind === 'ranking')
  expect(told.map(({ body }) => body)).toEqual([{ stage, ...usual, model: 'tfidf-1-2-svm/1', reports: 60 }])
  expect((await ranking.settings({ stage })).chosen).toMatchObject({ by: 'lead', reports: 60 })
  const methods = async () => JSON.stringify(await as(review, 'lead').reporting.part({ part: 'methods', lang: 'en' }))
  expect(await methods()).toContain('tfidf-1-2-svm/1')
  await reviews.undo({})
  expect((await ranking.settings({ stage })).on).toBe(false)
  expect(await methods()).not.toContain('tfidf-1-2-svm/1')
  await expect(as(review, 'second').ranking.set({ stage, ...usual })).rejects.toMatchObject({ code: 'FORBIDDEN' })
})
