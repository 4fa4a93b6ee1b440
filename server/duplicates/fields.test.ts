import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { insertFacts } from '#db/facts.ts'
import { refreshAfter } from '#db/projections/refresh.ts'
import type { ReportField } from '#shared/domain/duplicates/report-fields.ts'
import type { Fact } from '#shared/domain/facts/fact.ts'
import { as, importRis, makeReview, queueOf, type TestReview } from '../../tests/support/review.ts'
import { verify } from '../reviews/verify.ts'

let review: TestReview
/** The report of the first two records, the second of them, and a report of one record. */
let report = ''
let other = ''
let alone = ''

const scopus = `TY  - JOUR
TI  - Unge utenfor arbeid
AU  - Ås, Åse
PY  - 2019
JO  - Nordisk tidsskrift
AB  - Et langt sammendrag om overgangen til arbeid.
ER  - 
`
const eric = `TY  - JOUR
TI  - Youth outside work
AU  - Ås, Åse
PY  - 2019
AB  - A short abstract of guidance.
DO  - 10.5555/ut.1
ER  - 

TY  - THES
TI  - En avhandling om fravær
ER  - 
`

beforeEach(async () => {
  review = await makeReview()
  await importRis(review, 'Scopus', scopus)
  await importRis(review, 'ERIC', eric)
  const [first = '', second = '', third = ''] = await queueOf(review, 'lead')
  report = first
  other = second
  alone = third
  await as(review, 'lead').duplicates.decide({ a: report, b: other, verdict: 'same' })
})
afterEach(() => review.remove())

async function shown(id: string, field: string) {
  const { fields } = await as(review, 'lead').duplicates.fields({ report: id })
  return fields.find((one) => one.field === field)
}

const choose = (id: string, field: ReportField, record: string | null) =>
  as(review, 'second').duplicates.chooseField({ report: id, field, record })

/** What everybody sees of a report: the page, the list, whether search finds a word, and two exports. */
async function everywhere(id: string, word: string) {
  const lead = as(review, 'lead')
  const page = await lead.screening.report({ stage: 'title-abstract', report: id })
  const { rows } = await lead.screening.rows({ stage: 'title-abstract', ids: [id] })
  const { ids } = await lead.screening.queue({ stage: 'title-abstract', filters: { words: word } })
  const ris = await lead.reviews.export({ what: 'reports', format: 'ris' })
  const csl = await lead.reviews.export({ what: 'reports', format: 'csl-json' })
  return {
    page: page.report.title,
    abstract: page.report.abstract,
    row: rows[0]?.title,
    found: ids.includes(id),
    ris: /^TI {2}- (.*?)\r?$/m.exec(ris.content)?.[1],
    csl: JSON.parse(csl.content)[0].title,
  }
}

test('each field says which records it is from and what else there is', async () => {
  const { fields } = await as(review, 'lead').duplicates.fields({ report: other })
  expect(fields.map(({ field, value, chosenBy, records }) => [field, value, chosenBy, records])).toEqual([
    ['title', 'Unge utenfor arbeid', 'rule', [report]],
    ['authors', 'Ås, Åse', 'rule', [report, other]],
    ['year', '2019', 'rule', [report, other]],
    ['container', 'Nordisk tidsskrift', 'rule', [report]],
    ['type', 'article-journal', 'rule', [report, other]],
    ['doi', '10.5555/ut.1', 'rule', [other]],
    ['abstract', 'Et langt sammendrag om overgangen til arbeid.', 'rule', [report]],
  ])
  expect(fields.find(({ field }) => field === 'title')?.options).toEqual([
    { value: 'Unge utenfor arbeid', records: [{ id: report, source: 'Scopus', entry: 1 }] },
    { value: 'Youth outside work', records: [{ id: other, source: 'ERIC', entry: 1 }] },
  ])
})

test('a report of one record has its fields, and nothing to choose', async () => {
  const { fields } = await as(review, 'lead').duplicates.fields({ report: alone })
  expect(fields.map(({ field, options }) => [field, options.length])).toEqual([
    ['title', 1],
    ['type', 1],
  ])
  await choose(alone, 'title', alone)
  expect((await shown(alone, 'title'))?.value).toBe('En avhandling om fravær')
  expect(verify(review.db).problems).toEqual([])
})

test('page, list, search and exports follow a choice, its undo and redo, across a restart', async () => {
  const before = await everywhere(report, 'utenfor')
  expect(before).toMatchObject({ page: 'Unge utenfor arbeid', row: 'Unge utenfor arbeid', found: true })
  await choose(report, 'title', other)
  await choose(report, 'abstract', other)
  const after = await everywhere(report, 'youth')
  expect(after).toEqual({
    page: 'Youth outside work',
    abstract: 'A short abstract of guidance.',
    row: 'Youth outside work',
    found: true,
    ris: 'Youth outside work',
    csl: 'Youth outside work',
  })
  expect((await everywhere(report, 'utenfor')).found).toBe(false)
  expect(await shown(report, 'title')).toMatchObject({ chosenBy: 'person', records: [other] })
  await as(review, 'second').reviews.undo({})
  await as(review, 'second').reviews.undo({})
  expect(await everywhere(report, 'utenfor')).toEqual(before)
  await as(review, 'second').reviews.redo({})
  await as(review, 'second').reviews.redo({})
  await review.reopen()
  expect(await everywhere(report, 'youth')).toEqual(after)
  expect(verify(review.db).problems).toEqual([])
})

test('the rule chooses again where a person says so', async () => {
  await choose(report, 'abstract', other)
  await choose(report, 'abstract', null)
  expect(await shown(report, 'abstract')).toMatchObject({ chosenBy: 'rule', records: [report] })
  expect((await everywhere(report, 'overgangen')).found).toBe(true)
})

test('what is chosen already is not said again', async () => {
  const facts = () => review.db.get<{ n: number }>(`SELECT count(*) AS n FROM fact WHERE kind = 'field'`)?.n
  await choose(report, 'title', null)
  expect(facts()).toBe(0)
  await choose(report, 'title', other)
  await choose(report, 'title', other)
  expect(facts()).toBe(1)
})

test('a record that is not the report’s, or has nothing in the field, cannot be chosen', async () => {
  await expect(choose(report, 'title', alone)).rejects.toMatchObject({ data: { problem: 'no-such-record' } })
  await expect(choose(report, 'container', other)).rejects.toMatchObject({ data: { problem: 'no-such-record' } })
  await expect(choose('nothing', 'title', null)).rejects.toMatchObject({ data: { problem: 'no-such-report' } })
})

test('a choice does not travel to where its record is not, and is there again when they are joined again', async () => {
  await choose(report, 'title', other)
  await as(review, 'lead').duplicates.split({ report, parts: [[other]] })
  expect(await shown(report, 'title')).toMatchObject({ value: 'Unge utenfor arbeid', chosenBy: 'rule' })
  expect(await shown(other, 'title')).toMatchObject({ value: 'Youth outside work', chosenBy: 'rule' })
  await as(review, 'lead').duplicates.join({ reports: [report, alone] })
  expect((await everywhere(report, 'utenfor')).found).toBe(true)
  await as(review, 'lead').duplicates.join({ reports: [report, other] })
  expect(await shown(report, 'title')).toMatchObject({ value: 'Youth outside work', chosenBy: 'person' })
  expect(verify(review.db).problems).toEqual([])
})

test('a choice that a split took away uncovers the one before it', async () => {
  await as(review, 'lead').duplicates.join({ reports: [report, alone] })
  await choose(report, 'title', alone)
  await choose(report, 'title', other)
  await as(review, 'lead').duplicates.split({ report, parts: [[other]] })
  expect(await shown(report, 'title')).toMatchObject({ value: 'En avhandling om fravær', chosenBy: 'person' })
  expect(verify(review.db).problems).toEqual([])
})

test('of choices on two reports that became one the newer counts, and each is where it was when they are parted', async () => {
  await importRis(review, 'CINAHL', scopus.replaceAll('Unge', 'Ungdom'))
  await importRis(review, 'Embase', eric.replaceAll('Youth', 'Young people').split('TY  - THES')[0] ?? '')
  const [c = '', d = ''] = (await queueOf(review, 'lead')).slice(-2)
  await as(review, 'lead').duplicates.decide({ a: c, b: d, verdict: 'same' })
  await choose(report, 'title', other)
  await choose(c, 'title', d)
  await as(review, 'lead').duplicates.join({ reports: [report, c] })
  expect((await shown(report, 'title'))?.value).toBe('Young people outside work')
  await as(review, 'lead').duplicates.split({ report, parts: [[c, d]] })
  expect((await shown(report, 'title'))?.value).toBe('Youth outside work')
  expect((await shown(c, 'title'))?.value).toBe('Young people outside work')
})

test('a choice of one whose import is taken out does not count, and does again when it is brought back', async () => {
  await choose(report, 'title', other)
  const { sources } = await as(review, 'lead').imports.sources({})
  const id = sources.find(({ name }) => name === 'ERIC')?.imports[0]?.id ?? ''
  await as(review, 'lead').imports.takeOut({ import: id })
  expect((await shown(report, 'title'))?.value).toBe('Unge utenfor arbeid')
  await as(review, 'lead').imports.bringBack({ import: id })
  expect((await shown(report, 'title'))?.value).toBe('Youth outside work')
  expect(verify(review.db).problems).toEqual([])
})

test('facts that come late or in another order give the same', async () => {
  await choose(report, 'title', other)
  const [{ id: newest = '' } = {}] = review.db.all<{ id: string }>(`SELECT id FROM fact WHERE kind = 'field'`)
  const late = (id: string, record: string | null): Fact => ({
    id,
    action: `${id}-action`,
    kind: 'field',
    subject: `${report}/title`,
    at: '2026-01-01T00:00:00.000Z',
    author: review.members.lead ?? '',
    body: { report, field: 'title', record },
  })
  const take = (fact: Fact) => {
    insertFacts(review.db, [fact])
    refreshAfter(review.db, [fact])
  }
  take(late(`${newest.slice(0, -1)}!`, null))
  expect((await shown(report, 'title'))?.value).toBe('Youth outside work')
  take(late(`${newest}Z`, null))
  expect((await shown(report, 'title'))?.value).toBe('Unge utenfor arbeid')
  expect((await everywhere(report, 'utenfor')).found).toBe(true)
  expect(verify(review.db).problems).toEqual([])
})

test('whatever is joined, split, chosen and undone, list, fields and facts agree', { timeout: 120_000 }, async () => {
  const titles = ['Én', 'To', 'Tre', 'Fire', 'Fem'].map((title) => `TY  - JOUR\nTI  - ${title}\nPY  - 2010\nER  - \n`)
  await importRis(review, 'CINAHL', titles.join('\n'))
  const records = await queueOf(review, 'lead')
  const record = fc.constantFrom(...records.slice(0, 5))
  const step = fc.oneof(
    fc.record({ does: fc.constantFrom('join' as const, 'split' as const, 'choose' as const), a: record, b: record }),
    fc.record({ does: fc.constantFrom('undo' as const, 'redo' as const, 'rule' as const), a: record, b: record }),
  )
  const second = as(review, 'second')
  const doing = {
    join: (a: string, b: string) => second.duplicates.join({ reports: [a, b] }),
    split: (a: string) => second.duplicates.split({ report: a, parts: [[a]] }),
    choose: (a: string, b: string) => choose(a, 'title', b),
    rule: (a: string) => choose(a, 'title', null),
    undo: () => second.reviews.undo({}),
    redo: () => second.reviews.redo({}),
  }
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 25 }), async (steps) => {
      // What makes no sense is refused, and the refusal is the answer.
      for (const { does, a, b } of steps) await doing[does](a, b).catch(() => undefined)
      const ids = await queueOf(review, 'lead')
      const { rows } = await as(review, 'lead').screening.rows({ stage: 'title-abstract', ids })
      for (const row of rows) expect((await shown(row.id, 'title'))?.value).toBe(row.title)
      expect(verify(review.db).problems).toEqual([])
    }),
    { numRuns: 30 },
  )
})
