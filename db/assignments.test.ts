import { afterEach, beforeEach, expect, test } from 'vitest'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { as, importRis, importTitles, makeReview, queueOf, type TestReview } from '../tests/support/review.ts'
import { assignableReport, assignableReports, languageByReport, sourcesByReport } from './assignments.ts'
import { allReports } from './reports.ts'

const stage: StageId = 'title-abstract'
let review: TestReview
beforeEach(async () => {
  review = await makeReview()
})
afterEach(() => review.remove())

/** What is said of each report by itself must be what is said of all at once. */
function expectAlike(): void {
  const needs = { sources: true, languages: true }
  const ofAll = assignableReports(review.db, stage, needs)
  for (const { id } of allReports(review.db)) {
    const alone = assignableReport(review.db, stage, id, needs)
    const among = ofAll(id)
    expect({ ...among, sources: among.sources?.toSorted() }).toEqual({ ...alone, sources: alone.sources?.toSorted() })
  }
}

test('what decides who screens a report is the same for one and for all, also once reports are merged and sampled', async () => {
  await importTitles(review, 'First', ['One study of something', 'Another study of something else', 'A third one'])
  await importRis(review, 'Second', 'TY  - JOUR\nTI  - In Swedish\nLA  - Swedish\nPY  - 2001\nER  - \n')
  expectAlike()
  const [a = '', b = '', c = '', d = ''] = await queueOf(review, 'lead')
  const lead = as(review, 'lead')
  await lead.duplicates.join({ reports: [a, d] })
  expect(sourcesByReport(review.db).get(a)).toHaveLength(2)
  for (const report of [a, b]) {
    const steps = await lead.reviews.assign({
      stage,
      seed: 1,
      reports: [report],
      members: [review.members.second ?? ''],
    })
    while (!(await steps.next()).done);
  }
  const reviewers = [review.members.lead ?? '', review.members.second ?? '']
  await lead.pilots.start({ stage, size: 2, seed: 3, gate: 0.75, reviewers })
  expectAlike()
  await lead.duplicates.join({ reports: [b, c] })
  expectAlike()
})

test('records that come in later are read as well, and one that is taken out is no report’s', async () => {
  await importTitles(review, 'First', ['One study of something'])
  expect(languageByReport(review.db).size).toBe(0)
  const added = await importRis(review, 'Second', 'TY  - JOUR\nTI  - In Swedish\nLA  - Swedish\nPY  - 2001\nER  - \n')
  expect([...languageByReport(review.db).values()]).toEqual(['sv'])
  expect(sourcesByReport(review.db).size).toBe(2)
  await as(review, 'lead').imports.takeOut({ import: added })
  expect(sourcesByReport(review.db).size).toBe(1)
  expectAlike()
})
