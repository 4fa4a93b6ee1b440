import { afterEach, beforeEach, expect, test } from 'vitest'
import { as, importTitles, makeReview, queueOf, type TestReview } from '../../tests/support/review.ts'
import { verify } from '../reviews/verify.ts'

let review: TestReview
beforeEach(async () => {
  review = await makeReview()
})
afterEach(() => review.remove())

type Name = 'lead' | 'second'
const stage = 'title-abstract'
const marks = async (who: Name, report: string) => (await as(review, who).screening.report({ stage, report })).marks
const write = (who: Name, report: string, text: string) =>
  as(review, who).marks.note({ stage, report, member: review.members[who] ?? '', text })
const facts = () => review.db.get<{ n: number }>('SELECT count(*) AS n FROM fact')?.n

test('a note needs no vote, stays over a restart, and is for nobody else’s eyes while blind', async () => {
  await importTitles(review, 'A', ['One'])
  const [report = ''] = await queueOf(review, 'lead')
  await write('second', report, 'Is Åland Nordic?')
  await review.reopen()
  expect((await marks('second', report)).note).toBe('Is Åland Nordic?')
  expect((await marks('lead', report)).note).toBe('')
  const { entries } = await as(review, 'lead').reviews.log({})
  expect(entries.filter(({ kind }) => kind === 'note')).toEqual([])
})

test('the note is the vote’s, whichever came first, and stays with a changed mind', async () => {
  await importTitles(review, 'A', ['One', 'Two'])
  const [first = '', second = ''] = await queueOf(review, 'lead')
  const mine = async (report: string) => (await as(review, 'lead').screening.report({ stage, report })).mine?.note
  await write('lead', first, 'before')
  await as(review, 'lead').screening.vote({ stage, report: first, decision: 'include' })
  expect(await mine(first)).toBe('before')
  await write('lead', first, 'after')
  await as(review, 'lead').screening.vote({ stage, report: first, decision: 'exclude' })
  expect(await mine(first)).toBe('after')
  // One that came with a vote, as from the command line, until another is written.
  await as(review, 'lead').screening.vote({ stage, report: second, decision: 'maybe', note: 'with the vote' })
  await as(review, 'lead').screening.vote({ stage, report: second, decision: 'include' })
  expect((await marks('lead', second)).note).toBe('with the vote')
  await write('lead', second, '')
  expect(await mine(second)).toBe('')
  expect(verify(review.db).problems).toEqual([])
})

test('each pause in writing is undone by itself, without the vote; the same text is no new fact', async () => {
  await importTitles(review, 'A', ['One'])
  const [report = ''] = await queueOf(review, 'lead')
  await as(review, 'lead').screening.vote({ stage, report, decision: 'include' })
  await write('lead', report, 'one')
  await write('lead', report, 'one two')
  const before = facts()
  await write('lead', report, 'one two')
  expect(facts()).toBe(before)
  expect((await as(review, 'lead').reviews.undo({})).undone).toMatchObject({ kinds: ['note'], report })
  expect((await marks('lead', report)).note).toBe('one')
  await as(review, 'lead').reviews.redo({})
  expect((await marks('lead', report)).note).toBe('one two')
  await as(review, 'lead').reviews.undo({})
  await as(review, 'lead').reviews.undo({})
  const { mine } = await as(review, 'lead').screening.report({ stage, report })
  expect(mine).toMatchObject({ decision: 'include', note: '' })
})

test('a note that is sent late is never taken for the note of who signed in since', async () => {
  await importTitles(review, 'A', ['One'])
  const [report = ''] = await queueOf(review, 'lead')
  const late = as(review, 'second').marks.note({ stage, report, member: review.members.lead ?? '', text: 'mine' })
  await expect(late).rejects.toThrow('Somebody else has signed in')
})

test('a star and later go on and off, are undone, and are seen in the list by their member alone', async () => {
  await importTitles(review, 'A', ['One'])
  const [report = ''] = await queueOf(review, 'lead')
  const row = async (who: Name) => (await as(review, who).screening.rows({ stage, ids: [report] })).rows[0]?.signs
  await as(review, 'lead').marks.mark({ report, mark: 'star', on: true })
  await as(review, 'lead').marks.mark({ report, mark: 'later', on: true })
  expect(await row('lead')).toMatchObject({ star: true, later: true })
  expect(await row('second')).toMatchObject({ star: false, later: false })
  await as(review, 'lead').marks.mark({ report, mark: 'star', on: false })
  await as(review, 'lead').reviews.undo({})
  expect(await row('lead')).toMatchObject({ star: true })
  const before = facts()
  await as(review, 'lead').marks.mark({ report, mark: 'star', on: true })
  expect(facts()).toBe(before)
})

test('a report of two records shows what was put on either, and taking it off takes it off both', async () => {
  await importTitles(review, 'A', ['One', 'Two'])
  const [one = '', two = ''] = await queueOf(review, 'lead')
  await as(review, 'lead').marks.mark({ report: one, mark: 'star', on: true })
  await as(review, 'lead').marks.mark({ report: two, mark: 'star', on: true })
  await as(review, 'lead').marks.saveLabel({ name: 'register', report: two })
  await write('lead', one, 'older')
  await write('lead', two, 'newer')
  await as(review, 'lead').duplicates.join({ reports: [one, two] })
  expect(await marks('lead', one)).toMatchObject({ star: true, labels: [{ name: 'register' }], note: 'newer' })
  await as(review, 'lead').marks.mark({ report: one, mark: 'star', on: false })
  expect((await marks('lead', one)).star).toBe(false)
  await as(review, 'lead').duplicates.split({ report: one, parts: [[two]] })
  expect((await marks('lead', one)).star).toBe(false)
  expect(await marks('lead', two)).toMatchObject({ star: false, labels: [{ name: 'register' }], note: 'newer' })
  expect((await marks('lead', one)).note).toBe('older')
})
