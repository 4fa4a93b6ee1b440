import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pairSubject } from '../facts/fact.ts'
import type { StudyReport } from './comparable.ts'
import { studyNamesIn } from './named.ts'
import { sampleSizesIn } from './sizes.ts'
import { suggestStudies } from './suggest.ts'

const report = (id: string, more: Partial<StudyReport> = {}): StudyReport => ({
  id,
  study: id,
  title: '',
  authors: [],
  year: null,
  abstract: '',
  other: '',
  ...more,
})
const people = ['Tveter, K.', 'Molvær, O.', 'Brekkhus, L.']
const protocol = report('p', {
  title: 'Peer mentoring for young adults: study protocol',
  authors: people,
  year: 2010,
  abstract: 'Registered as NCT01234567.',
})
const results = report('r', {
  title: 'Peer mentoring for young adults',
  authors: people,
  year: 2013,
  other: 'NCT 01234567',
})
const later = report('l', {
  title: 'Peer mentoring for young adults: two-year follow-up',
  authors: people.slice(0, 2),
  year: 2015,
})
const other = report('o', {
  title: 'Wage subsidies for refugees',
  authors: people,
  year: 2014,
  abstract: 'NCT07654321',
})

test('says which reports seem to be of one study, how sure that is, and why', () => {
  expect(suggestStudies([protocol, results, other])).toEqual([
    {
      reports: ['p', 'r'],
      score: 1,
      reasons: [
        { code: 'same-registration', data: { number: 'NCT01234567' } },
        { code: 'companion', data: { kind: 'protocol' } },
        { code: 'shared-authors', data: { n: 3 } },
        { code: 'alike-title', data: { share: 1 } },
      ],
    },
  ])
})

test('several that hang together are one suggestion, as sure as its weakest link', () => {
  const [suggestion, ...more] = suggestStudies([later, other, results, protocol])
  expect(more).toEqual([])
  expect(suggestion?.reports).toEqual(['l', 'p', 'r'])
  expect(suggestion?.score).toBeLessThan(1)
})

test('what is one study already is not asked about, nor what a person said is none', () => {
  expect(suggestStudies([protocol, { ...results, study: 'p' }])).toEqual([])
  expect(suggestStudies([protocol, results], new Set([pairSubject('r', 'p')]))).toEqual([])
  // The rest of a study goes with what it is joined to, and what is kept apart from one of it keeps it apart.
  const joined = [protocol, { ...results, study: 'p' }, later]
  expect(suggestStudies(joined).map((one) => one.reports)).toEqual([['l', 'p', 'r']])
  expect(suggestStudies(joined, new Set([pairSubject('l', 'r')]))).toEqual([])
})

test('numbers of samples, and names of studies', () => {
  expect(
    sampleSizesIn('In 2010 participants of two schools (N = 1 245; n=214), 97 young adults and 12 teachers'),
  ).toEqual([1245, 214, 97])
  expect(
    studyNamesIn('STEP-UP: a trial (NEET)', 'The STEP-UP trial used the Northfjord Youth Study. A Cohort Study.'),
  ).toEqual(['northfjord youth', 'step-up'])
})

const arbitrary = fc.array(
  fc.record({
    title: fc.constantFrom(...[protocol, results, later, other].map((one) => one.title), 'Young fathers', ''),
    authors: fc.subarray([...people, 'Rask, T.', 'Hegge, P.']),
    year: fc.option(fc.integer({ min: 1990, max: 2024 })),
    abstract: fc.constantFrom('', 'NCT01234567', 'n = 214', 'The BRIDGE trial. n = 431 participants', 'NCT07654321'),
    study: fc.constantFrom('', 's1', 's2'),
  }),
  { maxLength: 9 },
)

test('the order of the reports does not matter, no report is in two suggestions, and none is kept from its study', () => {
  fc.assert(
    fc.property(arbitrary, fc.infiniteStream(fc.nat()), (given, dice) => {
      const reports = given.map((one, i) => report(`${i}`, { ...one, study: one.study || `${i}` }))
      const shuffled = reports
        .map((one) => ({ one, at: dice.next().value as number }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one)
      const found = suggestStudies(reports)
      expect(suggestStudies(shuffled)).toEqual(found)
      const all = found.flatMap((one) => one.reports)
      expect(new Set(all).size).toBe(all.length)
      for (const { reports: together } of found) {
        const studies = new Set(reports.filter(({ id }) => together.includes(id)).map(({ study }) => study))
        expect(studies.size).toBeGreaterThan(1)
        for (const one of reports) if (studies.has(one.study)) expect(together).toContain(one.id)
      }
    }),
  )
})

test('what a person said is not of one study is never on one card', () => {
  fc.assert(
    fc.property(arbitrary, fc.nat({ max: 8 }), fc.nat({ max: 8 }), (given, a, b) => {
      const reports = given.map((one, i) => report(`${i}`, { ...one, study: one.study || `${i}` }))
      if (reports[a]?.study === reports[b]?.study) return
      const apart = new Set([pairSubject(`${a}`, `${b}`)])
      for (const { reports: together } of suggestStudies(reports, apart))
        expect(together.includes(`${a}`) && together.includes(`${b}`)).toBe(false)
    }),
  )
})
