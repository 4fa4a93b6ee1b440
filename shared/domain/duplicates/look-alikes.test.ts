import { describe, expect, it } from 'vitest'
import { matchAll } from './match.ts'
import type { MatchRecord } from './matching.ts'
import { defaultPolicy, type MatchPolicy } from './policy.ts'

type Fields = Omit<MatchRecord, 'id'>

/** A synthetic article without a DOI. */
const article: Fields = {
  title: 'Effects of evening walks on sleep among shift workers in coastal towns',
  authors: ['Nordbø, Liv', 'Haugen, Arne'],
  year: 2014,
  journal: 'Archives of Working Life',
  volume: '12',
  number: '3',
  pages: '201-219',
  type: 'article-journal',
}

/** What the matcher says of an article with these changes and one with those, and by which rule. */
function said(one: Fields, other: Fields, policy?: MatchPolicy): string {
  const found = matchAll(
    [
      { ...article, ...one, id: 'a' },
      { ...article, ...other, id: 'b' },
    ],
    [],
    policy ? { policy } : {},
  )
  if (found.clusters.length > 0) return `same: ${found.links[0]?.rule}`
  return found.review.length > 0 ? `ask: ${found.review[0]?.rule}` : 'different'
}

const nowhere: Fields = { volume: undefined, number: undefined, pages: undefined }
const bare: Fields = { ...nowhere, journal: undefined }

describe('what a review may decide for itself', () => {
  const preprint: Fields = { ...nowhere, journal: 'medRxiv', doi: '10.1101/2013.11.01.22222222' }
  const published: Fields = { doi: '10.5555/awl.2014.201' }
  it.each([
    ['ask', 'ask: preprint'],
    ['same', 'same: preprint'],
    ['different', 'different'],
  ] as const)('a preprint and its article: %s', (choice, expected) => {
    expect(said(preprint, published, { ...defaultPolicy, preprints: choice })).toBe(expected)
  })

  it('two versions of a preprint are as a preprint and its article', () => {
    const versions = [
      { ...preprint, doi: '10.21203/rs.3.rs-555555/v1' },
      { ...preprint, doi: '10.21203/rs.3.rs-555555/v2' },
    ] as const
    expect(said(...versions)).toBe('ask: preprint')
    expect(said(...versions, { ...defaultPolicy, preprints: 'same' })).toBe('same: preprint')
  })

  const cochrane: Fields = {
    title: 'Evening walks for shift workers',
    journal: 'Cochrane Database of Systematic Reviews',
    volume: undefined,
    pages: 'CD009999',
  }
  it.each([
    ['ask', 'ask: update'],
    ['same', 'same: update'],
    ['different', 'different'],
  ] as const)('a Cochrane review and its update: %s', (choice, expected) => {
    const policy = { ...defaultPolicy, updates: choice }
    const byDoi = [
      { ...cochrane, doi: '10.1002/14651858.CD009999.pub2', year: 2012 },
      { ...cochrane, doi: '10.1002/14651858.CD009999.pub3', year: 2014 },
    ] as const
    expect(said(...byDoi, policy)).toBe(expected)
    const byIssue = [
      { ...cochrane, year: 2012, number: '4' },
      { ...cochrane, year: 2014, number: '9' },
    ] as const
    expect(said(...byIssue, policy)).toBe(expected)
  })

  it('one version of a Cochrane review in two databases is one', () => {
    expect(said(cochrane, { ...cochrane, journal: 'Cochrane Database Syst Rev' })).toMatch(/^same/)
    expect(said({ ...cochrane, doi: '10.1002/14651858.CD009999.pub2' }, cochrane)).toMatch(/^same/)
  })

  const registered: Fields = { ...nowhere, authors: undefined, doi: undefined }
  it.each([
    ['ask', 'ask: registration'],
    ['same', 'same: registration'],
    ['different', 'different'],
  ] as const)('one trial in two registers: %s', (choice, expected) => {
    const first = { ...registered, journal: 'https://clinicaltrials.gov/show/NCT01234567' }
    const second = { ...registered, journal: 'ClinicalTrials.gov', number: 'NCT01234567', year: 2015 }
    expect(said(first, second, { ...defaultPolicy, registrations: choice })).toBe(expected)
  })

  it('two trials of one title are two', () => {
    const first = { ...registered, journal: 'https://clinicaltrials.gov/show/NCT01234567' }
    expect(said(first, { ...registered, journal: 'https://clinicaltrials.gov/show/NCT07654321' })).toBe('different')
  })

  it('a registration and the article of its results are never one', () => {
    const registration = { ...nowhere, journal: 'ClinicalTrials.gov NCT01234567', type: 'Clinical Trial Registry' }
    expect(said(registration, { ...nowhere, title: `${article.title} (NCT01234567)` })).toBe('different')
  })
})

describe('what only looks like one report', () => {
  it.each<[string, Fields, Fields, RegExp]>([
    [
      'a congress abstract in Embase, the paper without pages',
      {
        journal: 'Sleep Medicine.Conference: 9th World Congress on Sleep. Oslo Norway.',
        volume: undefined,
        number: undefined,
        pages: undefined,
      },
      { journal: 'Sleep Medicine', volume: undefined, number: undefined },
      /different/,
    ],
    [
      'a page of a supplement and the paper',
      { journal: undefined, volume: undefined, number: 'Suppl 1', pages: 'S41' },
      { volume: undefined, number: undefined },
      /different/,
    ],
    ['a working paper and the article', { ...bare, type: 'report' }, {}, /ask: place-unknown/],
    [
      'a conference paper and the article',
      { ...nowhere, journal: undefined, type: 'paper-conference' },
      {},
      /ask: place-unknown/,
    ],
    ['a thesis and the article', { ...bare, type: 'thesis' }, {}, /different/],
    ['data laid down beside the article', { ...bare, doi: '10.6084/m9.figshare.5555555' }, {}, /different/],
    [
      'two languages noted by the indexer',
      { ...bare, title: `${article.title}. [German]` },
      { ...bare, title: `${article.title}. [Croatian]` },
      /different/,
    ],
    [
      'mothers and fathers',
      { ...nowhere, title: 'Maternal sleep and work at night in coastal towns' },
      { ...nowhere, title: 'Paternal sleep and work at night in coastal towns' },
      /different/,
    ],
    [
      'before and around birth',
      { ...nowhere, title: 'Prenatal sleep of mothers in coastal towns' },
      { ...nowhere, title: 'Perinatal sleep of mothers in coastal towns' },
      /different/,
    ],
    [
      'an increase and a decrease',
      { ...nowhere, title: 'Increase of sleep among shift workers' },
      { ...nowhere, title: 'Decrease of sleep among shift workers' },
      /different/,
    ],
    [
      'two abstracts that begin alike under one DOI',
      { doi: '10.5555/supplement.1', pages: '33' },
      { doi: '10.5555/supplement.1', pages: '34', title: `${article.title}: results after one year` },
      /ask: part-of-title/,
    ],
    [
      'two short abstracts on one page',
      { title: 'Evening walks and sleep quality among shift workers in coastal towns', pages: '77' },
      { title: 'Evening walks and mood quality among shift workers in coastal towns', pages: '77' },
      /ask: close-title/,
    ],
    [
      'a reply to an article that was corrected',
      { pages: '201-219' },
      { title: `${article.title}. [Erratum appears in Arch Work Life. 2014;12(5):400] - Reply`, pages: '230' },
      /different/,
    ],
    [
      'one year of several, on pages that touch',
      { pages: '201-219' },
      { title: `${article.title}, 1973`, pages: '210-240' },
      /ask: part-of-title/,
    ],
    [
      'two congress abstracts in two supplements',
      { ...nowhere, number: '2' },
      { ...nowhere, number: '7' },
      /ask: place-differs/,
    ],
    [
      'a column in a journal that is not named',
      { title: 'Ask the expert', journal: undefined },
      { title: 'Ask the expert' },
      /ask: common-title/,
    ],
    [
      'an erratum under the DOI of its article',
      { doi: '10.5555/awl.1' },
      { doi: '10.5555/awl.1', title: `Erratum: ${article.title}` },
      /ask: other-kind/,
    ],
  ])('%s', (_, one, other, expected) => {
    expect(said(one, other)).toMatch(expected)
  })
})

describe('what is one report although something differs', () => {
  it.each<[string, Fields, Fields]>([
    [
      'a database that calls a thesis a document',
      { ...bare, doi: '10.5555/uni-1', type: 'thesis' },
      { ...bare, doi: '10.5555/uni-1', type: 'document' },
    ],
    [
      'the same number in PubMed Central',
      { ...bare, pmcid: 'PMC1234567' },
      { ...nowhere, pmcid: '1234567', year: 2015 },
    ],
    [
      'the same number in one database, imported twice',
      { ...bare, accession: 'WOS:000123456700001' },
      { ...bare, accession: 'WOS:000123456700001', year: undefined },
    ],
    [
      'a title cut off inside a number',
      { title: `${article.title} with serotypes O157, O26 and O1` },
      { title: `${article.title} with serotypes O157, O26 and O103`, pages: '201' },
    ],
    [
      'a response that is no reply',
      { ...nowhere, title: 'Response to light at night in shift workers' },
      { title: 'Response to light at night in shift workers' },
    ],
    [
      'a long title cut off, on a single page',
      { title: `${article.title} of the north and of the west`, pages: '201' },
      { title: `${article.title} of the north and of the west: a survey`, pages: '201' },
    ],
    [
      'a number of the web and pages of print',
      { pages: 'c1804', number: undefined },
      { pages: '1014-1018', number: undefined },
    ],
    [
      'one DOI, one place, two words mistyped',
      { doi: '10.5555/awl.1' },
      { doi: '10.5555/awl.1', title: 'Effects of evning wlaks on sleep among shift wrokers in coastal twons' },
    ],
    [
      'a first page that one index counts from the abstract',
      { title: `${article.title}: brief communication`, pages: '200-219' },
      {},
    ],
    [
      'a report that two databases call a report and nothing',
      { ...bare, type: 'report' },
      { ...bare, type: 'document' },
    ],
  ])('%s', (_, one, other) => {
    expect(said(one, other)).toMatch(/^same/)
  })
})

describe('a third record that knows less than both', () => {
  const bare3 = { ...bare, id: 'c' }
  it.each<[string, Fields, Fields]>([
    [
      'a paper and the congress abstract in another journal',
      {},
      { journal: 'Lancet', volume: '380', number: undefined, pages: '44-52' },
    ],
    [
      'two papers of one title by others',
      {},
      { authors: ['Quist, Per'], volume: undefined, number: undefined, pages: undefined },
    ],
    ['a working paper and the article', { ...bare, type: 'report' }, {}],
  ])('makes no one report of %s', (_, one, other) => {
    const found = matchAll([
      { ...article, ...one, id: 'a' },
      { ...article, ...other, id: 'b' },
      { ...article, ...bare3 },
    ])
    for (const cluster of found.clusters) expect(cluster).not.toEqual(expect.arrayContaining(['a', 'b']))
  })
})

it('asks about none more than a few times, however many bear one title', () => {
  const records = Array.from({ length: 3000 }, (_, i) => ({
    id: `r${i}`,
    title: 'Sleep of shift workers in coastal towns',
  }))
  const { clusters, review } = matchAll(records)
  expect(clusters).toEqual([])
  const times = Map.groupBy(
    review.flatMap(({ a, b }) => [a, b]),
    (id) => id,
  )
  expect(Math.max(...[...times.values()].map((all) => all.length))).toBeLessThanOrEqual(12)
})

it('only trusted rules merge where a run is told which', () => {
  const records = [
    { ...article, id: 'a' },
    { ...article, id: 'b' },
  ]
  expect(matchAll(records, [], { trusted: new Set(['title-and-pages']) }).clusters).toHaveLength(1)
  const asked = matchAll(records, [], { trusted: new Set(['title-and-issue']) })
  expect(asked.clusters).toEqual([])
  expect(asked.review[0]?.rule).toBe('untrusted')
})
