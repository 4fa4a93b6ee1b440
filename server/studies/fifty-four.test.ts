import { expect, test } from 'vitest'
import { fiftyFour } from '../../tests/support/fifty-four.ts'
import { includeAll } from '../../tests/support/included.ts'
import { as, importRis, makeReview } from '../../tests/support/review.ts'

test('54 reports of 38 studies: the suggestions are right, and every count says both', async () => {
  const review = await makeReview()
  await importRis(review, 'A', fiftyFour())
  await includeAll(review)
  const lead = as(review, 'lead')
  const { suggestions } = await lead.studies.suggest({})
  expect(suggestions.map(({ reports }) => reports.length).sort()).toEqual([2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3])
  for (const { reports } of suggestions)
    expect(new Set(reports.map(({ title }) => title.split(':')[0])).size, reports[0]?.title).toBe(1)
  for (const { reports } of suggestions) await lead.studies.join({ reports: reports.map(({ id }) => id) })
  expect((await lead.reviews.map({})).included).toEqual({ reports: 54, studies: 38 })
  expect((await lead.studies.suggest({})).suggestions).toEqual([])
  expect((await lead.charting.included({})).studies).toHaveLength(38)
  const { boxes } = await lead.flow.show({ form: '2020', lang: 'en' })
  expect(boxes.find(({ key }) => key === 'included')).toMatchObject({ n: 38, unit: 'studies', reports: 54 })
  review.remove()
})
