import { afterEach, beforeEach, expect, test } from 'vitest'
import { defaultPolicy, type MatchPolicy } from '#shared/domain/duplicates/policy.ts'
import { as, importRis, makeReview, type TestReview } from '../../tests/support/review.ts'
import { finish } from '../work.ts'

let review: TestReview
beforeEach(async () => {
  review = await makeReview()
})
afterEach(() => review.remove())

const client = () => as(review, 'lead').duplicates
const find = async () => finish(await client().find({}))

/** Neither what a review begins with nor anything like it. */
const asking: MatchPolicy = { preprints: 'ask', updates: 'ask', registrations: 'ask' }

const shared = 'TI  - Overgangen fra skole til arbeid for unge i Østfold\nAU  - Ås, Åse\nAU  - Øy, Per\nPY  - 2021\n'
const preprint = `TY  - JOUR\n${shared}JO  - medRxiv\nDO  - 10.1101/2021.01.02.21345678\nER  - \n`
const article = `TY  - JOUR\n${shared}JO  - Nordic Journal of Youth\nVL  - 4\nIS  - 2\nSP  - 11\nEP  - 29\nDO  - 10.5555/njy.2021.4\nER  - \n`

test('a review begins with what most do; another policy is remembered, told in the log and taken back', async () => {
  expect(await client().policy({})).toEqual(defaultPolicy)
  await client().setPolicy(asking)
  await client().setPolicy(asking)
  await review.reopen()
  expect(await client().policy({})).toEqual(asking)
  const { entries } = await as(review, 'lead').reviews.log({})
  const told = entries.filter(({ kind }) => kind === 'match-policy')
  expect(told.map(({ body }) => body)).toEqual([asking])
  await as(review, 'lead').reviews.undo({})
  expect(await client().policy({})).toEqual(defaultPolicy)
})

test('the matcher goes by the policy, and what it found is stale once the policy is another', async () => {
  await importRis(review, 'Europe PMC', preprint)
  await importRis(review, 'Scopus', article)
  await client().setPolicy(asking)
  await find()
  expect(await client().summary({})).toMatchObject({ merged: 0, questions: 1, stale: false })
  expect((await client().questions({})).pairs[0]).toMatchObject({ rule: 'preprint', gain: 2 })

  await client().setPolicy({ ...asking, preprints: 'same' })
  expect(await client().summary({})).toMatchObject({ merged: 0, questions: 1, stale: true })
  await find()
  const after = { merged: 1, questions: 0, stale: false, rules: [{ rule: 'preprint', links: 1 }] }
  expect(await client().summary({})).toMatchObject(after)

  await client().setPolicy({ ...asking, preprints: 'different' })
  await find()
  expect(await client().summary({})).toMatchObject({ merged: 0, questions: 0, stale: false, rules: [] })
  await client().setPolicy(asking)
  expect((await client().summary({})).stale).toBe(true)
})

test('a run from before there were policies went by the usual one', async () => {
  await importRis(review, 'Scopus', article)
  await find()
  const [run] = review.db.all<{ body: string }>(`SELECT body FROM current WHERE kind = 'match'`)
  const { policy: _none, ...body } = JSON.parse(run?.body ?? '{}')
  review.db.run(`UPDATE current SET body = ? WHERE kind = 'match'`, JSON.stringify(body))
  expect((await client().summary({})).stale).toBe(false)
  await client().setPolicy(asking)
  expect((await client().summary({})).stale).toBe(true)
})
