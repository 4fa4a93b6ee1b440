import { afterEach, beforeEach, expect, test } from 'vitest'
import { finish } from '#server/work.ts'
import { computeFlow } from '#shared/domain/flow/compute.ts'
import { rankingAtFirst } from '#shared/domain/ranking/settings.ts'
import { as, importTitles, makeReview, queueOf, type TestReview } from '../../tests/support/review.ts'
import { flowFacts } from '../flow/facts.ts'
import { verify } from '../reviews/verify.ts'

const stage = 'title-abstract' as const
let review: TestReview
let ids: string[]
beforeEach(async () => {
  review = await makeReview()
  await importTitles(review, 'Scopus', ['One', 'Two', 'Three', 'Four', 'Five', 'Six'])
  ids = await queueOf(review, 'lead')
  await lead().ranking.set({ stage, ...rankingAtFirst, on: true })
})
afterEach(() => {
  expect(verify(review.db).problems).toEqual([])
  review.remove()
})

const lead = () => as(review, 'lead')
const at = (i: number) => ids[i] as string
const why = 'stopped after 3 of 6'
const tool = /^Parallax \d+\.\d+\.\d+ \(tfidf-1-2-svm\/\d+\): stopped after 3 of 6$/
const flow = () => computeFlow(flowFacts(review.db, []), '2020')
const box = (key: string) => flow().boxes.find((one) => one.key === key)

/** Two are decided, one in conflict, and one has one of its two votes; on two there is none. */
async function screenSome(): Promise<void> {
  for (const [i, lead, second] of [
    [0, 'include', 'include'],
    [1, 'exclude', 'exclude'],
    [2, 'include', 'exclude'],
  ] as const) {
    await as(review, 'lead').screening.vote({ stage, report: at(i), decision: lead })
    await as(review, 'second').screening.vote({ stage, report: at(i), decision: second })
  }
  await as(review, 'second').screening.vote({ stage, report: at(3), decision: 'include' })
}

const lift = () => lead().reviews.liftBlind({ stage, why: '' })
const stop = async (expected = 2) => finish(await lead().ranking.stop({ expected, why }))

test('while the stage is blind nobody learns what stopping would leave, or stops', async () => {
  await screenSome()
  expect(await lead().ranking.earlyStop({})).toEqual({ now: null, stopped: null })
  await expect(stop()).rejects.toMatchObject({ data: { problem: 'stop-blind' } })
})

test('what nobody voted on is excluded by the tool; the flow names it and adds up', async () => {
  await screenSome()
  await lift()
  expect(await lead().ranking.earlyStop({})).toEqual({ now: { unseen: 2, half: 1, conflicts: 1 }, stopped: null })
  await expect(stop(3)).rejects.toMatchObject({ data: { problem: 'list-changed' } })
  expect(await stop()).toEqual({ changed: 2 })

  expect(box('screened')).toMatchObject({ n: 6 })
  expect(box('excluded.titleAbstract')).toMatchObject({
    n: 3,
    lines: [
      { id: 'human', n: 1 },
      { id: 'automation', n: 2, ids: [at(4), at(5)] },
    ],
  })
  const { checks, notes } = flow()
  expect(checks.filter(({ holds, level }) => !holds && level !== 'info').map(({ check }) => check)).toEqual([])
  const note = notes.find(({ code }) => code === 'note.unscreened')
  expect(note?.data).toMatchObject({ n: 2, tools: expect.stringMatching(tool) })

  const table = (await lead().reviews.export({ what: 'reports', format: 'csv', decisions: true })).content
  expect(table.split('\n').filter((line) => /,excluded,Parallax .*stopped after 3 of 6/.test(line))).toHaveLength(2)

  // What somebody began stays to be finished, and what is found later is screened.
  expect(await queueOf(review, 'lead')).toEqual(ids.slice(0, 4))
  await importTitles(review, 'ERIC', ['Seven'])
  expect(await queueOf(review, 'lead')).toHaveLength(5)
  expect((await lead().ranking.earlyStop({})).stopped).toMatchObject({
    n: 2,
    by: 'lead',
    why: expect.stringMatching(tool),
  })
})

test('what is left out counts as not found yet', async () => {
  await screenSome()
  await lift()
  const before = await lead().ranking.stopping({ stage })
  expect(before).toMatchObject({ by: 'outcomes', reports: 6, screened: 3, found: 2 })
  await stop()
  expect(await lead().ranking.stopping({ stage })).toEqual(before)
})

test('one undo takes it back, and so does going on', async () => {
  await screenSome()
  await lift()
  await stop()
  await lead().reviews.undo({})
  expect(await queueOf(review, 'second')).toEqual(ids)
  await stop()
  await lead().screening.vote({ stage, report: at(3), decision: 'include' })
  await expect(finish(await lead().ranking.goOn({ expected: 1 }))).rejects.toMatchObject({
    data: { problem: 'list-changed' },
  })
  expect(await finish(await lead().ranking.goOn({ expected: 2 }))).toEqual({ changed: 2 })
  expect(await queueOf(review, 'second')).toEqual(ids)
  expect(box('excluded.titleAbstract')).toMatchObject({ n: 1 })
  expect((await lead().ranking.earlyStop({})).stopped).toBeNull()
})

test('what was removed before screening is no part of it, and without ranking there is no stop', async () => {
  await lift()
  await lead().removal.remove({ report: at(5), by: 'other', why: 'Retracted' })
  await lead().ranking.set({ stage, ...rankingAtFirst })
  expect((await lead().ranking.earlyStop({})).now).toEqual({ unseen: 5, half: 0, conflicts: 0 })
  await expect(stop(5)).rejects.toMatchObject({ data: { problem: 'stop-unranked' } })
  await lead().ranking.set({ stage, ...rankingAtFirst, on: true })
  await stop(5)
  expect((await lead().ranking.earlyStop({})).stopped).toMatchObject({ n: 5 })
  expect(await finish(await lead().ranking.goOn({ expected: 5 }))).toEqual({ changed: 5 })
  expect((await as(review, 'lead').screening.queue({ stage, filters: { removed: 'yes' } })).ids).toEqual([at(5)])
  await expect(as(review, 'second').ranking.stop({ expected: 5, why })).rejects.toThrow('Your role')
})
