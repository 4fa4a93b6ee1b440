import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { rebuildAndCompare } from '#db/projections/verify.ts'
import { finish } from '#server/work.ts'
import type { FullTextFilters } from '#shared/domain/fulltext/list.ts'
import { as, importTitles, makeReview, queueOf, type TestReview } from '../../tests/support/review.ts'

const titles = ['Young and outside', 'A thesis in two parts', 'Before and after work', 'Skolen og veien ut', 'A plan']

let review: TestReview
let reports: string[]
let reason: string
beforeEach(async () => {
  review = await makeReview()
  await importTitles(review, 'Database', titles)
  reports = await queueOf(review, 'lead')
  for (const report of reports)
    for (const who of ['lead', 'second'] as const)
      await as(review, who).screening.vote({ stage: 'title-abstract', report, decision: 'include' })
  await setStage('title-abstract', false)
  await setStage('full-text', false)
  const { reasons } = await as(review, 'lead').reviews.setup({})
  reason = reasons.find(({ stage }) => stage === 'full-text')?.id ?? ''
})
afterEach(() => review.remove())

const pair = () => [review.members.lead ?? '', review.members.second ?? '']
const setStage = (id: 'title-abstract' | 'full-text', blind: boolean) =>
  as(review, 'lead').reviews.saveStage({ id, reviewers: pair(), reviewersPerReport: 2, maybe: 'conflict', blind })
const lead = () => as(review, 'lead')
const list = (filters: Parameters<ReturnType<typeof lead>['fulltext']['list']>[0]['filters'] = {}) =>
  lead().fulltext.list({ filters })
const at = (i: number) => reports[i] ?? ''
const vote = (who: 'lead' | 'second', i: number, decision: 'include' | 'exclude') =>
  as(review, who).screening.vote({
    stage: 'full-text',
    report: at(i),
    decision,
    reasons: decision === 'exclude' ? [reason] : [],
  })
const both = async (i: number, decision: 'include' | 'exclude') => {
  await vote('lead', i, decision)
  await vote('second', i, decision)
}

describe('getting full texts', () => {
  test('each stands as it was last said, with where, why and since when', async () => {
    await lead().fulltext.retrieve({ report: at(0), status: 'sought', from: 'the library', on: '2026-01-02' })
    await lead().fulltext.retrieve({ report: at(1), status: 'not-retrieved', why: 'asked twice' })
    await lead().fulltext.retrieve({ report: at(2), status: 'sought' })
    await lead().fulltext.retrieve({ report: at(2), status: 'retrieved' })
    const { rows, retrieval, total } = await list()
    expect(total).toBe(5)
    expect(retrieval).toEqual({ pending: 2, sought: 1, retrieved: 1, 'not-retrieved': 1 })
    expect(rows[0]?.retrieval).toMatchObject({ status: 'sought', from: 'the library', since: '2026-01-02', by: 'lead' })
    expect(rows[1]?.retrieval).toMatchObject({ status: 'not-retrieved', why: 'asked twice' })
    const waiting = await lead().fulltext.list({ filters: { retrieval: ['sought', 'pending'] }, sort: { by: 'since' } })
    expect(waiting.rows.map(({ id }) => id)).toEqual([at(0), at(3), at(4)])
    expect((await list({ words: 'skolen' })).rows.map(({ id }) => id)).toEqual([at(3)])
    await lead().reviews.undo({})
    expect((await list()).retrieval).toMatchObject({ sought: 2 })
  })

  test('a whole list is marked in one step, as the preview says, and taken back in one', async () => {
    await lead().fulltext.retrieve({ report: at(0), status: 'retrieved' })
    const which = { filters: { retrieval: ['pending' as const] }, ids: [at(0), at(1), at(2)] }
    const preview = await lead().fulltext.retrieveManyPreview({ ...which, status: 'sought' })
    expect(preview).toMatchObject({ reports: 2, changes: 2, same: 0, from: { pending: 2 } })
    const said = { ...which, status: 'sought' as const, from: 'the library' }
    await expect(finish(await lead().fulltext.retrieveMany({ ...said, expected: 5 }))).rejects.toThrow('another by now')
    expect(await finish(await lead().fulltext.retrieveMany({ ...said, expected: 2 }))).toEqual({ changed: 2 })
    expect((await list()).retrieval).toEqual({ pending: 2, sought: 2, retrieved: 1 })
    await lead().reviews.undo({})
    expect((await list()).retrieval).toEqual({ pending: 4, retrieved: 1 })
    expect(rebuildAndCompare(review.db)).toEqual([])
  })

  test('what is missing goes to the library as references, with what was tried in their notes', async () => {
    await lead().fulltext.retrieve({ report: at(1), status: 'not-retrieved', why: 'asked\ntwice', on: '2026-03-01' })
    const file = await lead().fulltext.export({ filters: { retrieval: ['not-retrieved'] }, format: 'ris' })
    expect(file).toMatchObject({ name: 'full-texts.ris', entries: 1 })
    expect(file.content).toContain('TI  - A thesis in two parts')
    expect(file.content).toContain('Parallax: full text not-retrieved (2026-03-01; asked twice)')
  })

  test('a text that somebody judged was had, as far as one may know', async () => {
    await setStage('full-text', true)
    await vote('second', 0, 'include')
    const seenBy = async (who: 'lead' | 'second') => (await as(review, who).fulltext.list({})).rows[0]?.retrieval.status
    expect([await seenBy('lead'), await seenBy('second')]).toEqual(['pending', 'retrieved'])
    await setStage('full-text', false)
    expect(await seenBy('lead')).toBe('retrieved')
  })
})

describe('while a stage is blind', () => {
  test('nothing of others is told, and filters that would tell it filter nothing', async () => {
    await both(0, 'exclude')
    await lead().fulltext.send({ report: at(0), to: 'background' })
    await setStage('full-text', true)
    const filters: FullTextFilters = { outcome: ['excluded'], reason: [reason], destination: ['background'] }
    const third = await as(review, 'third').fulltext.list({ filters: filters as never })
    expect(third).toMatchObject({ open: true, judged: false, total: 5, outcomes: {}, destinations: {}, reasons: [] })
    expect(third.rows.every(({ outcome, destination }) => outcome === null && destination === null)).toBe(true)
    await setStage('title-abstract', true)
    expect(await as(review, 'third').fulltext.list({})).toMatchObject({ open: false, total: 0, rows: [] })
    await expect(as(review, 'third').fulltext.export({ format: 'ris' })).rejects.toThrow('not been opened')
  })
})

describe('what is kept that is not included', () => {
  test('a report that nobody decided on is accounted for, waits for nobody, and is itself again by undo', async () => {
    await lead().fulltext.send({ report: at(4), to: 'awaiting', awaits: 'translation', note: 'Finnish' })
    const { map } = lead().reviews
    expect((await map({})).fullText.mine?.left).toBe(4)
    const flow = await lead().flow.show({ form: '2020', lang: 'en' })
    expect(flow.boxes.find(({ key }) => key === 'destination.awaiting')?.n).toBe(1)
    expect(flow.checks.filter(({ holds, level }) => !holds && level === 'error')).toEqual([])
    expect((await list({ destination: ['awaiting'] })).rows[0]?.destination).toEqual({
      to: 'awaiting',
      awaits: 'translation',
      note: 'Finnish',
    })
    await lead().reviews.undo({})
    expect((await map({})).fullText.mine?.left).toBe(5)
  })

  test('an included report has to be excluded first', async () => {
    await both(0, 'include')
    await expect(lead().fulltext.send({ report: at(0), to: 'background' })).rejects.toThrow('included')
    await both(0, 'exclude')
    await lead().fulltext.send({ report: at(0), to: 'background' })
    const flow = await lead().flow.show({ form: '2020', lang: 'en' })
    expect(flow.reasons.find(({ stage }) => stage === 'full-text')?.n).toBe(1)
  })

  test('a report is replaced by one that is here and one that is new, as one study, with the day', async () => {
    const { reports: by } = await lead().fulltext.replace({
      report: at(1),
      existing: [at(0)],
      by: [{ title: 'The second article' }],
      found: '2026-02-03',
    })
    expect(by[0]).toBe(at(0))
    await both(0, 'include')
    for (const who of ['lead', 'second'] as const)
      await as(review, who).screening.vote({ stage: 'full-text', report: by[1] ?? '', decision: 'include' })
    expect((await lead().charting.included({})).studies.map(({ reports: of }) => of.length)).toEqual([2])
    const sources = (await lead().imports.sources({})).sources
    expect(sources.find(({ name }) => name === 'Reports that replace others')).toMatchObject({ searched: '2026-02-03' })
    const flow = await lead().flow.show({ form: '2020-other', lang: 'en' })
    expect(flow.notes.join(' ')).toContain('replaced')
    expect(flow.checks.filter(({ holds, level }) => !holds && level === 'error')).toEqual([])
    const shown = (await lead().screening.report({ stage: 'full-text', report: at(1) })).destination
    expect(shown?.replacedBy.map(({ title }) => title)).toEqual(['Young and outside', 'The second article'])
    await expect(lead().fulltext.send({ report: at(1), to: 'background' })).rejects.toThrow('replaced')
    await expect(lead().fulltext.replace({ report: at(2), existing: [at(1)] })).rejects.toThrow('replace')
    expect(rebuildAndCompare(review.db)).toEqual([])
  })

  test('it cannot stand for itself, or be replaced by nothing', async () => {
    await expect(lead().fulltext.replace({ report: at(1), existing: [at(1)] })).rejects.toThrow('itself')
    await expect(lead().fulltext.replace({ report: at(1) })).rejects.toThrow('at least one')
  })

  test('all of replacing is one step, to take back and to bring back', async () => {
    await lead().fulltext.replace({ report: at(1), by: [{ title: 'One' }, { title: 'Two' }] })
    expect((await list()).total).toBe(7)
    await lead().reviews.undo({})
    expect(await list()).toMatchObject({ total: 5, destinations: {} })
    await lead().reviews.redo({})
    expect(await list()).toMatchObject({ total: 7, destinations: { replaced: 1 } })
  })
})

describe('one primary reason', () => {
  test('an exclusion without one is refused, by vote and by the whole list, and the list counts by reason', async () => {
    const vain = { stage: 'full-text' as const, decision: 'exclude' as const, reasons: [] }
    await expect(lead().screening.vote({ ...vain, report: at(0) })).rejects.toThrow('primary reason')
    await expect(lead().screening.bulkPreview(vain)).rejects.toThrow('primary reason')
    await both(0, 'exclude')
    expect((await list()).reasons).toEqual([{ reason, n: 1 }])
    expect((await list({ reason: [reason] })).rows.map(({ id }) => id)).toEqual([at(0)])
  })

  test('two exclusions for different reasons are a conflict, which is settled with a reason', async () => {
    const { id: other } = await lead().reviews.saveReason({ stage: 'full-text', label: 'Other people' })
    await vote('lead', 0, 'exclude')
    await as(review, 'second').screening.vote({
      stage: 'full-text',
      report: at(0),
      decision: 'exclude',
      reasons: [other],
    })
    expect((await list({ outcome: ['conflict'] })).total).toBe(1)
    const third = as(review, 'third')
    const settled = { stage: 'full-text' as const, report: at(0), decision: 'exclude' as const }
    await expect(third.conflicts.resolve({ ...settled, reasons: [] })).rejects.toThrow('primary reason')
    await third.conflicts.resolve({ ...settled, reasons: [other] })
    expect((await list()).reasons).toEqual([{ reason: other, n: 1 }])
  })
})

describe('criteria', () => {
  const texts = async (stage: 'title-abstract' | 'full-text') =>
    (await lead().reviews.setup({})).criteria.flatMap(({ at: standing }) => standing[stage]?.text ?? [])

  test('narrowed for full text, a criterion stays as it was at title and abstract, and undo takes it back', async () => {
    const [criterion] = (await lead().reviews.setup({})).criteria
    await lead().reviews.saveCriterion({ id: criterion?.id, stage: 'full-text', kind: 'include', text: 'In Norway' })
    expect([await texts('title-abstract'), await texts('full-text')]).toEqual([['Young people'], ['In Norway']])
    const [narrowed] = (await lead().reviews.setup({})).criteria
    expect(narrowed?.versions.map(({ version, stage, text }) => [version, stage, text])).toEqual([
      [1, 'title-abstract', 'Young people'],
      [2, 'full-text', 'In Norway'],
    ])
    await lead().reviews.undo({})
    expect([await texts('title-abstract'), await texts('full-text')]).toEqual([['Young people'], ['Young people']])
  })
})

test('the link resolver of the library is kept when the title is changed, and is an address of the web', async () => {
  await lead().reviews.describe({ title: 'T', question: '', linkResolver: 'https://x.example/{doi}' })
  await lead().reviews.describe({ title: 'Another', question: '' })
  expect((await lead().reviews.setup({})).linkResolver).toBe('https://x.example/{doi}')
  const bad = { title: 'T', question: '', linkResolver: 'javascript:alert(1)' }
  await expect(lead().reviews.describe(bad)).rejects.toThrow('http')
  await lead().reviews.describe({ title: 'T', question: '', linkResolver: '' })
  expect((await lead().reviews.setup({})).linkResolver).toBe('')
})
