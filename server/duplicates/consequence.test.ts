import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Decision, StageId } from '#shared/domain/reviews/words.ts'
import { as, importTitles, makeReview, queueOf, type TestReview } from '../../tests/support/review.ts'
import { verify } from '../reviews/verify.ts'

let review: TestReview
let reasons: string[] = []
beforeEach(async () => {
  review = await makeReview()
  // Thousands of calls on a review that is thrown away: the disk need not be waited for.
  review.db.exec('PRAGMA synchronous = OFF')
  const lead = as(review, 'lead').reviews
  await lead.saveReason({ stage: 'full-text', label: 'Other people' })
  reasons = (await lead.setup({})).reasons.filter(({ stage }) => stage === 'full-text').map(({ id }) => id)
})
afterEach(() => review.remove())

type Given = Decision | undefined
const given: Given[] = ['include', 'exclude', 'maybe', undefined]
const pairs = given.flatMap((a) => given.map((b) => [a, b] as const))

async function setStage(id: StageId, blind: boolean): Promise<void> {
  const reviewers = [review.members.lead ?? '', review.members.second ?? '']
  await as(review, 'lead').reviews.saveStage({ id, reviewers, reviewersPerReport: 2, maybe: 'conflict', blind })
}

/** Two reports for each pair of decisions, ready to be screened at this stage. */
async function reportsAt(stage: StageId, count: number): Promise<string[]> {
  await importTitles(
    review,
    'A',
    Array.from({ length: count }, (_, i) => `Report ${i}`),
  )
  const reports = await queueOf(review, 'lead')
  if (stage === 'title-abstract') return reports
  for (const report of reports)
    for (const who of ['lead', 'second'] as const)
      await as(review, who).screening.vote({ stage: 'title-abstract', report, decision: 'include' })
  return reports
}

async function vote(who: 'lead' | 'second', stage: StageId, report: string, decision: Given, n: number): Promise<void> {
  if (!decision) return
  const why = stage === 'full-text' && decision === 'exclude' ? [reasons[n % reasons.length] ?? ''] : []
  await as(review, who).screening.vote({ stage, report, decision, reasons: why })
}

function outcome(stage: StageId, report: string): string {
  const sql = 'SELECT outcome FROM outcome WHERE stage = ? AND report = ?'
  return review.db.get<{ outcome: string }>(sql, stage, report)?.outcome ?? 'pending'
}

const votesKept = () => review.db.get<{ n: number }>(`SELECT count(*) AS n FROM current WHERE kind = 'vote'`)?.n

describe.each(['title-abstract', 'full-text'] as const)('at %s', (stage) => {
  test.each([
    { blind: true, resolved: false },
    { blind: true, resolved: true },
    { blind: false, resolved: false },
    { blind: false, resolved: true },
  ])('what is said before a join is what happens (blind $blind, resolved $resolved)', async ({ blind, resolved }) => {
    await setStage('title-abstract', stage === 'title-abstract' && blind)
    await setStage('full-text', blind)
    const reports = await reportsAt(stage, pairs.length * 2)
    let conflicts = 0
    for (const [n, [x, y]] of pairs.entries()) {
      const [a = '', b = ''] = reports.slice(n * 2)
      const ask = async () => {
        const { records, stages } = await as(review, 'lead').duplicates.consequence({ reports: [a, b] })
        return { records, at: stages.find((one) => one.stage === stage) }
      }
      // The newer vote is on the report that gives its name away in every other pair.
      const [first, last] = n % 2 === 0 ? ([a, b] as const) : ([b, a] as const)
      await vote('lead', stage, first, x, n)
      await vote('lead', stage, last, y, n + 1)
      const alone = await ask()
      await vote('second', stage, first, y, n)
      await vote('second', stage, last, x, n)
      for (const report of [b, a].filter((one) => outcome(stage, one) === 'conflict')) {
        conflicts++
        if (resolved) await as(review, 'third').conflicts.resolve({ stage, report, decision: 'include' })
      }

      const said = await ask()
      expect(said.records).toBe(2)
      const kept = votesKept()
      const before = [a, b].map((report) => ({ report, outcome: outcome(stage, report) }))
      await as(review, 'lead').duplicates.join({ reports: [b, a] })
      const mine = (await as(review, 'lead').screening.report({ stage, report: b })).mine
      expect(votesKept()).toBe(kept)
      expect(said.at?.counts ?? null).toBe(mine?.decision ?? null)
      expect(said.at?.mine.map(({ report, decision }) => [report, decision]) ?? []).toEqual(
        [
          [first, x],
          [last, y],
        ]
          .filter(([, decision]) => decision)
          .sort(([one], [other]) => reports.indexOf(one ?? '') - reports.indexOf(other ?? '')),
      )
      if (blind) {
        // Whatever others did meanwhile.
        expect(said).toEqual(alone)
        expect(said.at ?? { others: [], before: [], after: null }).toMatchObject({
          others: [],
          before: [],
          after: null,
        })
      } else if (x || y) {
        expect(said.at).toMatchObject({ blind, before, after: outcome(stage, a) })
        expect(said.at?.others.map(({ member, report, decision }) => [member, report, decision])).toEqual(
          [
            ['second', a, a === first ? y : x],
            ['second', b, b === first ? y : x],
          ].filter(([, , decision]) => decision),
        )
      } else expect(said.at).toBeUndefined()
      await as(review, 'lead').reviews.undo({})
      expect([a, b].map((report) => ({ report, outcome: outcome(stage, report) }))).toEqual(before)
      await as(review, 'lead').reviews.redo({})
    }
    const resolutions = review.db.get<{ n: number }>(`SELECT count(*) AS n FROM current WHERE kind = 'resolution'`)?.n
    expect(resolutions).toBe(resolved ? conflicts : 0)
    expect(conflicts).toBeGreaterThan(10)
    expect(verify(review.db).problems).toEqual([])
  })
})

test('joining reports that nobody judged has no consequence, and joining one with itself is refused', async () => {
  await importTitles(review, 'A', ['One', 'Two'])
  const reports = await queueOf(review, 'lead')
  const lead = as(review, 'lead').duplicates
  expect(await lead.consequence({ reports })).toEqual({ records: 2, stages: [] })
  await lead.join({ reports })
  await expect(lead.consequence({ reports })).rejects.toMatchObject({ data: { problem: 'nothing-to-join' } })
})
