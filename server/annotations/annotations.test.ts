import { afterEach, beforeEach, expect, test } from 'vitest'
import { articlePdf } from '../../tests/corpus/pdfs.ts'
import { as, importTitles, makeReview, queueOf, type TestReview } from '../../tests/support/review.ts'
import { verify } from '../reviews/verify.ts'

let review: TestReview
let report = ''
let attachment = ''
beforeEach(async () => {
  review = await makeReview()
  await importTitles(review, 'A', ['One', 'Two'])
  ;[report = ''] = await queueOf(review, 'lead')
  await as(review, 'lead').screening.vote({ stage: 'title-abstract', report, decision: 'include' })
  await as(review, 'second').screening.vote({ stage: 'title-abstract', report, decision: 'include' })
  await setStage('title-abstract', false)
  await setStage('full-text', true)
  const file = new File([new Uint8Array(await articlePdf({ title: 'One', authors: ['Ås, Ørjan'] }))], 'one.pdf')
  attachment = (await as(review, 'lead').attachments.attach({ report, file })).attachment
})
afterEach(() => review.remove())

const setStage = (id: 'title-abstract' | 'full-text', blind: boolean) =>
  as(review, 'lead').reviews.saveStage({
    id,
    reviewers: [review.members.lead ?? '', review.members.second ?? ''],
    reviewersPerReport: 2,
    maybe: 'conflict',
    blind,
  })
const box = { left: 0.1, top: 0.2, width: 0.3, height: 0.02 }
const passage = (page = 1, quote = 'unge utenfor') => ({ attachment, page, quote, boxes: [box] })
type Name = 'lead' | 'second'
const list = async (who: Name) => (await as(review, who).annotations.list({ report })).annotations
const quotes = async (who: Name) => (await list(who)).map(({ quote }) => quote)
const problem = (key: string) => expect.objectContaining({ data: expect.objectContaining({ problem: key }) })

test('a passage is marked with its page, its words and its note, and is there after a restart', async () => {
  await as(review, 'lead').annotations.save({ passage: passage(2, 'later'), colour: 1, note: 'Norge?' })
  await as(review, 'lead').annotations.save({ passage: passage(1, 'earlier'), colour: 0 })
  await review.reopen()
  expect(await quotes('lead')).toEqual(['earlier', 'later'])
  expect((await list('lead'))[1]).toMatchObject({ page: 2, boxes: [box], colour: 1, note: 'Norge?', mine: true })
  expect(verify(review.db).problems).toEqual([])
})

test('while full text is blind each sees their own; then all see who marked what', async () => {
  await as(review, 'lead').annotations.save({ passage: passage(), colour: 0 })
  expect(await list('second')).toEqual([])
  await setStage('full-text', false)
  expect(await list('second')).toMatchObject([{ quote: 'unge utenfor', mine: false, by: 'lead' }])
})

test('while a form is blind each sees their own: what somebody marks while charting hints at their answers', async () => {
  await as(review, 'lead').annotations.save({ passage: passage(), colour: 0 })
  await setStage('full-text', false)
  const form = { name: 'Charting', fields: [], perStudy: 2 as const }
  const { id } = await as(review, 'lead').charting.saveForm({ ...form, blind: true })
  expect(await list('second')).toEqual([])
  const { entries } = await as(review, 'second').reviews.timeline({ report })
  expect(entries.filter(({ kind }) => kind === 'annotation')).toEqual([])
  expect(await quotes('lead')).toEqual(['unge utenfor'])
  await as(review, 'lead').charting.saveForm({ ...form, id, blind: false })
  expect(await quotes('second')).toEqual(['unge utenfor'])
})

test('colour and note change, the passage stays; each step is taken back by itself', async () => {
  const lead = as(review, 'lead')
  const { annotation } = await lead.annotations.save({ passage: passage(), colour: 0 })
  await lead.annotations.save({ annotation, passage: passage(9, 'elsewhere'), colour: 3, note: 'a note' })
  expect(await list('lead')).toMatchObject([{ page: 1, quote: 'unge utenfor', colour: 3, note: 'a note' }])
  await lead.annotations.remove({ annotation })
  expect(await list('lead')).toEqual([])
  expect((await lead.reviews.undo({})).undone).toMatchObject({ kinds: ['annotation'], report })
  expect(await list('lead')).toMatchObject([{ colour: 3, note: 'a note' }])
  await lead.reviews.undo({})
  expect(await list('lead')).toMatchObject([{ colour: 0, note: '' }])
  await lead.reviews.undo({})
  expect(await list('lead')).toEqual([])
})

test('another’s mark can be neither changed nor removed, nor told from one that is not there', async () => {
  const { annotation } = await as(review, 'lead').annotations.save({ passage: passage(), colour: 0 })
  const second = as(review, 'second')
  for (const id of [annotation, 'none']) {
    await expect(second.annotations.remove({ annotation: id })).rejects.toEqual(problem('no-such-annotation'))
    await expect(second.annotations.save({ annotation: id, passage: passage(), colour: 2 })).rejects.toEqual(
      problem('no-such-annotation'),
    )
  }
})

test('nothing is marked in a file that is not there any more', async () => {
  await as(review, 'lead').attachments.remove({ attachment })
  await expect(as(review, 'lead').annotations.save({ passage: passage(), colour: 0 })).rejects.toEqual(
    problem('no-such-attachment'),
  )
})
