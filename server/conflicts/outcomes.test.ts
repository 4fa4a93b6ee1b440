import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { outcomeOn } from '#db/outcomes.ts'
import {
  type Decision,
  decisions,
  type MaybePolicy,
  maybePolicies,
  type StageId,
} from '#shared/domain/reviews/words.ts'
import { as, importTitles, makeReview, queueOf, type TestReview } from '../../tests/support/review.ts'
import { verify } from '../reviews/verify.ts'

let review: TestReview
let reasons: string[] = []
beforeEach(async () => {
  review = await makeReview()
  // Thousands of calls on a review that is thrown away: the disk need not be waited for.
  review.db.exec('PRAGMA synchronous = OFF')
  await as(review, 'lead').reviews.saveReason({ stage: 'full-text', label: 'Other people' })
  const setup = await as(review, 'lead').reviews.setup({})
  reasons = setup.reasons.filter(({ stage }) => stage === 'full-text').map(({ id }) => id)
})
afterEach(() => review.remove())

type Who = 'lead' | 'second' | 'third'
type Kind = 'agreed' | 'decision' | 'maybe' | 'reason'

/** An exclusion names the first reason, or the second where a 2 stands behind it. */
type Cast = Decision | 'exclude 2'
const casts: readonly Cast[] = ['include', 'maybe', 'exclude', 'exclude 2']

/** What two votes add up to, by hand: DESIGN, section 6, and decision 12. */
function byHand(stage: StageId, maybe: MaybePolicy, a: Cast, b: Cast): Kind {
  const fullText = stage === 'full-text'
  const pair = [a, b]
    .map((cast) => cast.slice(0, 7))
    .sort()
    .join(' ')
  switch (pair) {
    case 'include include':
      return 'agreed'
    case 'exclude include':
      return 'decision'
    case 'include maybe':
      return maybe === 'include' ? 'agreed' : 'maybe'
    case 'exclude maybe':
      return maybe === 'include' ? 'decision' : 'maybe'
    case 'maybe maybe':
      return maybe === 'conflict' && fullText ? 'maybe' : 'agreed'
    default:
      return fullText && a !== b ? 'reason' : 'agreed'
  }
}

async function setStage(id: StageId, maybe: MaybePolicy, of: readonly Who[], perReport: number | 'all', blind = true) {
  await as(review, 'lead').reviews.saveStage({
    id,
    reviewers: of.map((who) => review.members[who] ?? ''),
    reviewersPerReport: perReport,
    maybe,
    blind,
  })
}

/** So many reports at this stage. */
async function reportsAt(stage: StageId, count: number): Promise<string[]> {
  const titles = Array.from({ length: count }, (_, i) => `Report ${i}`)
  await importTitles(review, 'A', titles)
  const reports = await queueOf(review, 'lead')
  if (stage === 'title-abstract') return reports
  for (const report of reports)
    for (const who of ['lead', 'second'] as const)
      await as(review, who).screening.vote({ stage: 'title-abstract', report, decision: 'include' })
  await setStage('title-abstract', 'conflict', ['lead', 'second'], 2, false)
  return reports
}

async function vote(who: Who, stage: StageId, report: string, cast: Cast): Promise<void> {
  const [decision, nth] = cast.split(' ') as [Decision, string?]
  const why = decision === 'exclude' && stage === 'full-text' ? [reasons[nth ? 1 : 0] ?? ''] : []
  await as(review, who).screening.vote({ stage, report, decision, reasons: why })
}

function outcome(stage: StageId, report: string) {
  const { outcome = 'pending', over = null, by = null, reason = null } = outcomeOn(review.db, stage, report) ?? {}
  return { outcome, over, by, reason }
}

const pairs = casts.flatMap((a) => casts.map((b) => [a, b] as const))

describe.each(
  (['title-abstract', 'full-text'] as const).flatMap((stage) => maybePolicies.map((maybe) => [stage, maybe] as const)),
)('at %s, a maybe counting as %s', (stage, maybe) => {
  const expected = (a: Cast, b: Cast) => byHand(stage, maybe, a, b)

  test('every pair of votes is pending after one, and then agreed or a conflict of its kind', async () => {
    const reports = await reportsAt(stage, pairs.length)
    await setStage(stage, maybe, ['lead', 'second'], 2)
    for (const [i, [a, b]] of pairs.entries()) {
      const report = reports[i] ?? ''
      expect(outcome(stage, report).outcome).toBe('pending')
      await vote('lead', stage, report, a)
      expect(outcome(stage, report).outcome).toBe('pending')
      await vote('second', stage, report, b)
      const { outcome: is, over } = outcome(stage, report)
      expect([a, b, is === 'conflict' ? over : 'agreed']).toEqual([a, b, expected(a, b)])
    }
    // The queue of the third is exactly what differs, each of its kind.
    const { conflicts } = await as(review, 'third').conflicts.list({ stage })
    expect(conflicts.map(({ id, over }) => [id, over])).toEqual(
      pairs.flatMap(([a, b], i) => (expected(a, b) === 'agreed' ? [] : [[reports[i], expected(a, b)]])),
    )
    expect(verify(review.db)).toEqual({ ok: true, problems: [] })
  })

  test('every kind of resolution settles every conflict, is reopened, and undone, and no vote is touched', async () => {
    const differing = pairs.filter(([a, b]) => expected(a, b) !== 'agreed')
    const reports = await reportsAt(stage, differing.length)
    await setStage(stage, maybe, ['lead', 'second'], 2)
    for (const [i, [a, b]] of differing.entries()) {
      await vote('lead', stage, reports[i] ?? '', a)
      await vote('second', stage, reports[i] ?? '', b)
    }
    const votes = () => review.db.all(`SELECT * FROM ballot ORDER BY stage, member, report`)
    const cast = votes()
    const { conflicts } = as(review, 'third')
    const exclusion = stage === 'full-text' ? (reasons[1] ?? null) : null
    for (const [i, [a, b]] of differing.entries()) {
      const report = reports[i] ?? ''
      const open = { outcome: 'conflict', over: expected(a, b), by: null, reason: null }
      await conflicts.resolve({ stage, report, decision: 'include' })
      expect(outcome(stage, report)).toEqual({ outcome: 'included', over: null, by: 'resolution', reason: null })
      const given = exclusion ? [exclusion] : []
      await conflicts.resolve({ stage, report, decision: 'exclude', reasons: given })
      expect(outcome(stage, report)).toEqual({ outcome: 'excluded', over: null, by: 'resolution', reason: exclusion })
      await conflicts.reopen({ stage, report, note: 'Read it once more.' })
      expect(outcome(stage, report)).toEqual(open)
      await as(review, 'third').reviews.undo({})
      expect(outcome(stage, report).outcome).toBe('excluded')
      for (let n = 0; n < 2; n++) await as(review, 'third').reviews.undo({})
      expect(outcome(stage, report)).toEqual(open)
      expect((await conflicts.show({ stage, report })).over).toBe(open.over)
    }
    expect(votes()).toEqual(cast)
    expect(verify(review.db)).toEqual({ ok: true, problems: [] })
  })

  test('all of three reviewers have to vote, and any that differs makes it a conflict', async () => {
    const triples = decisions.flatMap((a) => decisions.flatMap((b) => decisions.map((c) => [a, b, c] as const)))
    const reports = await reportsAt(stage, triples.length)
    const all = ['lead', 'second', 'third'] as const
    await setStage(stage, maybe, all, 'all')
    for (const [i, triple] of triples.entries()) {
      const report = reports[i] ?? ''
      for (const [n, cast] of triple.entries()) {
        expect(outcome(stage, report).outcome).toBe('pending')
        await vote(all[n] ?? 'lead', stage, report, cast)
      }
      const kinds = new Set(triple.flatMap((a) => triple.map((b) => expected(a, b))))
      const differs = kinds.has('maybe') ? 'maybe' : kinds.has('decision') ? 'decision' : 'agreed'
      const { outcome: is, over } = outcome(stage, report)
      expect([...triple, is === 'conflict' ? over : 'agreed']).toEqual([...triple, differs])
    }
    // The third voted on every one of them: none is theirs alone.
    expect((await as(review, 'third').conflicts.list({ stage })).conflicts).toEqual([])
  })
})

test('three exclusions at full text, one of them for another reason, are a conflict about the reason', async () => {
  const [report = ''] = await reportsAt('full-text', 1)
  const all = ['lead', 'second', 'third'] as const
  await setStage('full-text', 'conflict', all, 'all')
  for (const [i, who] of all.entries()) await vote(who, 'full-text', report, i === 2 ? 'exclude 2' : 'exclude')
  expect(outcome('full-text', report)).toMatchObject({ outcome: 'conflict', over: 'reason' })
})
