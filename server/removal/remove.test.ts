import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { say } from '#server/call.ts'
import { finish } from '#server/work.ts'
import { computeFlow } from '#shared/domain/flow/compute.ts'
import { includeAll, openStage } from '../../tests/support/included.ts'
import { as, importTitles, makeReview, queueOf, type TestReview } from '../../tests/support/review.ts'
import { flowFacts } from '../flow/facts.ts'
import { verify } from '../reviews/verify.ts'

const stage = 'title-abstract' as const
const tool = { by: 'automation', why: 'RobotSearch: not a trial' } as const
const retracted = { by: 'other', why: 'Retracted' } as const
let review: TestReview
let ids: string[]
beforeEach(async () => {
  review = await makeReview()
  await importTitles(review, 'Scopus', ['Rats one', 'Rats two', 'Youth one', 'Youth two', 'Youth three'])
  ids = await queueOf(review, 'lead')
})
afterEach(() => {
  expect(verify(review.db).problems).toEqual([])
  review.remove()
})

const lead = () => as(review, 'lead')
const at = (i: number) => ids[i] as string
const terminal = () =>
  ({ db: review.db, actor: { kind: 'terminal' }, author: 'terminal', clock: review.host.clock }) as const
const boxes = (form: '2020' | '2020-updated' = '2020') =>
  Object.fromEntries(computeFlow(flowFacts(review.db, []), form).boxes.map(({ key, n }) => [key, n]))
const whole = async (name: 'lead' | 'second') => (await as(review, name).screening.queue({ stage })).total

describe('a report that is removed', () => {
  test('is in nobody’s queue, cannot be voted on, and comes back with its votes', async () => {
    await lead().screening.vote({ stage, report: at(0), decision: 'include', note: 'mine' })
    await as(review, 'second').screening.vote({ stage, report: at(0), decision: 'exclude' })
    await lead().removal.remove({ report: at(0), ...retracted })
    for (const name of ['lead', 'second'] as const) {
      expect(await queueOf(review, name)).toEqual(ids.slice(1))
      expect(await whole(name)).toMatchObject({ undecided: 4, include: 0, exclude: 0, all: 4 })
    }
    expect((await lead().reviews.map({})).screening).toEqual({
      reports: 4,
      removed: 1,
      mine: { assigned: 4, left: 4 },
    })
    const shown = await as(review, 'second').screening.report({ stage, report: at(0) })
    expect(shown).toMatchObject({ assigned: false, mine: null })
    expect(shown.report.removed).toMatchObject({ ...retracted, at: 'before-screening', name: 'lead' })
    for (const call of [
      () => lead().screening.vote({ stage, report: at(0), decision: 'include' }),
      () => lead().marks.note({ stage, report: at(0), member: review.members.lead ?? '', text: 'so' }),
    ])
      await expect(call()).rejects.toMatchObject({ data: { problem: 'removed' } })

    await lead().removal.putBack({ report: at(0) })
    expect(await whole('lead')).toMatchObject({ undecided: 4, include: 1, all: 5 })
    expect(await whole('second')).toMatchObject({ undecided: 4, exclude: 1, all: 5 })
    expect((await lead().screening.report({ stage, report: at(0) })).mine).toMatchObject({ note: 'mine' })
  })

  test('counts in no outcome, no agreement and no flow but in the box of what was removed', async () => {
    const everything = await includeAll(review)
    expect(boxes()).toMatchObject({ screened: 5, included: 5, 'removed.other': 0 })
    await lead().removal.remove({ report: at(0), ...retracted })
    await lead().removal.remove({ report: at(1), ...tool })
    expect(boxes()).toMatchObject({
      'removed.other': 1,
      'removed.automation': 1,
      screened: 3,
      sought: 3,
      included: 3,
    })
    expect(computeFlow(flowFacts(review.db, []), '2020').checks.filter((check) => !check.holds)).toEqual([])
    expect((await lead().fulltext.list({})).rows.map(({ id }) => id)).toEqual(ids.slice(2))
    expect((await lead().charting.included({})).studies.map(({ id }) => id)).toEqual(ids.slice(2))
    expect((await lead().criteria.matrix({ stage: 'full-text', which: 'all' })).rows).toHaveLength(3)
    const votes = (await lead().reviews.export({ what: 'votes', format: 'json' })).content
    expect(JSON.parse(votes).map(({ report }: { report: string }) => report)).not.toContain(at(0))
    await expect(lead().screening.report({ stage: 'full-text', report: at(0) })).rejects.toMatchObject({
      data: { problem: 'removed' },
    })
    for (const report of ids.slice(0, 2)) await lead().removal.putBack({ report })
    expect(boxes()).toMatchObject({ screened: 5, included: everything.length })
  })

  test('says so in the exports of references and in its timeline', async () => {
    await lead().removal.remove({ report: at(0), ...tool })
    const export_ = async (format: 'csv' | 'ris') =>
      (await lead().reviews.export({ what: 'reports', format, decisions: true })).content
    expect((await export_('csv')).split('\n')[0]).toContain('Removed before screening')
    expect(await export_('csv')).toContain(tool.why)
    expect(await export_('ris')).toContain(`Parallax: removed before screening (${tool.why})`)
    const timeline = await as(review, 'second').reviews.timeline({ report: at(0) })
    expect(timeline.entries.at(-1)).toMatchObject({ kind: 'removal', name: 'lead', body: { removed: true } })
    expect((await as(review, 'second').reviews.log({ groups: ['screening'] })).entries[0]?.kind).toBe('removal')
  })

  test('is removed once, by a lead or a reviewer, and put back once', async () => {
    await as(review, 'second').removal.remove({ report: at(0), ...tool })
    await expect(lead().removal.remove({ report: at(0), ...tool })).rejects.toMatchObject({
      data: { problem: 'removed-already' },
    })
    await lead().removal.putBack({ report: at(0) })
    await expect(lead().removal.putBack({ report: at(0) })).rejects.toMatchObject({
      data: { problem: 'not-removed' },
    })
    await expect(lead().removal.remove({ report: at(0), by: 'automation', why: ' ' })).rejects.toThrow()
  })

  test('stays removed when it is merged, whichever of the two it was, and is put back as a whole', async () => {
    await lead().removal.remove({ report: at(1), ...retracted })
    await lead().duplicates.join({ reports: [at(0), at(1)] })
    expect(await queueOf(review, 'second')).toEqual(ids.slice(2))
    await lead().removal.putBack({ report: at(0) })
    expect(await queueOf(review, 'second')).toEqual([at(0), ...ids.slice(2)])
    await lead().reviews.undo({})
    expect(await queueOf(review, 'second')).toEqual(ids.slice(2))
  })

  test('leaves the sample of a pilot', async () => {
    const pair = [review.members.lead ?? '', review.members.second ?? '']
    const { pilot } = await lead().pilots.start({ stage, size: 5, gate: 0.8, seed: 1, reviewers: pair })
    const of = async () => (await lead().pilots.progress({ pilot })).members.map((member) => member.of)
    expect(await of()).toEqual([5, 5])
    await lead().removal.remove({ report: at(0), ...retracted })
    expect(await of()).toEqual([4, 4])
  })

  test('is not one that came in at full text: that is excluded there', async () => {
    await includeAll(review)
    const { reports } = await lead().fulltext.replace({
      report: at(0),
      by: [{ title: 'An article', authors: ['A, B'], year: 2012, container: '', doi: '' }],
    })
    await expect(lead().removal.remove({ report: reports[0] ?? '', ...retracted })).rejects.toMatchObject({
      data: { problem: 'entered-later' },
    })
  })
})

describe('a whole list', () => {
  const rats = { filters: { words: 'rats ' } }

  test('is removed as one action after a preview that counts own votes alone', async () => {
    await lead().screening.vote({ stage, report: at(0), decision: 'exclude' })
    await as(review, 'second').screening.vote({ stage, report: at(1), decision: 'exclude' })
    const preview = await lead().removal.preview(rats)
    expect(preview).toEqual({ reports: 2, changes: 2, voted: 1 })
    expect(await finish(await lead().removal.removeAll({ ...rats, removal: retracted, expected: 2 }))).toEqual({
      changed: 2,
    })
    expect(await queueOf(review, 'second')).toEqual(ids.slice(2))
    await lead().reviews.undo({})
    expect(await queueOf(review, 'second')).toHaveLength(5)
    await review.reopen()
    await lead().reviews.redo({})
    expect(await queueOf(review, 'second')).toEqual(ids.slice(2))
  })

  test('that was removed is a list of its own, counted beside the others, and put back as one', async () => {
    await finish(await lead().removal.removeAll({ ...rats, removal: retracted, expected: 2 }))
    const { ids: listed, total } = await as(review, 'second').screening.queue({ stage, filters: { removed: 'yes' } })
    expect(listed).toEqual(ids.slice(0, 2))
    expect(total).toMatchObject({ all: 3 })
    const { facets } = await lead().screening.facets({
      stage,
      facets: ['removed'],
      filters: { decision: ['undecided'] },
    })
    expect(facets.removed?.values).toEqual([
      { value: 'no', n: 3 },
      { value: 'yes', n: 2 },
    ])
    const back = { filters: { removed: 'yes' as const }, back: true }
    expect(await lead().removal.preview(back)).toEqual({ reports: 2, changes: 2, voted: 0 })
    expect(await lead().screening.bulkPreview({ stage, filters: back.filters, decision: 'include' })).toMatchObject({
      changes: 0,
      undecidable: 2,
    })
    await finish(await lead().removal.removeAll({ filters: back.filters, removal: null, expected: 2 }))
    expect(await queueOf(review, 'lead')).toHaveLength(5)
  })

  test('that is another by now is not removed', async () => {
    const events = await lead().removal.removeAll({ ...rats, removal: retracted, expected: 3 })
    await expect(finish(events)).rejects.toMatchObject({ data: { problem: 'list-changed' } })
  })
})

test('a tool that stopped early excludes at title and abstract, and nobody’s queue has it', async () => {
  await openStage(review, stage)
  const body = { report: at(0), removed: true, by: 'automation', at: 'screening', why: 'Ranking stopped' } as const
  say(terminal(), [{ kind: 'removal', subject: at(0), body }])
  expect(await queueOf(review, 'lead')).toEqual(ids.slice(1))
  const box = computeFlow(flowFacts(review.db, []), '2020').boxes.find(({ key }) => key === 'excluded.titleAbstract')
  expect(box?.lines?.find(({ id }) => id === 'automation')?.ids).toEqual([at(0)])
})
