import { afterAll, beforeAll, expect, test } from 'vitest'
import { rebuildAndCompare } from '#db/projections/verify.ts'
import type { Client } from '#server/client.ts'
import { finish } from '#server/work.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { as, importTitles, makeReview, type TestReview } from '../../tests/support/review.ts'

/**
 * The numbers that a systematic review of Supported Employment prints in its flow chart, on invented references: searches
 * after duplicates 4810, other sources 200, excluded on title and abstract 4781, read in full text 229, excluded 165,
 * protocols 10, and 54 reports of 38 studies.
 */
const printed = { databases: 4810, other: 200, excluded: 4781, assessed: 229, excludedAtFullText: 165, protocols: 10 }
const included = { reports: 54, studies: 38 }

let review: TestReview
let lead: Client
let second: Client

beforeAll(async () => {
  review = await makeReview()
  // Thousands of votes on a review that is thrown away: the disk need not be waited for.
  review.db.exec('PRAGMA synchronous = OFF')
  lead = as(review, 'lead')
  second = as(review, 'second')
  await importTitles(review, 'Searches', titles(0, printed.databases))
  const text = titles(printed.databases, printed.other)
    .map((title) => `TY  - JOUR\nTI  - ${title}\nER  - \n`)
    .join('\n')
  await finish(
    await lead.imports.add({
      file: new File([text], 'others.ris'),
      source: { name: 'Other sources', kind: 'other', method: 'citation', removedBefore: 0 },
    }),
  )
  const { ids } = await lead.screening.queue({ stage: 'title-abstract' })
  await both('title-abstract', ids.slice(printed.assessed), 'exclude')
  await both('title-abstract', ids.slice(0, printed.assessed), 'include')
  await open('title-abstract')
  await open('full-text')
  const texts = ids.slice(0, printed.assessed)
  const { reasons } = await lead.reviews.setup({})
  const reason = reasons.find(({ stage }) => stage === 'full-text')?.id ?? ''
  await both('full-text', texts.slice(0, included.reports), 'include')
  const out = texts.slice(included.reports, included.reports + printed.excludedAtFullText)
  await both('full-text', out, 'exclude', [reason])
  for (const report of texts.slice(-printed.protocols)) await lead.fulltext.send({ report, to: 'protocol' })
  // 12 studies of two reports and 2 of three; the other 24 have one each.
  for (const [first, size] of [...many(12, 2), ...many(2, 3, 24)])
    await lead.studies.group({ reports: texts.slice(first, first + size) })
}, 120_000)
afterAll(() => review.remove())

function titles(from: number, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `Invented reference ${(from + i) * 7919} on work number ${from + i}`)
}

/** Where each of so many groups of a size begins. */
function many(count: number, size: number, from = 0): [first: number, size: number][] {
  return Array.from({ length: count }, (_, i) => [from + i * size, size])
}

async function both(stage: StageId, ids: string[], decision: 'include' | 'exclude', reasons: string[] = []) {
  for (const client of [lead, second])
    await finish(await client.screening.bulk({ stage, ids, decision, reasons, expected: ids.length }))
}

async function open(id: StageId) {
  const reviewers = [review.members.lead ?? '', review.members.second ?? '']
  await lead.reviews.saveStage({ id, reviewers, reviewersPerReport: 2, maybe: 'conflict', blind: false })
}

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
