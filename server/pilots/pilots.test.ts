import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { outcomesAt } from '#db/outcomes.ts'
import { sampledReports } from '#db/pilots.ts'
import { rebuildAndCompare } from '#db/projections/verify.ts'
import { as, importTitles, makeReview, queueOf, type TestReview } from '../../tests/support/review.ts'

const stage = 'title-abstract' as const
const titles = Array.from({ length: 12 }, (_, i) => `A study of number ${i} and its neighbours in town ${i * 7}`)

let review: TestReview
beforeEach(async () => {
  review = await makeReview()
  await importTitles(review, 'Database', titles)
})
afterEach(() => review.remove())

const pair = () => [review.members.lead ?? '', review.members.second ?? '']
const start = (size = 4, seed = 7) =>
  as(review, 'lead').pilots.start({ stage, size, seed, gate: 0.75, reviewers: pair() })
const rounds = async (who: 'lead' | 'second' | 'third' = 'lead') =>
  (await as(review, who).pilots.list({ stage })).rounds
const sampleOf = (pilot: string) => sampledReports(review.db, pilot).map(({ report }) => report)
const vote = (who: 'lead' | 'second', report: string | undefined, decision: 'include' | 'exclude' | 'maybe') =>
  as(review, who).screening.vote({ stage, report: report ?? '', decision, note: `${who} thinks so` })
/** All vote; on so many at the beginning of the sample they differ. */
async function voteOn(sample: readonly string[], differ: number): Promise<void> {
  for (const [i, report] of sample.entries()) {
    await vote('lead', report, 'include')
    await vote('second', report, i < differ ? 'exclude' : 'include')
  }
}
const result = async (pilot: string, who: 'lead' | 'second' | 'third' = 'third') =>
  (await as(review, who).pilots.result({ pilot })).result

test('the same seed draws the same sample, and what was drawn is drawn no more', async () => {
  const { pilot } = await start()
  const sample = sampleOf(pilot)
  expect(sample).toHaveLength(4)
  await as(review, 'lead').reviews.undo({})
  expect(await rounds()).toEqual([])
  const again = await start()
  expect(sampleOf(again.pilot)).toEqual(sample)
  await as(review, 'lead').pilots.close({ pilot: again.pilot, incomplete: true })
  expect((await as(review, 'lead').pilots.prepare({ stage })).candidates).toBe(8)
  const next = await start(20)
  expect(sampleOf(next.pilot)).toHaveLength(8)
  expect(sampleOf(next.pilot).filter((report) => sample.includes(report))).toEqual([])
  expect((await rounds()).map(({ round, reports }) => [round, reports])).toEqual([
    [1, 4],
    [2, 8],
  ])
})

test('whether others voted plays no part in what is drawn', async () => {
  const before = sampleOf((await start()).pilot)
  await as(review, 'lead').reviews.undo({})
  for (const report of before) await vote('second', report, 'exclude')
  expect(sampleOf((await start()).pilot)).toEqual(before)
})

test('one round is open at a time, for at least two reviewers of its stage', async () => {
  const { pilot } = await start()
  await expect(start()).rejects.toMatchObject({ data: { problem: 'pilot-open' } })
  await as(review, 'lead').pilots.close({ pilot, incomplete: true })
  const third = review.members.third ?? ''
  await expect(
    as(review, 'lead').pilots.start({ stage, size: 4, seed: 1, gate: 0.75, reviewers: [...pair(), third] }),
  ).rejects.toMatchObject({ data: { problem: 'not-a-reviewer' } })
  await expect(as(review, 'second').pilots.close({ pilot })).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('everyone among its reviewers screens the sample, whoever the division says', async () => {
  const { second = '', lead = '' } = review.members
  await as(review, 'lead').reviews.saveStage({
    id: stage,
    reviewers: [lead, second],
    reviewersPerReport: 1,
    maybe: 'conflict',
    blind: true,
  })
  const { pilot } = await start(6)
  const sample = sampleOf(pilot)
  for (const who of ['lead', 'second'] as const) {
    const queue = await queueOf(review, who)
    expect(sample.filter((report) => !queue.includes(report))).toEqual([])
  }
})

test('of an open round each sees how far they are themselves, the lead how far each is, and nobody more', async () => {
  const { pilot } = await start()
  const sample = sampleOf(pilot)
  await vote('second', sample[0], 'exclude')
  await vote('second', sample[1], 'exclude')
  await vote('lead', sample[0], 'include')
  expect((await rounds('second'))[0]?.mine).toEqual({ voted: 2, of: 4 })
  expect((await rounds('third'))[0]?.mine).toBeNull()
  const { members } = await as(review, 'lead').pilots.progress({ pilot })
  expect(members.map(({ name, voted, of }) => [name, voted, of])).toEqual([
    ['lead', 1, 4],
    ['second', 2, 4],
  ])
  await expect(as(review, 'second').pilots.progress({ pilot })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(await result(pilot, 'lead')).toBeNull()
  await expect(as(review, 'lead').pilots.close({ pilot })).rejects.toMatchObject({
    data: { problem: 'pilot-incomplete' },
  })
})

test('votes from before a round are none of it: closing it at once shows nothing', async () => {
  const all = await queueOf(review, 'second')
  await voteOn(all, 3)
  const { pilot } = await start()
  expect((await rounds('second'))[0]?.mine).toEqual({ voted: 0, of: 4 })
  await as(review, 'lead').pilots.close({ pilot, incomplete: true })
  expect(await result(pilot, 'lead')).toMatchObject({ complete: 0, disagreements: [] })
})

describe('a closed round', () => {
  test('shows everybody the agreement and what they differ on, though the stage stays blind', async () => {
    const { pilot } = await start()
    const sample = sampleOf(pilot)
    const criterion = (await as(review, 'lead').reviews.setup({})).criteria[0]?.id ?? ''
    await as(review, 'second').criteria.assess({ report: sample[0] ?? '', criterion, verdict: 'not-met' })
    await voteOn(sample, 2)
    await as(review, 'lead').pilots.close({ pilot })
    expect(await result(pilot)).toMatchObject({
      reports: 4,
      complete: 4,
      agreed: 2,
      unanimous: 0.5,
      passed: false,
      disagreements: [
        {
          report: { id: sample[0] },
          votes: [
            { name: 'lead', decision: 'include', note: 'lead thinks so' },
            { name: 'second', decision: 'exclude', note: 'second thinks so' },
          ],
          criteria: [criterion],
          assessments: [{ criterion, name: 'second', verdict: 'not-met' }],
        },
        { report: { id: sample[1] }, criteria: [] },
      ],
      byCriterion: [{ criterion, text: 'Young people', reports: 1 }],
      untagged: 1,
      agreement: { pairs: [{ reviewers: ['lead', 'second'], n: 4 }] },
    })
    expect((await as(review, 'second').agreement.stage({ stage })).open).toBe(false)
  })

  test('is what was said before it was closed, whatever is said or merged afterwards', async () => {
    const { pilot } = await start()
    const sample = sampleOf(pilot)
    await voteOn(sample, 1)
    await as(review, 'lead').pilots.close({ pilot })
    const before = await result(pilot)
    await vote('second', sample[0], 'include')
    await vote('second', sample[3], 'maybe')
    expect(await result(pilot)).toEqual(before)
    await as(review, 'lead').duplicates.join({ reports: [sample[0] ?? '', sample[2] ?? ''] })
    expect((await result(pilot))?.reports).toBe(3)
    await as(review, 'lead').reviews.undo({})
    expect(await result(pilot)).toEqual(before)
    await review.reopen()
    expect(await result(pilot)).toEqual(before)
  })

  test('leaves out what not all have voted on, where it is closed all the same', async () => {
    const { pilot } = await start()
    const sample = sampleOf(pilot)
    await voteOn(sample.slice(0, 2), 1)
    await vote('lead', sample[2], 'exclude')
    await as(review, 'lead').pilots.close({ pilot, incomplete: true })
    expect(await result(pilot)).toMatchObject({ reports: 4, complete: 2, agreed: 1, unanimous: 0.5 })
  })

  test('keeps the criteria as they were when it began', async () => {
    const { pilot } = await start()
    const [criterion] = (await as(review, 'lead').reviews.setup({})).criteria
    await as(review, 'lead').pilots.close({ pilot, incomplete: true })
    await as(review, 'lead').reviews.saveCriterion({
      id: criterion?.id,
      stage,
      kind: 'include',
      text: 'Young people, 16 to 29',
    })
    const [round] = await rounds()
    expect(round?.criteria).toEqual([{ id: criterion?.id, kind: 'include', text: 'Young people', version: 1 }])
    const next = await start(4, 8)
    const second = (await rounds()).find(({ id }) => id === next.pilot)
    expect(second?.criteria[0]).toMatchObject({ text: 'Young people, 16 to 29', version: 2 })
  })

  test('votes on a report that became part of another while it was open are votes of the pilot', async () => {
    const [first = ''] = await queueOf(review, 'lead')
    // A seed whose sample is without the first report, so that a sampled one can become part of it.
    let pilot = ''
    let sample: string[] = []
    for (let seed = 1; sample.length === 0 || sample.includes(first); seed++) {
      if (pilot) await as(review, 'lead').reviews.undo({})
      pilot = (await start(4, seed)).pilot
      sample = sampleOf(pilot)
    }
    const other = sample[0] ?? ''
    await as(review, 'lead').duplicates.join({ reports: [first, other] })
    expect(sampleOf(pilot)[0]).toBe(first)
    await voteOn(sampleOf(pilot), 0)
    await as(review, 'lead').pilots.close({ pilot })
    expect(await result(pilot)).toMatchObject({ reports: 4, complete: 4, agreed: 4 })
    await as(review, 'lead').pilots.screenAgain({ pilot, again: true })
    expect(outcomesAt(review.db, stage).filter(({ outcome }) => outcome !== 'pending')).toEqual([])
    expect(rebuildAndCompare(review.db)).toEqual([])
  })
})

describe('a sample that is screened again', () => {
  test('is undecided for all, while its votes stay the pilot’s', async () => {
    const { pilot } = await start()
    const sample = sampleOf(pilot)
    await voteOn(sample, 2)
    await as(review, 'lead').pilots.close({ pilot })
    const before = await result(pilot)
    expect(outcomesAt(review.db, stage)).toHaveLength(4)
    await as(review, 'lead').pilots.screenAgain({ pilot, again: true })
    expect(outcomesAt(review.db, stage)).toEqual([])
    expect((await as(review, 'second').screening.queue({ stage })).counts.undecided).toBe(12)
    await voteOn(sample, 0)
    // What is said of the round later sets no new votes aside.
    await as(review, 'lead').pilots.screenAgain({ pilot, again: true })
    expect(outcomesAt(review.db, stage).map(({ outcome }) => outcome)).toEqual(Array(4).fill('included'))
    expect(await result(pilot)).toEqual(before)
    expect(rebuildAndCompare(review.db)).toEqual([])
    await review.reopen()
    expect(await result(pilot)).toEqual(before)
  })

  test('has its first votes back where that is undone, and the new ones too', async () => {
    const { pilot } = await start()
    const sample = sampleOf(pilot)
    await voteOn(sample, 2)
    await as(review, 'lead').pilots.close({ pilot })
    const first = outcomesAt(review.db, stage)
    await as(review, 'lead').pilots.screenAgain({ pilot, again: true })
    await as(review, 'lead').reviews.undo({})
    expect(outcomesAt(review.db, stage)).toEqual(first)
    await as(review, 'lead').reviews.redo({})
    await vote('second', sample[0], 'include')
    await as(review, 'lead').pilots.screenAgain({ pilot, again: false })
    // The newest vote of each counts: the second changed their mind about the first report.
    const outcomes = new Map(outcomesAt(review.db, stage).map(({ report, outcome }) => [report, outcome]))
    expect(sample.map((report) => outcomes.get(report))).toEqual(['included', 'conflict', 'included', 'included'])
    expect(rebuildAndCompare(review.db)).toEqual([])
  })
})
