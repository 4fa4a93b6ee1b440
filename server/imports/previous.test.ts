import { afterEach, beforeEach, expect, test } from 'vitest'
import { finish } from '#server/work.ts'
import { computeFlow } from '#shared/domain/flow/compute.ts'
import { includeAll } from '../../tests/support/included.ts'
import { as, importTitles, makeReview, queueOf, type TestReview } from '../../tests/support/review.ts'
import { flowFacts } from '../flow/facts.ts'
import { verify } from '../reviews/verify.ts'

let review: TestReview
let old: string[]
beforeEach(async () => {
  review = await makeReview()
  await importPrevious(['Old one', 'Old two'])
  old = (await lead().imports.records({})).records.map(({ report }) => report)
})
afterEach(() => {
  expect(verify(review.db).problems).toEqual([])
  review.remove()
})

const lead = () => as(review, 'lead')
const stage = 'title-abstract' as const
const boxes = () =>
  Object.fromEntries(
    computeFlow(flowFacts(review.db, []), '2020-updated').boxes.map(({ key, n, reports }) => [key, reports ?? n]),
  )

async function importPrevious(titles: string[]): Promise<void> {
  const text = titles.map((title) => `TY  - JOUR\nTI  - ${title}\nPY  - 2001\nER  - \n`).join('\n')
  await finish(
    await lead().imports.add({
      file: new File([text], 'included.ris'),
      source: { name: 'Previous version', kind: 'other', method: 'other', removedBefore: 0 },
      enters: 'previous',
    }),
  )
}

test('reports of the previous version are included from the start and screened by nobody', async () => {
  await importTitles(review, 'Scopus', ['New one', 'New two'])
  expect(await queueOf(review, 'lead')).toHaveLength(2)
  expect((await lead().imports.sources({})).sources.map(({ name, enters }) => [name, enters])).toEqual([
    ['Previous version', 'previous'],
    ['Scopus', 'search'],
  ])
  expect((await lead().reviews.map({})).identified).toMatchObject({ records: 2, sources: 1 })
  await includeAll(review)
  const { studies } = await lead().charting.included({})
  expect(studies.map(({ reports }) => reports[0]?.previous)).toEqual([true, true, false, false])
  const { rows } = await lead().criteria.matrix({ stage: 'full-text', which: 'included' })
  expect(rows.filter(({ previous }) => previous).map(({ id }) => id)).toEqual(old)
  expect((await lead().evidence.table({})).evidence.previous).toEqual([true, true, false, false])
  expect((await lead().reviews.export({ what: 'included', format: 'ris' })).entries).toBe(4)
  expect((await lead().screening.queue({ stage: 'full-text', filters: { assigned: 'all' } })).ids).toHaveLength(2)
  expect((await lead().reviews.map({})).included).toEqual({ reports: 4, studies: 4 })
  await expect(
    lead().screening.vote({ stage: 'full-text', report: old[0] ?? '', decision: 'include' }),
  ).rejects.toMatchObject({ data: { problem: 'of-previous' } })
  expect(boxes()).toMatchObject({ previous: 2, 'identified.databases': 2, included: 2, total: 4 })
  expect(computeFlow(flowFacts(review.db, []), '2020-updated').checks.filter((check) => !check.holds)).toEqual([])
})

test('what a new search finds again stays previous, and its new records are duplicates', async () => {
  await importTitles(review, 'Scopus', ['Old one', 'New one'])
  const [again = '', fresh = ''] = await queueOf(review, 'lead')
  await lead().screening.vote({ stage, report: again, decision: 'exclude' })
  await lead().duplicates.join({ reports: [old[0] ?? '', again] })
  expect(await queueOf(review, 'lead')).toEqual([fresh])
  const map = await lead().reviews.map({})
  expect([map.identified.records, map.duplicates.merged, map.screening.reports]).toEqual([2, 1, 1])
  expect(boxes()).toMatchObject({ previous: 2, 'identified.databases': 2, 'removed.duplicates': 1, screened: 1 })
  const broken = computeFlow(flowFacts(review.db, []), '2020-updated').checks.filter(
    (check) => !check.holds && check.level === 'error',
  )
  expect(broken).toEqual([])
})

test('a new report joins a study of the previous version; one that is taken out is dropped from the total', async () => {
  await importTitles(review, 'Scopus', ['New one'])
  const [fresh = ''] = await includeAll(review)
  await lead().studies.group({ reports: [old[0] ?? '', fresh] })
  const studies = () =>
    computeFlow(flowFacts(review.db, []), '2020-updated').boxes.find(({ key }) => key === 'total')?.n
  expect([studies(), boxes().total]).toEqual([2, 3])
  await lead().removal.remove({ report: old[1] ?? '', by: 'other', why: 'Retracted' })
  expect([studies(), boxes().total, boxes().previous]).toEqual([1, 2, 2])
  expect((await lead().charting.included({})).studies).toHaveLength(1)
  expect((await lead().screening.queue({ stage, filters: { removed: 'yes' } })).ids).toEqual([])
  await lead().removal.putBack({ report: old[1] ?? '' })
  expect([studies(), boxes().total]).toEqual([2, 3])
})

test('taken out, the import takes its reports along, and brings them back included', async () => {
  const [source] = (await lead().imports.sources({})).sources
  const id = source?.imports[0]?.id ?? ''
  await lead().imports.takeOut({ import: id })
  expect(boxes()).toMatchObject({ previous: 0 })
  await lead().imports.bringBack({ import: id })
  expect(boxes()).toMatchObject({ previous: 2, total: 2 })
})
