import { describe, expect, test } from 'vitest'
import { type Judgement, outcomeOf } from '#shared/domain/screening/outcome.ts'
import { buildSample } from './build.ts'
import { peopleOf } from './people.ts'
import { randomFrom } from './random.ts'
import { replacing, review } from './review.ts'
import { refsOf } from './truth.ts'

const { reports, exports } = buildSample()
const refs = refsOf(exports)
const people = peopleOf(randomFrom(147), reports, refs)
const owner = new Map([...refs].flatMap(([number, list]) => list.map((ref) => [ref, number] as const)))
const yearOf = (ref: string) =>
  reports[(owner.get(ref) ?? 0) - 1]?.year ??
  replacing.items.find((item) => item.id === ref)?.issued['date-parts'][0][0]
const tally = (values: (string | undefined)[]) =>
  Object.fromEntries([...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length]))

describe('what the people of the sample review decided', () => {
  test('two votes on each of 728 reports; 61 conflicts, 40 maybes, none of them twice; 300 out and 428 on', () => {
    const screened = people.titleAbstract
    expect(new Set(screened.map(({ report }) => owner.get(report))).size).toBe(728)
    const rules = { stage: 'title-abstract', votesNeeded: 2, maybe: 'conflict' } as const
    const votesOf = ({ votes }: (typeof screened)[number]): Judgement[] => [votes.r1, votes.r2]
    const before = screened.map((one) => outcomeOf(votesOf(one), undefined, rules).outcome)
    expect(tally(before)).toEqual({ conflict: 61, excluded: 273, included: 394 })
    expect(screened.flatMap(votesOf).filter((vote) => vote.decision === 'maybe')).toHaveLength(40)
    const after = screened.map((one) => outcomeOf(votesOf(one), one.resolution, rules).outcome)
    expect(tally(after)).toEqual({ excluded: 300, included: 428 })
    for (const one of screened)
      expect(Boolean(one.resolution)).toBe(outcomeOf(votesOf(one), undefined, rules).outcome === 'conflict')
    const known = new Set<string>(
      review.reasons.filter((reason) => reason.stage === 'title-abstract').map(({ id }) => id),
    )
    for (const vote of screened.flatMap((one) => [...votesOf(one), ...(one.resolution ? [one.resolution] : [])]))
      expect(vote.decision === 'exclude' ? known.has(vote.reason ?? '') : vote.reason === undefined).toBe(true)
  })

  test('every reason is used, the years of the literature are 1990 to 2021 but for the ten that are too old', () => {
    const years = reports.filter((report) => report.fate !== 'before-1990').map((report) => report.year)
    expect(Math.min(...years)).toBeGreaterThanOrEqual(1990)
    expect(Math.max(...years)).toBeLessThanOrEqual(2021)
    const given = new Set(people.titleAbstract.flatMap(({ votes }) => [votes.r1.reason, votes.r2.reason]))
    for (const reason of review.reasons) if (reason.stage === 'title-abstract') expect(given.has(reason.id)).toBe(true)
  })

  test('428 full texts: 145, 39, 39 and 58 out, one thesis replaced, 146 in', () => {
    expect(people.fullText).toHaveLength(428)
    const passed = new Set(
      people.titleAbstract
        .filter((one) => (one.resolution ?? one.votes.r1).decision === 'include')
        .map(({ report }) => report),
    )
    expect(new Set(people.fullText.map(({ report }) => report))).toEqual(passed)
    expect(
      tally(
        people.fullText.map(
          ({ decision, reason, destination }) => reason ?? (destination === 'replaced' ? destination : decision),
        ),
      ),
    ).toEqual({
      'other-nordic': 145,
      oecd: 39,
      'norway-compared': 39,
      'norwegian-wrong': 58,
      replaced: 1,
      include: 146,
    })
    expect(tally(people.fullText.map(({ destination }) => destination ?? 'none'))).toEqual({
      background: 223,
      replaced: 1,
      none: 204,
    })
  })

  test('147 studies are charted: 29, 73, 26 and 19 by method; 3, 20 and 124 by year; every question asked', () => {
    const charted = people.charting
    expect(charted).toHaveLength(147)
    expect(tally(charted.map(({ answers }) => answers.method))).toEqual({
      qualitative: 29,
      quantitative: 73,
      mixed: 26,
      other: 19,
    })
    const years = charted.map(({ report }) => yearOf(report) ?? 0)
    const within = (from: number, to: number) => years.filter((year) => year >= from && year <= to).length
    expect([within(1995, 2005), within(2006, 2010), within(2011, 2021)]).toEqual([3, 20, 124])
    for (const { id } of review.form.fields[1].options)
      expect(charted.filter(({ answers }) => answers.question.includes(id)).length).toBeGreaterThan(30)
    const included = new Set(
      [...people.fullText, ...people.replacing.decisions]
        .filter(({ decision }) => decision === 'include')
        .map(({ report }) => report),
    )
    expect(included.size).toBe(148)
    for (const { report } of charted) expect(included.has(report)).toBe(true)
  })
})
