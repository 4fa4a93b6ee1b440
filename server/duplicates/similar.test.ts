import { afterEach, beforeEach, expect, test } from 'vitest'
import { as, importTitles, makeReview, queueOf, type TestReview } from '../../tests/support/review.ts'
import { finish } from '../work.ts'

let review: TestReview
beforeEach(async () => {
  review = await makeReview()
})
afterEach(() => review.remove())

const titles = [
  'Early school leaving and disability benefits among young adults in a rural county',
  'Trajectories of employment after vocational rehabilitation',
  'Ungdom utenfor arbeid: på vei mot uføretrygd i Ålesund',
  'Motivational interviewing for adolescents with chronic pain',
  'Early school leaving: a review of interventions',
]

const titlesOf = async (report: string, q?: string) =>
  (await as(review, 'lead').duplicates.similar({ report, q })).reports.map(({ title }) => title)

test.each([
  ['misspelt words', 'trajectoreis of emploiment after vocatinal rehabilitation', 1],
  ['another order', 'rehabilitation vocational employment trajectories', 1],
  ['lost letters', 'Ungdom utenfor arbeid: p? vei mot uf?retrygd', 2],
  ['letters without marks', 'ufoeretrygd aalesund', 2],
  ['a word that is only begun', 'motivational interv', 3],
  ['a first letter too many', 'xmotivational', 3],
  ['two letters at the beginning that changed places', 'rtajectories', 1],
  ['a person', 'Writer2', 2],
])('the other one is found by %s', async (_, q, at) => {
  await importTitles(review, 'A', titles)
  await importTitles(review, 'B', ['Something else'])
  const report = (await queueOf(review, 'lead')).at(-1) ?? ''
  expect((await titlesOf(report, q))[0]).toBe(titles[at])
})

test('without words, by the own title and people, most alike first and never itself', async () => {
  await importTitles(review, 'A', titles)
  await importTitles(review, 'B', ['Early schol leaving and dissability benefit among young adults in rural counties'])
  const queue = await queueOf(review, 'lead')
  const found = (await as(review, 'lead').duplicates.similar({ report: queue.at(-1) ?? '' })).reports
  expect(found.map(({ title }) => title).slice(0, 2)).toEqual([titles[0], titles[4]])
  expect(found.map(({ id }) => id)).not.toContain(queue.at(-1))
  expect(found[0]?.likeness).toBeGreaterThan(0.8)
  expect(found.map(({ likeness }) => likeness)).toEqual(found.map(({ likeness }) => likeness).sort((a, b) => b - a))
})

test('words that are a query language are words, and nothing finds nothing', async () => {
  await importTitles(review, 'A', titles)
  const [report = ''] = await queueOf(review, 'lead')
  for (const q of ['"', 'NOT * OR (', 'title: NEAR(', '\u0000', '?', '*', '½ ^ -', 'ZZZZZZ', '\u{1F600}'])
    expect(await titlesOf(report, q)).toEqual([])
  expect((await titlesOf(report, 'vocational AND "employment* OR NEAR')).at(0)).toBe(titles[1])
})

test('a report that was merged is found once, and one whose import was taken out is not', async () => {
  await importTitles(review, 'A', titles)
  const added = await importTitles(review, 'B', [titles[1] ?? '', 'Trajectories of employment'])
  await finish(await as(review, 'lead').duplicates.find({}))
  const [report = ''] = await queueOf(review, 'lead')
  const lead = as(review, 'lead')
  const before = (await lead.duplicates.similar({ report, q: titles[1] })).reports
  expect(before.filter(({ title }) => title === titles[1])).toHaveLength(1)
  expect(before.map(({ title }) => title)).toContain('Trajectories of employment')
  await lead.imports.takeOut({ import: added })
  expect(await titlesOf(report, titles[1])).not.toContain('Trajectories of employment')
})
