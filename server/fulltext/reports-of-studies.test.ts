import { afterAll, beforeAll, expect, test } from 'vitest'
import { rebuildAndCompare } from '#db/projections/verify.ts'
import type { Client } from '#server/client.ts'
import { decideBoth, groupInOrder, importInvented, screenTitles } from '../../tests/support/in-bulk.ts'
import { as, makeReview, type TestReview } from '../../tests/support/review.ts'

/**
 * The numbers that a systematic review of Supported Employment prints in its flow chart, on invented references: searches
 * after duplicates 4810, other sources 200, excluded on title and abstract 4781, read in full text 229, excluded 165,
 * protocols 10, and 54 reports of 38 studies.
 */
const printed = { databases: 4810, other: 200, excluded: 4781, assessed: 229, excludedAtFullText: 165, protocols: 10 }
const included = { reports: 54, studies: 38 }

let review: TestReview
let lead: Client

beforeAll(async () => {
  review = await makeReview()
  lead = as(review, 'lead')
  const ids = await importInvented(review, printed.databases, printed.other)
  const texts = await screenTitles(review, ids, printed.assessed)
  const { reasons } = await lead.reviews.setup({})
  const reason = reasons.find(({ stage }) => stage === 'full-text')?.id ?? ''
  await decideBoth(review, 'full-text', texts.slice(0, included.reports), 'include')
  const out = texts.slice(included.reports, included.reports + printed.excludedAtFullText)
  await decideBoth(review, 'full-text', out, 'exclude', [reason])
  for (const report of texts.slice(-printed.protocols)) await lead.fulltext.send({ report, to: 'protocol' })
  // 12 studies of two reports and 2 of three; the other 24 have one each.
  await groupInOrder(review, texts, 12, 2)
  await groupInOrder(review, texts.slice(24), 2, 3)
}, 120_000)
afterAll(() => review.remove())

test('the flow has the printed numbers, adds up, and counts reports and studies apart', async () => {
  const flow = await lead.flow.show({ form: '2009', lang: 'nb' })
  const boxes = new Map(flow.boxes.map((box) => [box.key, box]))
  expect(boxes.get('identified.databases')?.n).toBe(printed.databases)
  expect(boxes.get('identified.other')?.n).toBe(printed.other)
  expect(boxes.get('excluded.titleAbstract')?.n).toBe(printed.excluded)
  expect(boxes.get('assessed.fullText')?.n).toBe(printed.assessed)
  expect(boxes.get('excluded.fullText')?.n).toBe(printed.excludedAtFullText)
  expect(boxes.get('destination.protocol')?.n).toBe(printed.protocols)
  expect(boxes.get('included')).toMatchObject({ n: included.studies, reports: included.reports, unit: 'studies' })
  expect(flow.checks.filter(({ holds }) => !holds)).toEqual([])
  expect(flow.interim).toBe(false)
})

test('so have the list of full texts and that of what is included', async () => {
  const list = await lead.fulltext.list({})
  expect(list).toMatchObject({
    total: printed.assessed,
    outcomes: { included: included.reports, excluded: printed.excludedAtFullText, pending: printed.protocols },
    destinations: { protocol: printed.protocols },
  })
  const { studies } = await lead.charting.included({})
  expect(studies).toHaveLength(included.studies)
  expect(studies.flatMap(({ reports }) => reports)).toHaveLength(included.reports)
  const map = await lead.reviews.map({})
  expect(map.included).toEqual(included)
  expect(map.fullText.mine?.left).toBe(0)
})

test('a group that is taken back makes its reports studies of their own', async () => {
  await lead.reviews.undo({})
  expect((await lead.reviews.map({})).included).toEqual({ reports: 54, studies: 40 })
  await lead.reviews.redo({})
  expect((await lead.reviews.map({})).included).toEqual(included)
})

test('all of it follows from the facts', () => {
  expect(rebuildAndCompare(review.db)).toEqual([])
})
