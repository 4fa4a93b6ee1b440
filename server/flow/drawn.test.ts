import { afterEach, beforeEach, expect, test } from 'vitest'
import { plainStyle } from '#shared/domain/flow/design.ts'
import { as, importTitles, makeReview, queueOf, type TestReview } from '../../tests/support/review.ts'

let review: TestReview
beforeEach(async () => {
  review = await makeReview()
  await importTitles(review, 'Database', ['One', 'Two', 'Three'])
})
afterEach(() => review.remove())

const lead = () => as(review, 'lead')
const form = '2020'
const shown = (lang: 'en' | 'nb' = 'en') => lead().flow.show({ form, lang })
const boxOf = async (key: string, lang: 'en' | 'nb' = 'en') => {
  const box = (await shown(lang)).boxes.find((one) => one.key === key)
  if (!box) throw new Error(`the form has no box ${key}`)
  return box
}
const own = {
  name: 'For the report',
  base: '2020',
  steps: [
    { section: 'identification', main: ['identified.databases'], aside: ['removed.duplicates'] },
    { section: 'screening', main: ['screened'], aside: ['excluded.titleAbstract'] },
  ],
} as const
const ownForm = () => ({
  ...own,
  steps: own.steps.map((step) => ({ ...step, main: [...step.main], aside: [...step.aside] })),
})

test('only a lead draws, and everybody sees what was drawn', async () => {
  const second = as(review, 'second').flow
  const style = { ...plainStyle, title: 'Mine' }
  for (const refused of [
    second.label({ form, lang: 'en', key: 'screened', text: 'Read' }),
    second.annotate({ form, key: 'screened', text: 'By two' }),
    second.override({ form, key: 'screened', n: 2, why: 'Counted' }),
    second.setStyle({ form, style }),
    second.saveForm({ form: ownForm() }),
    as(review, 'third').flow.label({ form, lang: 'en', key: 'screened', text: 'Read' }),
  ])
    await expect(refused).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await lead().flow.setStyle({ form, style })
  expect((await second.show({ form, lang: 'en' })).style).toEqual(style)
})

test('a label is worded otherwise in one language, and given back', async () => {
  await lead().flow.label({ form, lang: 'en', key: 'screened', text: '  Records read  ' })
  expect((await shown()).labels).toEqual({ screened: 'Records read' })
  expect((await shown('nb')).labels).toEqual({})
  await lead().flow.label({ form, lang: 'en', key: 'screened', text: null })
  expect((await shown()).labels).toEqual({})
})

test('something is added to a box and taken away', async () => {
  await lead().flow.annotate({ form, key: 'screened', text: 'By two readers' })
  expect(await boxOf('screened')).toMatchObject({ annotation: 'By two readers' })
  expect((await lead().flow.show({ form: 'scr', lang: 'en' })).boxes.some(({ annotation }) => annotation)).toBe(false)
  await lead().flow.annotate({ form, key: 'screened', text: null })
  expect((await boxOf('screened')).annotation).toBeUndefined()
})

test('a number set by hand needs a reason, stands beside what the facts give, is in the log, and is taken back', async () => {
  const set = (n: number | null, why: string) => lead().flow.override({ form, key: 'screened', n, why })
  await expect(set(5, '  ')).rejects.toMatchObject({ data: { problem: 'override-needs-reason' } })
  expect((await boxOf('screened')).override).toBeUndefined()
  await set(5, 'Two were screened on paper')
  expect(await boxOf('screened')).toMatchObject({
    n: 3,
    override: { n: 5, why: 'Two were screened on paper', by: 'lead' },
  })
  const flow = await shown()
  expect(flow.checks.find(({ check }) => check === 'override.screened')).toMatchObject({
    holds: false,
    level: 'warning',
  })
  expect(flow.notes.join(' ')).toContain('Two were screened on paper')
  const { entries } = await lead().reviews.log({})
  expect(entries[0]).toMatchObject({ kind: 'flow-override' })
  await lead().reviews.undo({})
  expect((await boxOf('screened')).override).toBeUndefined()
  await lead().reviews.redo({})
  expect((await boxOf('screened')).override).toMatchObject({ n: 5 })
  await set(null, '')
  expect((await boxOf('screened')).override).toBeUndefined()
})

test('what is hidden from a viewer stays hidden, whatever number somebody set, and is a dash', async () => {
  for (const key of ['excluded.titleAbstract', 'included'])
    await lead().flow.override({ form, key, n: 4711, why: 'From the old report' })
  const flow = await shown()
  for (const key of ['excluded.titleAbstract', 'included'])
    expect(flow.boxes.find((box) => box.key === key)).toMatchObject({ n: null })
  expect(flow.boxes.some(({ override }) => override)).toBe(false)
  expect(JSON.stringify(flow)).not.toContain('4711')
  const svg = await lead().flow.export({ form, lang: 'en', format: 'svg' })
  expect(svg.content).not.toContain('4711')
  await lead().reviews.liftBlind({ stage: 'title-abstract' })
  expect(await boxOf('included')).toMatchObject({ n: 0, override: { n: 4711 } })
})

test("a form of the review's own is made, drawn, changed and put away", async () => {
  const { id } = await lead().flow.saveForm({ form: ownForm() })
  expect((await lead().flow.forms({})).forms).toEqual([{ ...ownForm(), id }])
  const flow = await lead().flow.show({ form: id, lang: 'en' })
  expect(flow).toMatchObject({ form: id, name: 'For the report', base: '2020' })
  // What is not drawn is computed and checked all the same.
  expect(flow.boxes.map(({ key }) => key)).toContain('included')
  await lead().flow.override({ form: id, key: 'screened', n: 9, why: 'For this form alone' })
  expect((await boxOf('screened')).override).toBeUndefined()
  const { boxes } = await lead().flow.show({ form: id, lang: 'en' })
  expect(boxes.find(({ key }) => key === 'screened')).toMatchObject({ override: { n: 9 } })
  await lead().flow.saveForm({ id, form: { ...ownForm(), retired: true } })
  expect((await lead().flow.forms({})).forms).toEqual([])
  await expect(lead().flow.saveForm({ id: 'none', form: ownForm() })).rejects.toMatchObject({
    data: { problem: 'no-such-flow-form' },
  })
  await expect(lead().flow.show({ form: 'none', lang: 'en' })).rejects.toMatchObject({
    data: { problem: 'no-such-flow-form' },
  })
})

test('on a day before the review began there is nothing, and today there is what there is', async () => {
  const then = await lead().flow.show({ form, lang: 'en', at: '1999-12-31' })
  expect(then.boxes.every(({ n }) => n === 0 || n === null)).toBe(true)
  expect(then.boxes.find(({ key }) => key === 'screened')?.n).toBe(0)
  expect(then.checks.filter(({ holds, level }) => level === 'error' && !holds)).toEqual([])
  expect(await lead().flow.box({ form, lang: 'en', at: '1999-12-31', key: 'screened' })).toMatchObject({ total: 0 })
  const [report = ''] = await queueOf(review, 'lead')
  await lead().screening.vote({ stage: 'title-abstract', report, decision: 'include' })
  const today = await lead().flow.show({ form, lang: 'en', at: '2999-01-01' })
  expect(today).toEqual(await shown())
})
