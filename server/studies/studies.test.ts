import { afterEach, beforeEach, expect, test } from 'vitest'
import { includeAll, openStage, voteAtFullText } from '../../tests/support/included.ts'
import { as, importRis, makeReview, type TestReview } from '../../tests/support/review.ts'

const ris = [
  ['Peer mentoring for young adults: study protocol', '2010', 'Registered as NCT01234567.'],
  ['Peer mentoring for young adults: a randomised trial', '2013', 'We randomised 214 participants.'],
  ['What mentors say of young adults', '2014', 'ClinicalTrials.gov NCT01234567.'],
  ['Wage subsidies for refugees', '2014', 'NCT07654321'],
]
  .map(([title, year, abstract]) =>
    [
      'TY  - JOUR',
      `TI  - ${title}`,
      ...['Tveter, K.', 'Molvær, O.', 'Brekkhus, L.'].map((name) => `AU  - ${name}`),
      `PY  - ${year}`,
      `AB  - ${abstract}`,
      'ER  - ',
    ].join('\n'),
  )
  .join('\n\n')

let review: TestReview
let ids: string[] = []
beforeEach(async () => {
  review = await makeReview()
  await importRis(review, 'A', ris)
  ids = await includeAll(review)
})
afterEach(() => review.remove())

const lead = () => as(review, 'lead')
const place = (id: string) => ids.indexOf(id)
/** The included studies as the places of their reports, the main one first. */
const listed = async () =>
  (await lead().charting.included({})).studies.map(({ reports }) => reports.map(({ id }) => place(id)))
const suggested = async () =>
  (await lead().studies.suggest({})).suggestions.map(({ reports }) => reports.map(({ id }) => place(id)))
const counts = async () => (await lead().reviews.map({})).included
const [protocol, results, voices, other] = [0, 1, 2, 3]
const id = (at: number | undefined) => ids[at ?? -1] ?? ''

test('what seems to be one study is suggested with why, joined by one gesture, and counted as reports and as studies', async () => {
  const { suggestions } = await lead().studies.suggest({})
  expect(suggestions).toHaveLength(1)
  expect(suggestions[0]?.reports.map((report) => place(report.id))).toEqual([protocol, results, voices])
  expect(suggestions[0]?.reasons[0]).toEqual({ code: 'same-registration', data: { number: 'NCT01234567' } })
  await lead().studies.join({ reports: [id(protocol), id(results), id(voices)] })
  expect(await listed()).toEqual([[protocol, results, voices], [other]])
  expect(await counts()).toEqual({ reports: 4, studies: 2 })
  expect(await suggested()).toEqual([])
  await lead().reviews.undo({})
  expect(await listed()).toHaveLength(4)
  expect(await suggested()).toHaveLength(1)
  await lead().reviews.redo({})
  expect(await counts()).toEqual({ reports: 4, studies: 2 })
})

test('what a person says is not one is not suggested again, until that is taken back', async () => {
  await lead().studies.apart({ reports: [id(protocol), id(voices)], on: true })
  // The others still are: only the two are kept apart.
  expect(await suggested()).not.toContainEqual([protocol, results, voices])
  expect((await lead().studies.suggest({})).apart).toMatchObject([{ a: { id: id(protocol) }, b: { id: id(voices) } }])
  await as(review, 'second').studies.apart({ reports: [id(protocol), id(results), id(voices)], on: true })
  expect(await suggested()).toEqual([])
  await lead().studies.apart({ reports: [id(protocol), id(results), id(voices)], on: false })
  expect(await suggested()).toEqual([[protocol, results, voices]])
})

test('the main report is the one that was said, and the first where nobody says; it stays when studies are joined', async () => {
  await lead().studies.group({ reports: [id(results), id(protocol)] })
  expect((await listed())[0]).toEqual([results, protocol])
  await lead().studies.setMain({ report: id(protocol) })
  expect((await listed())[0]).toEqual([protocol, results])
  await lead().studies.join({ reports: [id(protocol), id(voices)] })
  expect((await listed())[0]).toEqual([protocol, results, voices])
  await lead().studies.ungroup({ report: id(protocol) })
  expect(await listed()).toEqual([[protocol], [results, voices], [other]])
  await lead().reviews.undo({})
  expect((await listed())[0]).toEqual([protocol, results, voices])
})

test('part of a study leaves it together, and a report is joined with all of the study that it is in', async () => {
  await lead().studies.group({ reports: ids })
  await lead().studies.split({ reports: [id(voices), id(other)] })
  expect(await listed()).toEqual([
    [protocol, results],
    [voices, other],
  ])
  await lead().studies.join({ reports: [id(other), id(protocol)] })
  expect(await listed()).toEqual([[voices, protocol, results, other]])
  await expect(lead().studies.join({ reports: [id(other), id(protocol)] })).rejects.toMatchObject({
    data: { problem: 'study-needs-two' },
  })
  await expect(lead().studies.group({ reports: [id(other), id(other)] })).rejects.toMatchObject({
    data: { problem: 'study-needs-two' },
  })
})

test('what was charted stays with its report when studies are joined and split', async () => {
  await lead().charting.saveForm({ fields: [{ id: 'n', label: 'How many', type: 'number', options: [] }] })
  const chart = (at: number | undefined, value: number | null) =>
    lead().charting.answer({ report: id(at), field: 'n', value })
  const answers = async () =>
    (await lead().charting.included({})).studies.map(({ reports, answers: said }) => [
      place(reports[0]?.id ?? ''),
      said.n,
    ])
  await chart(protocol, 200)
  await chart(results, 214)
  await lead().studies.join({ reports: [id(protocol), id(results)] })
  // The later answer stands for the study; the earlier one waits at its report.
  expect((await answers())[0]).toEqual([protocol, 214])
  await lead().studies.setMain({ report: id(results) })
  expect((await answers())[0]).toEqual([results, 214])
  await lead().studies.split({ reports: [id(results)] })
  expect(await answers()).toEqual([
    [protocol, 200],
    [results, 214],
    [voices, undefined],
    [other, undefined],
  ])
})

test('reports that become one by deduplication, and are split again, are in the studies that they were in', async () => {
  await lead().studies.group({ reports: [id(protocol), id(results)] })
  await lead().studies.group({ reports: [id(voices), id(other)] })
  const before = await listed()
  await lead().duplicates.join({ reports: [id(results), id(voices)] })
  expect((await listed()).flat()).toHaveLength(3)
  await lead().reviews.undo({})
  expect(await listed()).toEqual(before)
})

test('a report that is excluded later leaves its study, and is back in it when it is included again', async () => {
  await lead().studies.group({ reports: [id(protocol), id(results)] })
  await voteAtFullText(review, id(protocol), 'exclude')
  expect((await listed())[0]).toEqual([results])
  expect(await counts()).toEqual({ reports: 3, studies: 3 })
  await voteAtFullText(review, id(protocol), 'include')
  expect((await listed())[0]).toEqual([protocol, results])
})

test('nothing of it while a stage is closed', async () => {
  await openStage(review, 'full-text', true)
  expect(await lead().studies.suggest({})).toEqual({ open: false, suggestions: [], apart: [] })
  for (const call of [
    () => lead().studies.join({ reports: [id(protocol), id(results)] }),
    () => lead().studies.split({ reports: [id(protocol)] }),
    () => lead().studies.setMain({ report: id(protocol) }),
    () => lead().studies.apart({ reports: [id(protocol), id(results)], on: true }),
  ])
    await expect(call()).rejects.toMatchObject({ data: { problem: 'stage-closed' } })
})
