import { afterEach, beforeEach, expect, test } from 'vitest'
import { includeAll, openStage, voteAtFullText } from '../../tests/support/included.ts'
import { as, importTitles, makeReview, type TestReview } from '../../tests/support/review.ts'

const stage = 'full-text' as const
let review: TestReview
let ids: string[] = []
let criterion = ''
beforeEach(async () => {
  review = await makeReview()
  await importTitles(review, 'A', ['One', 'Two', 'Three'])
  ids = await includeAll(review)
  await openStage(review, stage, true)
  criterion = (await as(review, 'lead').reviews.setup({})).criteria[0]?.id ?? ''
})
afterEach(() => review.remove())

type Who = 'lead' | 'second' | 'third'
const tag = (who: Who, at: number, verdict: 'met' | 'not-met' | 'unclear' | null) =>
  as(review, who).criteria.assess({ report: ids[at] ?? '', criterion, verdict, quote: `by ${who}`, page: '3' })
const cellOf = async (who: Who, at: number) =>
  (await as(review, who).criteria.matrix({ stage, which: 'all' })).rows.find(({ id }) => id === ids[at])?.cells[
    criterion
  ]
const tagsOf = (who: Who, at: number) => as(review, who).criteria.tags({ stage, report: ids[at] ?? '' })
const rule = (who: Who, at: number, verdict: 'met' | 'not-met' | 'unclear' | null, note?: string) =>
  as(review, who).criteria.rule({ stage, report: ids[at] ?? '', criterion, verdict, note })
const none = { data: { problem: 'no-such-difference' } }

test('while the stage is blind each reviewer has their own tags and nothing else', async () => {
  await tag('lead', 0, 'met')
  expect(await cellOf('lead', 0)).toEqual({ mine: 'met', stands: 'met', ruled: false, mayRule: false })
  expect(await cellOf('second', 0)).toBeUndefined()
  await tag('second', 0, 'not-met')
  expect(await cellOf('lead', 0)).toEqual({ mine: 'met', stands: 'met', ruled: false, mayRule: false })
  expect((await tagsOf('second', 0)).tags).toMatchObject([
    { mine: true, verdict: 'not-met', quote: 'by second', page: '3' },
  ])
  expect(
    (await as(review, 'lead').criteria.matrix({ stage, which: 'all' })).rows.map(({ outcome }) => outcome),
  ).toEqual([null, null, null])
  expect((await as(review, 'lead').criteria.matrix({ stage, which: 'included' })).rows).toEqual([])
})

test('a resolver outside of it sees a difference once both have tagged, and rules; the tags stay, and the blinded learn nothing', async () => {
  await tag('lead', 0, 'met')
  expect(await cellOf('third', 0)).toBeUndefined()
  await expect(rule('third', 0, 'met')).rejects.toMatchObject(none)
  await tag('second', 0, 'not-met')
  await tag('lead', 1, 'met')
  await tag('second', 1, 'met')
  expect(await cellOf('third', 0)).toEqual({ mine: null, stands: 'differs', ruled: false, mayRule: true })
  // Where both say the same there is nothing to settle.
  expect(await cellOf('third', 1)).toBeUndefined()
  expect((await tagsOf('third', 0)).tags.map(({ name, verdict }) => `${name} ${verdict}`).sort()).toEqual([
    'lead met',
    'second not-met',
  ])
  await rule('third', 0, 'not-met', 'Page 4 is about adults.')
  expect(await cellOf('third', 0)).toEqual({ mine: null, stands: 'not-met', ruled: true, mayRule: true })
  expect(await tagsOf('third', 0)).toMatchObject({
    tags: [{}, {}],
    rulings: [{ verdict: 'not-met', note: 'Page 4 is about adults.', by: 'third' }],
  })
  expect(await cellOf('lead', 0)).toEqual({ mine: 'met', stands: 'met', ruled: false, mayRule: false })
  expect((await tagsOf('lead', 0)).rulings).toEqual([])
  await as(review, 'third').reviews.undo({})
  expect(await cellOf('third', 0)).toMatchObject({ stands: 'differs', ruled: false })
  await as(review, 'third').reviews.redo({})
  await rule('third', 0, null)
  expect(await cellOf('third', 0)).toMatchObject({ stands: 'differs', ruled: false })
  await expect(rule('third', 0, null)).rejects.toMatchObject(none)
})

test('who is one of the two is no third: not by being assigned, not by tagging', async () => {
  await tag('lead', 0, 'met')
  await tag('second', 0, 'not-met')
  await expect(rule('lead', 0, 'met')).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await tag('third', 0, 'unclear')
  expect(await cellOf('third', 0)).toEqual({ mine: 'unclear', stands: 'unclear', ruled: false, mayRule: false })
  await expect(rule('third', 0, 'met')).rejects.toMatchObject(none)
  await as(review, 'third').reviews.undo({})
  expect(await cellOf('third', 0)).toMatchObject({ mayRule: true })
  // When the third is to screen it as well, it is theirs to judge.
  const full = (await as(review, 'lead').reviews.setup({})).stages.find(({ id }) => id === stage)
  if (full)
    await as(review, 'lead').reviews.saveStage({
      ...full,
      reviewers: Object.values(review.members),
      reviewersPerReport: 'all',
    })
  expect(await cellOf('third', 0)).toBeUndefined()
})

test('when the stage is open all see both tags, the outcome, and what was ruled', async () => {
  await tag('lead', 0, 'met')
  await tag('second', 0, 'not-met')
  await tag('second', 1, 'unclear')
  await voteAtFullText(review, ids[0] ?? '', 'include')
  await voteAtFullText(review, ids[2] ?? '', 'exclude')
  await openStage(review, stage)
  expect(await cellOf('lead', 0)).toEqual({ mine: 'met', stands: 'differs', ruled: false, mayRule: false })
  expect(await cellOf('lead', 1)).toEqual({ mine: null, stands: 'unclear', ruled: false, mayRule: false })
  await rule('third', 0, 'unclear')
  expect(await cellOf('second', 0)).toEqual({ mine: 'not-met', stands: 'unclear', ruled: true, mayRule: false })
  const rowsOf = async (which: 'included' | 'excluded') =>
    (await as(review, 'lead').criteria.matrix({ stage, which })).rows.map(({ id }) => ids.indexOf(id))
  expect(await rowsOf('excluded')).toEqual([2])
  const { studies } = await as(review, 'lead').charting.included({})
  expect(studies.find(({ id }) => id === ids[0])?.criteria).toEqual({ [criterion]: 'unclear' })
})

test('the matrix is written as a table: what stands, and who said what; for a blinded reviewer their own', async () => {
  await tag('lead', 0, 'met')
  await tag('second', 0, 'not-met')
  const written = async () => (await as(review, 'lead').reviews.export({ what: 'criteria', format: 'csv' })).content
  const blind = await written()
  expect(blind).toContain('1. Young people')
  expect(blind).toContain('lead: met, ""by lead"", p. 3')
  expect(blind).not.toContain('second')
  await openStage(review, stage)
  await rule('third', 0, 'unclear')
  const open = await written()
  expect(open).toContain('lead: met, ""by lead"", p. 3; second: not-met, ""by second"", p. 3; third: unclear (ruling)')
  const sheet = await as(review, 'lead').reviews.export({ what: 'criteria', format: 'xlsx' })
  expect(sheet).toMatchObject({ name: 'criteria.xlsx', entries: 3 })
})

test('tags of reports that become one are all kept, the newer of one reviewer counts, and a split puts them back', async () => {
  await openStage(review, stage)
  await tag('lead', 0, 'met')
  await tag('lead', 1, 'not-met')
  await tag('second', 1, 'not-met')
  await as(review, 'lead').duplicates.join({ reports: [ids[0] ?? '', ids[1] ?? ''] })
  expect(await cellOf('lead', 0)).toMatchObject({ mine: 'not-met', stands: 'not-met' })
  await as(review, 'lead').reviews.undo({})
  expect(await cellOf('lead', 0)).toMatchObject({ mine: 'met', stands: 'met' })
  expect(await cellOf('second', 1)).toMatchObject({ mine: 'not-met', stands: 'not-met' })
})
