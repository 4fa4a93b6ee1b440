import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { outcomesAt } from '#db/outcomes.ts'
import { decisions } from '#shared/domain/reviews/words.ts'
import { as, importTitles, makeReview, queueOf, type TestReview } from '../../tests/support/review.ts'

const stage = 'title-abstract' as const
const titles = Array.from({ length: 8 }, (_, i) => `A study of number ${i} and its neighbours in town ${i * 7}`)

let review: TestReview
beforeEach(async () => {
  review = await makeReview()
  await importTitles(review, 'Database', titles)
})
afterEach(() => review.remove())

const members = () => review.members as Record<'lead' | 'second' | 'third', string>
const pair = () => ({
  id: stage,
  reviewers: [members().lead, members().second],
  reviewersPerReport: 2 as number | 'all',
  maybe: 'conflict' as const,
  blind: true,
})
const preview = (change: Partial<Parameters<ReturnType<typeof as>['reviews']['previewStage']>[0]>) =>
  as(review, 'lead').reviews.previewStage({ ...pair(), ...change })
const save = (change: Partial<Parameters<ReturnType<typeof as>['reviews']['saveStage']>[0]>) =>
  as(review, 'lead').reviews.saveStage({ ...pair(), ...change })
const stageNow = async (who: 'lead' | 'second' | 'third' = 'lead') =>
  (await as(review, who).reviews.setup({})).stages[0]
const vote = (who: 'lead' | 'second' | 'third', report: string, decision: 'include' | 'exclude' | 'maybe') =>
  as(review, who).screening.vote({ stage, report, decision })

describe('a change of settings is previewed', () => {
  test('as it is then kept: who screens how much, before and after', async () => {
    const reviewers = [members().lead, members().second, members().third]
    const { shares, votesNeeded } = await preview({ reviewers })
    expect(votesNeeded).toEqual({ before: 2, after: 2 })
    const said = Object.fromEntries((shares?.members ?? []).map((one) => [one.name, one]))
    expect(said.lead).toMatchObject({ before: 8, gained: 0 })
    expect(said.third).toMatchObject({ before: 0, lost: 0 })
    expect(Object.values(said).reduce((sum, { after }) => sum + after, 0)).toBe(16)
    await save({ reviewers })
    for (const who of ['lead', 'second', 'third'] as const)
      expect(await queueOf(review, who)).toHaveLength(said[who]?.after ?? -1)
    expect((await stageNow())?.division).toBe('evenly')
  })

  test('while blind it tells of votes only the actor’s own', async () => {
    const [first = '', second = ''] = await queueOf(review, 'lead')
    await vote('lead', first, 'include')
    await vote('second', first, 'exclude')
    await vote('second', second, 'exclude')
    const { shares, outcomes } = await preview({ reviewers: [members().third], reviewersPerReport: 1 })
    expect(outcomes).toBeNull()
    expect(shares?.members.map(({ name, votedOnLost }) => [name, votedOnLost])).toEqual([
      ['lead', 1],
      ['second', null],
      ['third', null],
    ])
  })

  test('once open it tells which outcomes become which', async () => {
    const [a = '', b = '', c = ''] = await queueOf(review, 'lead')
    await vote('lead', a, 'include')
    await vote('second', a, 'maybe')
    await vote('lead', b, 'exclude')
    await vote('lead', c, 'exclude')
    await vote('second', c, 'exclude')
    await as(review, 'lead').reviews.liftBlind({ stage })
    const { outcomes } = await preview({ maybe: 'include', blind: false, reviewersPerReport: 1 })
    expect(outcomes?.toSorted((x, y) => y.reports - x.reports)).toEqual([
      { before: 'pending', after: 'pending', reports: 5 },
      { before: 'conflict', after: 'included', reports: 1 },
      { before: 'pending', after: 'excluded', reports: 1 },
      { before: 'excluded', after: 'excluded', reports: 1 },
    ])
    const more = await preview({ blind: false, reviewersPerReport: 3 })
    expect(more.outcomes).toContainEqual({ before: 'excluded', after: 'pending', reports: 1 })
    expect(more.shares?.few).toEqual({ before: 0, after: 8 })
  })

  test('what a third settled stays settled', async () => {
    const [a = ''] = await queueOf(review, 'lead')
    await vote('lead', a, 'include')
    await vote('second', a, 'exclude')
    await as(review, 'third').conflicts.resolve({ stage, report: a, decision: 'exclude' })
    await as(review, 'lead').reviews.liftBlind({ stage })
    const { outcomes } = await preview({ blind: false, reviewersPerReport: 1, maybe: 'include' })
    expect(outcomes).toContainEqual({ before: 'excluded', after: 'excluded', reports: 1 })
  })

  test('and the preview is what comes true, for any votes and settings; undo gives all of it back', async () => {
    const reports = await queueOf(review, 'lead')
    await as(review, 'lead').reviews.liftBlind({ stage })
    const { lead, second, third } = members()
    const everyone = [lead, second, third]
    const keys = ['lead', 'second', 'third'] as const
    const start = { ...pair(), reviewers: everyone, division: 'everyone' as const, blind: false }
    const anyVote = fc.record({
      who: fc.constantFrom(...keys),
      report: fc.nat(reports.length - 1),
      decision: fc.constantFrom(...decisions),
    })
    const anySettings = fc.record({
      reviewers: fc.subarray(everyone, { minLength: 1 }),
      reviewersPerReport: fc.constantFrom(1, 2, 3, 'all' as const),
      maybe: fc.constantFrom('include' as const, 'conflict' as const),
      division: fc.constantFrom('everyone' as const, 'evenly' as const, 'hand' as const),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(anyVote, { minLength: 1, maxLength: 8 }), anySettings, async (votes, settings) => {
        await save(start)
        for (const { who, report, decision } of votes) await vote(who, reports[report] ?? '', decision)
        const before = outcomesAt(review.db, stage)
        const { outcomes } = await preview({ ...start, ...settings })
        const was = new Map(before.map(({ report, outcome }) => [report, outcome]))
        await save({ ...start, ...settings })
        const is = new Map(outcomesAt(review.db, stage).map(({ report, outcome }) => [report, outcome]))
        for (const said of outcomes ?? []) {
          const found = reports.filter(
            (one) => (was.get(one) ?? 'pending') === said.before && (is.get(one) ?? 'pending') === said.after,
          )
          expect(found).toHaveLength(said.reports)
        }
        expect(outcomes?.reduce((sum, { reports: n }) => sum + n, 0)).toBe(reports.length)
        // Saying nothing where nothing changes leaves nothing to undo.
        if ((await stageNow())?.reviewers.length !== 3 || settings.maybe !== 'conflict') {
          await as(review, 'lead').reviews.undo({})
          expect(outcomesAt(review.db, stage)).toEqual(before)
        }
      }),
      { numRuns: 15 },
    )
  })
})

test('what a change leaves out stays as it was, and people who are no members are refused', async () => {
  await save({ division: 'source', groups: { s: [members().lead] }, lift: { by: 'resolver', when: 'all-voted' } })
  await save({ maybe: 'include' as const })
  expect(await stageNow()).toMatchObject({
    division: 'source',
    groups: { s: [members().lead] },
    lift: { by: 'resolver', when: 'all-voted' },
    maybe: 'include',
  })
  await expect(save({ groups: { s: ['nobody'] } })).rejects.toMatchObject({ data: { problem: 'no-such-member' } })
})

test('the reports of a stage are counted by source, language and year', async () => {
  await importTitles(review, 'Register', ['Another study altogether, of nothing else'])
  const counted = await as(review, 'lead').reviews.stageReports({ stage })
  expect(counted).toMatchObject({ reports: 9, languages: [{ code: '', reports: 9 }], years: { from: 2010, to: 2010 } })
  expect(counted.sources.map(({ name, reports }) => [name, reports])).toEqual([
    ['Database', 8],
    ['Register', 1],
  ])
})

describe('the blinding of a stage is lifted', () => {
  test('as its rule says: by whom', async () => {
    await expect(as(review, 'second').reviews.liftBlind({ stage })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(as(review, 'third').reviews.liftBlind({ stage })).rejects.toMatchObject({
      data: { problem: 'lift-by-others', data: { by: 'lead' } },
    })
    await save({ lift: { by: 'resolver', when: 'any-time' } })
    await expect(as(review, 'lead').reviews.liftBlind({ stage })).rejects.toMatchObject({
      data: { problem: 'lift-by-others' },
    })
    await expect(save({ blind: false })).rejects.toMatchObject({ data: { problem: 'lift-by-itself' } })
    await as(review, 'third').reviews.liftBlind({ stage, why: 'The two have agreed on the pilot.' })
    expect(await stageNow('second')).toMatchObject({
      blind: false,
      lifted: { by: 'third', why: 'The two have agreed on the pilot.' },
    })
  })

  test('as its rule says: only when all have voted on theirs', async () => {
    await save({ lift: { by: 'lead', when: 'all-voted' } })
    const reports = await queueOf(review, 'lead')
    for (const report of reports) await vote('lead', report, 'include')
    for (const report of reports.slice(1)) await vote('second', report, 'exclude')
    await expect(as(review, 'lead').reviews.liftBlind({ stage })).rejects.toMatchObject({
      data: { problem: 'not-all-voted' },
    })
    await expect(save({ blind: false })).rejects.toMatchObject({ data: { problem: 'lift-by-itself' } })
    await vote('second', reports[0] ?? '', 'include')
    await as(review, 'lead').reviews.liftBlind({ stage })
    expect((await stageNow())?.blind).toBe(false)
  })

  test('and it is told since when, by whom and why, until it is blind again; other settings change nothing of that', async () => {
    expect((await stageNow())?.lifted).toBeNull()
    await as(review, 'lead').reviews.liftBlind({ stage, why: 'All are done.' })
    const lifted = (await stageNow())?.lifted
    await save({ blind: false, maybe: 'include' as never })
    expect((await stageNow('third'))?.lifted).toEqual(lifted)
    await expect(as(review, 'lead').reviews.liftBlind({ stage })).rejects.toMatchObject({
      data: { problem: 'not-blind' },
    })
    await as(review, 'lead').reviews.blindAgain({ stage })
    expect(await stageNow()).toMatchObject({ blind: true, lifted: null })
    await as(review, 'lead').reviews.undo({})
    expect((await stageNow())?.lifted).toEqual(lifted)
  })
})
