import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { as, importTitles, makeReview, queueOf, type TestReview } from '../../tests/support/review.ts'
import { verify } from '../reviews/verify.ts'

let review: TestReview
beforeEach(async () => {
  review = await makeReview()
})
afterEach(() => review.remove())

type Name = 'lead' | 'second' | 'third'
const stage = 'title-abstract'
const labels = async (who: Name) => (await as(review, who).marks.labels({ counted: true })).labels
const labelsOn = async (who: Name, report: string) =>
  (await as(review, who).screening.report({ stage, report })).marks.labels
const make = async (who: Name, name: string, more: object = {}) =>
  (await as(review, who).marks.saveLabel({ name, ...more })).label
const put = (who: Name, report: string, label: string, on = true) =>
  as(review, who).marks.putLabel({ report, label, on })
const lift = (blind = false) =>
  as(review, 'lead').reviews.saveStage({
    id: stage,
    reviewers: [review.members.lead ?? '', review.members.second ?? ''],
    reviewersPerReport: 2,
    maybe: 'conflict',
    blind,
  })

test('a label and where it was put are their own while blind, and say whose they are once nothing is', async () => {
  await importTitles(review, 'A', ['One', 'Two'])
  const [report = ''] = await queueOf(review, 'lead')
  const mine = await make('second', 'register data', { report })
  expect(await labelsOn('second', report)).toMatchObject([
    { label: mine, name: 'register data', mine: true, others: [] },
  ])
  for (const who of ['lead', 'third'] as const) {
    expect(await labels(who)).toEqual([])
    expect(await labelsOn(who, report)).toEqual([])
    await expect(put(who, report, mine)).rejects.toThrow('no such label')
  }
  await lift()
  expect(await labelsOn('lead', report)).toMatchObject([{ label: mine, mine: false, others: ['second'] }])
  expect(await labels('third')).toMatchObject([{ name: 'register data', by: 'second', reports: 1, mayChange: false }])
  await lift(true)
  expect(await labels('lead')).toEqual([])
})

test('a label of the team is the lead’s to make; who put it where is still private', async () => {
  await importTitles(review, 'A', ['One'])
  const [report = ''] = await queueOf(review, 'lead')
  await expect(make('second', 'ask', { shared: true })).rejects.toThrow('Only a lead')
  const shared = await make('lead', 'ask', { shared: true, report })
  expect(await labels('second')).toMatchObject([{ label: shared, shared: true, mayChange: false, reports: 0 }])
  expect(await labelsOn('second', report)).toEqual([])
  await put('second', report, shared)
  expect(await labelsOn('lead', report)).toMatchObject([{ label: shared, mine: true, others: [] }])
  await expect(as(review, 'second').marks.saveLabel({ label: shared, name: 'x' })).rejects.toThrow('Only a lead')
})

test('a new label that is called as one that is known is that one, also when that was retired', async () => {
  const shared = await make('lead', 'Register data', { shared: true })
  expect(await make('second', ' register  DATA')).toBe(shared)
  const own = await make('second', 'neet')
  await as(review, 'second').marks.saveLabel({ label: own, name: 'neet', retired: true })
  expect(await make('second', 'NEET')).toBe(own)
  expect(await labels('second')).toMatchObject([{ name: 'neet', retired: false }, { name: 'Register data' }])
  // Another's private label of that name is not known, so it is no hindrance and no hint.
  expect(await make('lead', 'neet')).not.toBe(own)
})

test('renaming carries through, to a name that is not taken', async () => {
  await importTitles(review, 'A', ['One'])
  const [report = ''] = await queueOf(review, 'second')
  const label = await make('second', 'regster', { report })
  await make('second', 'survey')
  await as(review, 'second').marks.saveLabel({ label, name: 'register', colour: 3 })
  expect(await labelsOn('second', report)).toMatchObject([{ label, name: 'register', colour: 3 }])
  await expect(as(review, 'second').marks.saveLabel({ label, name: 'Survey' })).rejects.toThrow('that name already')
})

test('merging carries through, is undone as one, and taking the label off takes all that it stands for off', async () => {
  await importTitles(review, 'A', ['One', 'Two'])
  const [one = '', two = ''] = await queueOf(review, 'second')
  const a = await make('second', 'register', { report: one })
  const b = await make('second', 'registers', { report: two })
  const c = await make('second', 'registry', { report: one })
  await as(review, 'second').marks.mergeLabels({ labels: [b, c], into: a })
  expect(await labels('second')).toMatchObject([{ label: a, reports: 2 }])
  expect(await labelsOn('second', one)).toHaveLength(1)
  await as(review, 'second').reviews.undo({})
  expect(await labels('second')).toHaveLength(3)
  await as(review, 'second').reviews.redo({})
  await put('second', one, a, false)
  expect(await labelsOn('second', one)).toEqual([])
  expect(await labelsOn('second', two)).toMatchObject([{ label: a }])
  await review.reopen()
  expect(await labelsOn('second', one)).toEqual([])
  expect(verify(review.db).problems).toEqual([])
})

test('labels of one name that two made blind are merged by the lead once they are seen', async () => {
  await importTitles(review, 'A', ['One'])
  const [report = ''] = await queueOf(review, 'second')
  const theirs = await make('second', 'register', { report })
  const leads = await make('lead', 'Register', { report })
  await lift()
  await expect(as(review, 'second').marks.mergeLabels({ labels: [leads], into: theirs })).rejects.toThrow('Only a lead')
  await as(review, 'lead').marks.mergeLabels({ labels: [theirs], into: leads })
  expect(await labelsOn('second', report)).toMatchObject([{ label: leads, mine: true, others: ['lead'] }])
  await expect(as(review, 'lead').marks.mergeLabels({ labels: [theirs], into: leads })).rejects.toThrow('one label')
})

test('whatever is merged, undone and done again, each label is shown as one that can still be put', async () => {
  await importTitles(review, 'A', ['One'])
  const [report = ''] = await queueOf(review, 'second')
  const ids: string[] = []
  for (const name of ['a', 'b', 'c', 'd', 'e']) ids.push(await make('second', name, { report }))
  const at = fc.nat(ids.length - 1)
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(fc.tuple(at, at), fc.constantFrom('undo' as const, 'redo' as const)), { maxLength: 8 }),
      async (steps) => {
        for (const step of steps) {
          if (step === 'redo') await as(review, 'second').reviews.redo({})
          else if (step === 'undo') {
            // Labels stay made: only merges are taken back.
            const shown = await labels('second')
            if (shown.length < ids.length) await as(review, 'second').reviews.undo({})
          } else {
            const [from, into] = step.map((i) => ids[i] ?? '') as [string, string]
            await as(review, 'second')
              .marks.mergeLabels({ labels: [from], into })
              .catch(() => undefined)
          }
        }
        const shown = (await labels('second')).map(({ label }) => label)
        expect(shown.length).toBeGreaterThan(0)
        // Nothing that was put is lost: the report has every label that is shown.
        expect((await labelsOn('second', report)).map(({ label }) => label).toSorted()).toEqual(shown.toSorted())
      },
    ),
    { numRuns: 25 },
  )
  expect(verify(review.db).problems).toEqual([])
})

test('the votes’ export has the labels of whoever voted, as far as the reader may see', async () => {
  await importTitles(review, 'A', ['One'])
  const [report = ''] = await queueOf(review, 'lead')
  for (const who of ['lead', 'second'] as const) {
    await as(review, who).screening.vote({ stage, report, decision: 'include' })
    await make(who, `${who}’s label`, { report })
  }
  const votes = async () => (await as(review, 'lead').reviews.export({ what: 'votes', format: 'csv' })).content
  expect(await votes()).toContain('lead’s label')
  expect(await votes()).not.toContain('second’s label')
  await lift()
  expect(await votes()).toContain('second’s label')
})
