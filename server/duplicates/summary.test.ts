import { afterEach, beforeEach, expect, test } from 'vitest'
import { callOf } from '#server/guard.ts'
import { createSession } from '#server/session.ts'
import { as, importRis, importTitles, makeReview, queueOf, type TestReview } from '../../tests/support/review.ts'
import { say } from '../call.ts'
import { verify } from '../reviews/verify.ts'
import { finish } from '../work.ts'
import { linkByPerson } from './parts.ts'

let review: TestReview
beforeEach(async () => {
  review = await makeReview()
})
afterEach(() => review.remove())

const client = () => as(review, 'lead').duplicates
const find = async () => finish(await client().find({}))
const rules = async () => (await client().summary({})).rules

const complete = (more: string) =>
  `TY  - JOUR\nTI  - Frafall og ønsket om læreplass blant unge\nAU  - Ås, Åse\nPY  - 2015\nJO  - Søkelys\nVL  - 2\nSP  - 3\nEP  - 19\n${more}ER  - \n`

test('an empty review has an empty summary', async () => {
  expect(await client().summary({})).toEqual({
    records: 0,
    reports: 0,
    merged: 0,
    several: 0,
    questions: 0,
    keptApart: 0,
    found: null,
    stale: false,
    rules: [],
    removedBefore: 0,
    sources: [],
    overlap: [],
  })
})

test('links are counted by the rule that made them, those of persons apart, and only while they hold a report together', async () => {
  await importRis(review, 'A', complete('DO  - 10.5555/sok.1\n'), 12)
  const second = await importRis(review, 'B', complete('DO  - 10.5555/sok.1\n'), 3)
  await importTitles(review, 'C', ['Noe ganske annet om skolen', 'En tredje sak om helse'])
  await find()
  const [merged = '', one = '', two = ''] = await queueOf(review, 'lead')
  await client().decide({ a: one, b: two, verdict: 'same' })
  const [byRule, byPerson] = await rules()
  expect(byRule).toMatchObject({ links: 1 })
  expect(byRule?.rule).toMatch(/^[a-z-]+$/)
  expect(byPerson).toEqual({ rule: 'person', links: 1 })
  const summary = await client().summary({})
  expect(summary).toMatchObject({ records: 4, reports: 2, merged: 2, removedBefore: 15 })
  expect(summary.sources.map(({ name, removedBefore }) => [name, removedBefore])).toEqual([
    ['A', 12],
    ['B', 3],
    ['C', 0],
  ])
  await as(review, 'lead').imports.takeOut({ import: second })
  expect(await rules()).toEqual([{ rule: 'person', links: 1 }])
  await as(review, 'lead').imports.bringBack({ import: second })
  await client().split({ report: merged, parts: [[merged]] })
  expect(await rules()).toEqual([{ rule: 'person', links: 1 }])
})

test('a link of an earlier version has no rule until duplicates are looked for again', async () => {
  await importRis(review, 'A', complete('DO  - 10.5555/sok.1\n'))
  await importRis(review, 'B', complete('DO  - 10.5555/sok.1\n'))
  await find()
  const [{ rule = '' } = {}] = await rules()
  const [{ subject = '', body = '' } = {}] = review.db.all<{ subject: string; body: string }>(
    `SELECT subject, body FROM current WHERE kind = 'link'`,
  )
  const { rule: _none, ...earlier } = JSON.parse(body)
  say(terminal(), [{ kind: 'link', subject, body: earlier }])
  expect(await rules()).toEqual([{ rule: 'earlier', links: 1 }])
  await find()
  expect(await rules()).toEqual([{ rule, links: 1 }])
  expect(verify(review.db).problems).toEqual([])
})

test('a question tells its rule, the reports and how many records a yes brings together; one is asked of two reports', async () => {
  await importTitles(review, 'A', ['En', 'To', 'Tre', 'Fire', 'Fem'])
  const [a = '', b = '', c = '', d = '', e = ''] = await queueOf(review, 'lead')
  ask([
    [a, c, 'place-differs'],
    [b, d, undefined],
    [a, e, 'other-kind'],
  ])
  const asked = async () => {
    const { total, pairs } = await client().questions({})
    expect(total).toBe(pairs.length)
    expect((await client().summary({})).questions).toBe(total)
    return pairs.map((pair) => [pair.a.id, pair.b.id, pair.rule, pair.gain, pair.reports])
  }
  expect(await asked()).toEqual([
    [a, c, 'place-differs', 2, [a, c]],
    [b, d, 'earlier', 2, [b, d]],
    [a, e, 'other-kind', 2, [a, e]],
  ])
  expect((await client().questions({ offset: 1, limit: 1 })).pairs.map((pair) => pair.a.id)).toEqual([b])
  await client().decide({ a, b, verdict: 'same' })
  await client().decide({ a: c, b: d, verdict: 'same' })
  expect(await asked()).toEqual([
    [a, c, 'place-differs', 4, [a, c]],
    [a, e, 'other-kind', 3, [a, e]],
  ])
  await client().decide({ a, b: c, verdict: 'different' })
  expect(await asked()).toEqual([[a, e, 'other-kind', 3, [a, e]]])
  await client().decide({ a: b, b: e, verdict: 'same' })
  expect(await asked()).toEqual([])
})

test('answers of two copies that contradict each other are asked about, and the new answer settles it', async () => {
  await importTitles(review, 'A', ['En', 'To', 'Tre'])
  const [a = '', b = '', c = ''] = await queueOf(review, 'lead')
  await client().decide({ a, b, verdict: 'same' })
  await client().decide({ a: b, b: c, verdict: 'different' })
  say(terminal(), [linkByPerson(a, c, 'same')])
  await find()
  const { pairs } = await client().questions({})
  expect(pairs.map(({ rule }) => rule)).toEqual(['answers-conflict'])
  await client().decide({ a, b: c, verdict: 'same' })
  expect(await client().questions({})).toEqual({ total: 0, pairs: [] })
  expect(await queueOf(review, 'lead')).toEqual([a])
})

/** Questions as a run of the matcher would leave them. */
function ask(pairs: readonly (readonly [string, string, string | undefined])[]): void {
  say(
    terminal(),
    pairs.map(([a, b, rule], position) => ({
      kind: 'question',
      subject: `${a}|${b}`,
      body: { a, b, score: 0.5, rule, reasons: [], position },
    })),
  )
}

function terminal() {
  const session = createSession(review.host, 'terminal')
  session.bind({ review: review.path })
  return callOf(session)
}

test('per source its records and reports, those it gave alone, and what each two share', async () => {
  await importTitles(review, 'A', ['En', 'En igjen', 'To', 'Bare her'])
  await importTitles(review, 'B', ['En', 'To'])
  const again = new File(['TY  - JOUR\nTI  - En for tredje gang\nER  - \n'], 'again.ris')
  const [{ id = '' } = {}] = (await as(review, 'lead').imports.sources({})).sources
  await finish(await as(review, 'lead').imports.add({ file: again, source: { id } }))
  await importTitles(review, 'C', ['En'])
  const [a1 = '', a2 = '', two = '', , b1 = '', b2 = '', a3 = '', c = ''] = await queueOf(review, 'lead')
  await client().join({ reports: [a1, a2, b1, a3, c] })
  await client().join({ reports: [two, b2] })
  const { sources, overlap, ...counts } = await client().summary({})
  expect(sources.map(({ name, records, reports, alone }) => [name, records, reports, alone])).toEqual([
    ['A', 5, 3, 1],
    ['B', 2, 2, 0],
    ['C', 1, 1, 0],
  ])
  const name = (i: number) => sources[i]?.name
  expect(overlap.map(({ a, b, reports }) => [name(a), name(b), reports])).toEqual(
    expect.arrayContaining([
      ['A', 'B', 2],
      ['A', 'C', 1],
      ['B', 'C', 1],
    ]),
  )
  expect(counts).toMatchObject({ records: 8, reports: 3, merged: 5 })
})
