import { afterEach, beforeEach, expect, test } from 'vitest'
import { as, importRis, makeReview, type TestReview } from '../../tests/support/review.ts'

let review: TestReview
beforeEach(async () => {
  review = await makeReview()
})
afterEach(() => review.remove())

const ris = (entries: readonly Record<string, string>[]) =>
  entries
    .map((entry) =>
      ['TY  - JOUR', ...Object.entries(entry).map(([tag, text]) => `${tag}  - ${text}`), 'ER  - '].join('\n'),
    )
    .join('\n\n')

const entries = [
  { TI: 'Åpne dører', AU: 'Ås, Kari', AB: 'Vi spurte ungdom på Toten om veien tilbake til skolen.' },
  { TI: 'Zebra crossings and youth', AU: 'Moe, Per', AB: 'A count of crossings.' },
  { TI: '“Another count”', AU: 'Lie, Berit', AB: 'What young people say of a count.' },
]

test('merged reports come largest first or by title, and all can be listed', async () => {
  await importRis(review, 'A', ris(entries))
  const lead = as(review, 'lead')
  expect((await lead.duplicates.merged({})).reports).toEqual([])
  const all = (await lead.duplicates.merged({ all: true, order: 'title' })).reports
  expect(all.map((report) => report.title)).toEqual(['“Another count”', 'Zebra crossings and youth', 'Åpne dører'])
  const [another, zebra] = all.map((report) => report.id)
  await lead.duplicates.join({ reports: [another ?? '', zebra ?? ''] })
  expect((await lead.duplicates.merged({})).reports).toMatchObject([{ records: 2 }])
  const largest = await lead.duplicates.merged({ all: true })
  expect(largest.total).toBe(2)
  expect(largest.reports[0]).toMatchObject({ records: 2, excerpt: '' })
})

test('a report that was searched for says where the words stand, unless the list shows them', async () => {
  await importRis(review, 'A', ris(entries))
  const found = async (q: string) => (await as(review, 'lead').duplicates.merged({ all: true, q })).reports
  expect(await found('toten')).toMatchObject([{ title: 'Åpne dører', excerpt: expect.stringContaining('Toten') }])
  expect(await found('åpne')).toMatchObject([{ title: 'Åpne dører', excerpt: '' }])
  expect(await found('nothing of the kind')).toEqual([])
})

test('a link and a pair held apart say who said so, and pairs are found by the words of either', async () => {
  await importRis(review, 'A', ris(entries))
  const lead = as(review, 'lead')
  const [a = '', b = '', c = ''] = (await lead.duplicates.merged({ all: true, order: 'title' })).reports.map(
    ({ id }) => id,
  )
  await as(review, 'second').duplicates.decide({ a, b, verdict: 'same' })
  await as(review, 'second').duplicates.decide({ a, b: c, verdict: 'different' })
  const { links } = await lead.duplicates.cluster({ report: a })
  expect(links).toMatchObject([{ by: 'person', rule: '', who: 'second', at: expect.stringMatching(/^\d{4}-/) }])
  const apart = await lead.duplicates.keptApart({ q: 'toten' })
  expect(apart).toMatchObject({ total: 1, pairs: [{ who: 'second' }] })
  expect(await lead.duplicates.keptApart({ q: 'elsewhere' })).toEqual({ total: 0, pairs: [] })
})

test('a link of the matcher says its rule', async () => {
  const twice = { ...entries[0], PY: '2020', JO: 'Oppdiktet tidsskrift', VL: '4', SP: '12', DO: '10.5555/oppdiktet.12' }
  await importRis(review, 'A', ris([twice]))
  await importRis(review, 'B', ris([twice]))
  const lead = as(review, 'lead')
  for await (const _ of await lead.duplicates.find({}));
  const [{ id = '' } = {}] = (await lead.duplicates.merged({})).reports
  const { links } = await lead.duplicates.cluster({ report: id })
  expect(links).toMatchObject([{ by: 'rule', rule: expect.stringMatching(/./), who: '', at: '' }])
})

test('the reports that one rule holds together are listed by themselves, and those that a person joined', async () => {
  const placed = { PY: '2020', JO: 'Oppdiktet tidsskrift', VL: '4', SP: '12', EP: '19' }
  const [doors, zebra, count] = entries
  const identified = { ...doors, ...placed, DO: '10.5555/oppdiktet.12' }
  await importRis(review, 'A', ris([identified, { ...zebra, ...placed }, { ...count, PY: '1999' }]))
  await importRis(review, 'B', ris([identified, { ...zebra, ...placed }, { TI: 'Quite another', PY: '1950' }]))
  const lead = as(review, 'lead')
  for await (const _ of await lead.duplicates.find({}));
  const { rules } = await lead.duplicates.summary({})
  const held = async (rule: string) => (await lead.duplicates.merged({ rule })).reports.map(({ title }) => title)
  expect(rules).toHaveLength(2)
  const byRule = await Promise.all(rules.map(({ rule }) => held(rule)))
  expect(byRule.sort()).toEqual([['Zebra crossings and youth'], ['Åpne dører']])
  expect(await held('person')).toEqual([])

  const all = (await lead.duplicates.merged({ all: true })).reports
  const [first = '', second = ''] = all.filter(({ records }) => records === 1).map(({ id }) => id)
  await lead.duplicates.join({ reports: [first, second] })
  expect(await held('person')).toHaveLength(1)
  expect(await lead.duplicates.merged({ rule: 'person', q: 'zebra' })).toEqual({ total: 0, reports: [] })
  expect(await held('no such rule')).toEqual([])

  const zebras = (await lead.duplicates.merged({ q: 'zebra' })).reports[0]?.id ?? ''
  const { records } = await lead.duplicates.cluster({ report: zebras })
  await lead.duplicates.split({ report: zebras, parts: records.map(({ id }) => [id]) })
  expect((await Promise.all(rules.map(({ rule }) => held(rule)))).flat()).toEqual(['Åpne dører'])
})
