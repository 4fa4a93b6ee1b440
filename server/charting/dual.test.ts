import { afterEach, beforeEach, expect, test } from 'vitest'
import { type DualCharted, makeDualCharted } from '../../tests/support/dual-charted.ts'
import { as, type TestReview } from '../../tests/support/review.ts'

type Who = 'lead' | 'second' | 'third'
let review: TestReview
let reports: string[] = []
let form = ''
let save: DualCharted['save']

beforeEach(async () => {
  ;({ review, reports, form, save } = await makeDualCharted())
})
afterEach(() => review.remove())

const [first, second] = [() => reports[0] ?? '', () => reports[1] ?? '']
const charting = (who: Who) => as(review, who).charting
const say = (who: Who, field: string, value: string | number | string[] | null, item?: string) =>
  charting(who).answer({ report: first(), field, value, ...(item && { item }) })
const through = (who: Who) => charting(who).charted({ report: first(), form, done: true })
const refused = { data: { problem: 'nothing-to-compare' } }
const own = async (who: Who) =>
  Object.fromEntries((await charting(who).study({ report: first() })).answers.map((one) => [one.field, one.value]))
const stands = async (who: Who) => (await charting(who).included({})).studies[0]?.answers
const rows = async (who: Who) => (await charting(who).differences({})).rows

test('while the form is blind each sees their own answers and nothing of the other, in every view', async () => {
  await say('lead', 'method', 'interviews')
  await say('second', 'method', 'survey')
  await through('second')
  expect(await own('lead')).toEqual({ method: 'interviews' })
  expect(await own('second')).toEqual({ method: 'survey' })
  expect(await stands('lead')).toEqual({ method: 'interviews' })
  expect(await stands('third')).toEqual({})
  const { evidence } = await as(review, 'lead').evidence.table({})
  expect(evidence.fields[0]?.values.filter((value) => value !== null)).toEqual(['interviews'])
  const log = await as(review, 'lead').reviews.log({ limit: 50 })
  expect(log.entries.filter(({ kind }) => kind === 'answer').map(({ body }) => body.value)).toEqual(['interviews'])
  expect(log.entries.some(({ kind }) => kind === 'charted')).toBe(false)
  const timeline = await as(review, 'lead').reviews.timeline({ report: first() })
  expect(timeline.entries.some(({ kind }) => kind === 'charted')).toBe(false)
  const chart = await as(review, 'second').reviews.export({ what: 'chart', format: 'csv', decisions: true })
  expect(chart.content).toContain('Survey')
  expect(chart.content).not.toContain('Interviews')
  // The lead sees how far each has come, and nothing else.
  expect((await charting('lead').progress({})).forms[0]?.members.map(({ through }) => through)).toEqual([0, 1])
})

test('a third person sees the differences once both are through, settles them, and the answers stay', async () => {
  await say('lead', 'method', 'interviews')
  await charting('lead').answer({ report: first(), field: 'n', value: 20, quote: 'twenty', page: '4' })
  await say('second', 'method', 'survey')
  await say('second', 'n', 20)
  await through('lead')
  expect(await rows('third')).toEqual([])
  await expect(charting('third').compare({ report: first(), form })).rejects.toMatchObject(refused)
  await through('second')
  expect(await rows('third')).toMatchObject([{ fields: 3, differ: 1, left: 1, aside: 0, how: 'alone' }])
  // Nobody who charted it, until the form is open.
  expect(await rows('lead')).toEqual([])
  await expect(charting('lead').compare({ report: first(), form })).rejects.toMatchObject(refused)
  const { fields: compared } = await charting('third').compare({ report: first(), form })
  expect(compared).toMatchObject([
    { field: 'method', alike: false },
    { field: 'n', alike: true, sides: [{ quote: 'twenty', page: '4' }, {}] },
    { field: 'outcomes', alike: true },
  ])
  const one = { report: first(), field: 'method' }
  await charting('third').settle({ ...one, settled: false, value: null, note: 'Ask the authors' })
  expect(await rows('third')).toMatchObject([{ left: 0, aside: 1 }])
  await charting('third').settle({ ...one, settled: true, value: 'survey', note: 'Page 3' })
  expect(await rows('third')).toMatchObject([{ left: 0, aside: 0, differ: 1 }])
  // What was settled is not told while the form is blind, and stands once it is open.
  expect(await stands('lead')).toEqual({ method: 'interviews', n: 20 })
  await save({ blind: false, why: 'All are through' })
  expect(await stands('lead')).toEqual({ method: 'survey', n: 20 })
  expect(await own('lead')).toEqual({ method: 'interviews', n: 20 })
  // Settled anew by another word, opened again, and all of it taken back.
  await charting('third').settle({ ...one, settled: false, value: null })
  expect(await stands('lead')).toEqual({ n: 20 })
  await as(review, 'third').reviews.undo({})
  expect(await stands('lead')).toEqual({ method: 'survey', n: 20 })
  await as(review, 'third').reviews.undo({})
  expect(await stands('lead')).toEqual({ n: 20 })
  await as(review, 'third').reviews.redo({})
  expect(await stands('lead')).toEqual({ method: 'survey', n: 20 })
})

test('items of a repeating group are compared as they are most alike, paired by hand, and settled with their pairing', async () => {
  for (const [who, items] of [
    ['lead', ['a1', 'a2']],
    ['second', ['b1', 'b2', 'b3']],
  ] as const) {
    await say(who, 'outcomes', [...items])
    for (const item of items)
      await say(who, 'outcome', { a1: 'Work', a2: 'School', b1: 'School', b2: 'Work' }[item as 'a1'] ?? 'Income', item)
  }
  await say('lead', 'effect', 3, 'a1')
  await say('second', 'effect', 4, 'b2')
  await through('lead')
  await through('second')
  const compared = async () => (await charting('third').compare({ report: first(), form })).fields
  expect((await compared()).map(({ field, row, alike }) => [field, row, alike])).toEqual([
    ['method', undefined, true],
    ['n', undefined, true],
    ['outcomes', undefined, false],
    ['outcome', 'a1+b2', true],
    ['effect', 'a1+b2', false],
    ['outcome', 'a2+b1', true],
    ['effect', 'a2+b1', true],
    ['outcome', 'b3', false],
    ['effect', 'b3', true],
  ])
  const effect = { report: first(), field: 'effect', row: 'a1+b2', settled: true, value: 3 }
  await expect(charting('third').settle(effect)).rejects.toMatchObject({ data: { problem: 'items-not-paired' } })
  await charting('third').settle({ report: first(), field: 'outcomes', settled: true, value: ['a1+b2', 'a2+b1'] })
  await charting('third').settle(effect)
  await save({ blind: false })
  expect(await stands('third')).toEqual({
    outcomes: ['a1+b2', 'a2+b1'],
    'outcome/a1+b2': 'Work',
    'outcome/a2+b1': 'School',
    'effect/a1+b2': 3,
  })
  await expect(charting('third').settle({ ...effect, row: 'b3' })).rejects.toMatchObject(refused)
})

test('the two settle it together where nobody else can, once the form is open', async () => {
  await say('lead', 'method', 'interviews')
  await say('second', 'method', 'survey')
  await through('lead')
  await through('second')
  const settling = { report: first(), field: 'method', settled: true, value: 'survey' }
  await save({ blind: false })
  await expect(charting('second').settleTogether(settling)).rejects.toMatchObject(refused)
  const id = review.members.third ?? ''
  await as(review, 'lead').team.saveMember({ id, name: 'third', roles: ['resolver'], retired: true })
  expect(await rows('second')).toMatchObject([{ how: 'together' }])
  await charting('second').settleTogether(settling)
  const { fields: compared } = await charting('lead').compare({ report: first(), form })
  expect(compared[0]?.said).toMatchObject({
    settled: true,
    value: 'survey',
    by: expect.arrayContaining(['lead', 'second']),
  })
  await save({ blind: true })
  await expect(charting('second').settleTogether(settling)).rejects.toMatchObject(refused)
})

test('whose study it is not does not chart it, and a part of a group is answered for an item', async () => {
  await expect(say('third', 'method', 'survey')).rejects.toMatchObject({ data: { problem: 'not-yours-to-chart' } })
  await expect(charting('third').charted({ report: first(), form, done: true })).rejects.toMatchObject({
    data: { problem: 'not-yours-to-chart' },
  })
  await expect(say('lead', 'effect', 3)).rejects.toMatchObject({ data: { problem: 'answer-without-item' } })
  await expect(say('lead', 'n', 3, 'a1')).rejects.toMatchObject({ data: { problem: 'answer-without-item' } })
})

test('studies are divided among those who chart, and each sees their own and how far they are', async () => {
  const members = Object.values(review.members)
  const division = await charting('lead').division({ perStudy: 2, charters: members })
  expect(division.members.reduce((sum, one) => sum + one.studies, 0)).toBe(4)
  expect(await charting('lead').division({ perStudy: 1, charters: [] })).toMatchObject({ divided: false, studies: 2 })
  await save({ perStudy: 1, charters: members.slice(0, 1) })
  const [one] = (await charting('lead').work({})).studies
  expect(one?.forms[0]).toMatchObject({
    mine: members[0] === review.members.lead,
    asked: 3,
    answered: 0,
    through: false,
  })
})

test('where one charts, whoever takes an answer back takes it back for all, and says so by name', async () => {
  await save({ perStudy: 1, charters: [], blind: false })
  await say('lead', 'method', 'interviews')
  const [answer] = (await charting('second').study({ report: first() })).answers
  expect(answer).toEqual({ field: 'method', value: 'interviews', by: 'lead' })
  await say('second', 'method', null)
  expect(await stands('lead')).toEqual({})
  await as(review, 'second').reviews.undo({})
  expect(await stands('lead')).toEqual({ method: 'interviews' })
})

test('agreement is told per field once the form is open, from what each answered', async () => {
  for (const report of [first(), second()]) {
    await charting('lead').answer({ report, field: 'method', value: 'interviews' })
    await charting('second').answer({ report, field: 'method', value: report === first() ? 'interviews' : 'survey' })
    await charting('lead').answer({ report, field: 'n', value: 100 })
    await charting('second').answer({ report, field: 'n', value: 95 })
    for (const who of ['lead', 'second'] as const) await charting(who).charted({ report, form, done: true })
  }
  expect(await charting('third').agreement({ form })).toEqual({ open: false, studies: 0, fields: [] })
  await save({ blind: false })
  const { fields: all, studies } = await charting('lead').agreement({ form })
  expect(studies).toBe(2)
  expect(all.map(({ field }) => field)).toEqual(['method', 'n', 'outcome', 'effect'])
  expect(all[0]).toMatchObject({
    n: 2,
    same: { value: 0.5 },
    beyondChance: { coefficient: 'kappa', estimate: { value: 0 } },
  })
  expect(all[1]).toMatchObject({ n: 2, same: { value: 0 }, near: { value: 1 } })
  expect(all[2]).toMatchObject({ n: 0, same: { value: null } })
})
