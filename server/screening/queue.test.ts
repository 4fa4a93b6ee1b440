import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { say } from '#server/call.ts'
import type { Filters } from '#shared/domain/screening/filters.ts'
import { as, importRis, importTitles, makeReview, queueOf, type TestReview } from '../../tests/support/review.ts'
import type { Call } from '../call.ts'

const stage = 'title-abstract' as const
const ris = [
  ['Youth outside work', 'Berg, K', 2001, 'LANCET', 'eng', 'About the young.'],
  ['Ærlige unge', 'Ås, B', 2011, 'Lancet', 'nor', ''],
  ['Åpne skoler', 'Dahl, A', 2021, 'The Lancet.', 'nor', 'Om skoler.'],
  ['RETRACTED: Zebras at school', 'Berg, K', 0, '', '', 'None.'],
  ['Apes', '', 2011, '', 'eng', ''],
]
  .map(([title, author, year, journal, language, abstract]) =>
    [
      'TY  - JOUR',
      `TI  - ${title}`,
      ...(author ? [`AU  - ${author}`] : []),
      ...(year ? [`PY  - ${year}`] : []),
      ...(journal ? [`JO  - ${journal}`] : []),
      ...(language ? [`LA  - ${language}`] : []),
      ...(abstract ? [`AB  - ${abstract}`] : []),
      'ER  - ',
    ].join('\n'),
  )
  .join('\n')

let review: TestReview
let ids: string[]
beforeEach(async () => {
  review = await makeReview()
  await importRis(review, 'Scopus', ris)
  ids = await queueOf(review, 'lead')
})
afterEach(() => review.remove())

const lead = () => as(review, 'lead')
const callOf = (name: string): Call => {
  const author = review.members[name] ?? ''
  return {
    db: review.db,
    actor: { kind: 'member', member: author, roles: ['reviewer'] },
    author,
    clock: review.host.clock,
  }
}

/** The places of what passes, in order. */
async function passing(filters: Filters, sort?: Parameters<ReturnType<typeof lead>['screening']['queue']>[0]['sort']) {
  const found = await lead().screening.queue({ stage, filters, sort, lang: 'nb' })
  return found.ids.map((id) => ids.indexOf(id))
}

describe('filters', () => {
  test.each<[string, Filters, number[]]>([
    ['a range of years', { years: { from: 2011, to: 2021 } }, [1, 2, 4]],
    ['an open range', { years: { from: 2012 } }, [2]],
    ['no year', { years: { none: true } }, [3]],
    ['a range or no year', { years: { to: 2005, none: true } }, [0, 3]],
    ['a journal however it is written', { journal: ['lancet'] }, [0, 1]],
    ['no journal', { journal: [''] }, [3, 4]],
    ['an author', { author: ['Berg, K'] }, [0, 3]],
    ['languages, any of them', { language: ['no', ''] }, [1, 2, 3]],
    ['an abstract', { abstract: 'has' }, [0, 2, 3]],
    ['none', { abstract: 'none' }, [1, 4]],
    ['retracted', { retracted: 'yes' }, [3]],
    ['words', { words: 'skoler OR "at school"' }, [2, 3]],
    ['all but words', { words: '-school' }, [0, 1, 2, 4]],
    ['all of them', { years: { from: 2011, to: 2021 }, language: ['no'], abstract: 'none' }, [1]],
    ['nothing fits', { author: ['Nobody'] }, []],
  ])('%s', async (_, filters, expected) => {
    expect(await passing(filters)).toEqual(expected)
  })

  test('own votes, reasons, marks, labels, notes and questions; never another reviewer’s', async () => {
    const [reason] = (await lead().reviews.setup({})).reasons.filter((one) => one.stage === stage)
    await lead().screening.vote({
      stage,
      report: ids[0] ?? '',
      decision: 'exclude',
      reasons: [reason?.id ?? ''],
      note: 'off',
    })
    await as(review, 'second').screening.vote({
      stage,
      report: ids[1] ?? '',
      decision: 'exclude',
      reasons: [reason?.id ?? ''],
    })
    for (const [name, at] of [
      ['lead', 2],
      ['second', 3],
    ] as const) {
      const call = callOf(name)
      const [report, member] = [ids[at] ?? '', call.author]
      say(call, [
        { kind: 'label', subject: `label-${name}`, body: { name, colour: 0, shared: false } },
        {
          kind: 'labelling',
          subject: `${report}/label-${name}/${member}`,
          body: { report, label: `label-${name}`, member, on: true },
        },
        { kind: 'mark', subject: `${report}/later/${member}`, body: { report, member, mark: 'later', on: true } },
        { kind: 'message', subject: `m-${name}`, body: { stage, report, thread: 'question', member, text: 'Is it?' } },
        {
          kind: 'note',
          subject: `${stage}/${ids[4]}/${member}`,
          body: { stage, report: ids[4] ?? '', member, text: name === 'lead' ? 'mine' : '' },
        },
      ])
    }
    expect(await passing({ decision: ['exclude'] })).toEqual([0])
    expect(await passing({ decision: ['undecided', 'maybe'] })).toEqual([1, 2, 3, 4])
    expect(await passing({ reason: [reason?.id ?? ''] })).toEqual([0])
    expect(await passing({ label: ['label-lead', 'label-second'] })).toEqual([2])
    expect(await passing({ mark: ['later'] })).toEqual([2])
    expect(await passing({ mark: ['question'] })).toEqual([2])
    expect(await passing({ mark: ['note'] })).toEqual([0, 4])
    const { facets } = await lead().screening.facets({ stage, facets: ['label', 'reason', 'mark'] })
    expect(facets.label?.values).toEqual([{ value: 'label-lead', name: 'lead', n: 1 }])
    expect(facets.reason?.values).toEqual([{ value: reason?.id, name: 'Not Nordic', n: 1 }])
  })

  test('what others screen is in the list when it is asked for, can be read, and cannot be voted on', async () => {
    const second = review.members.second ?? ''
    say(callOf('lead'), [
      { kind: 'assignment', subject: `${stage}/${ids[0]}`, body: { stage, report: ids[0] ?? '', members: [second] } },
    ])
    expect(await passing({})).toEqual([1, 2, 3, 4])
    expect(await passing({ assigned: 'all' })).toEqual([0, 1, 2, 3, 4])
    expect((await lead().screening.report({ stage, report: ids[0] ?? '' })).assigned).toBe(false)
    expect((await lead().screening.report({ stage, report: ids[1] ?? '' })).assigned).toBe(true)
    await expect(lead().screening.vote({ stage, report: ids[0] ?? '', decision: 'include' })).rejects.toThrow(/others/)
  })
})

describe('counts', () => {
  test('of decisions, under all other filters; in total, whatever the filters', async () => {
    await lead().screening.vote({ stage, report: ids[1] ?? '', decision: 'include' })
    const { counts, total, today } = await lead().screening.queue({
      stage,
      filters: { decision: ['undecided'], years: { from: 2011 } },
    })
    expect(counts).toEqual({ undecided: 2, include: 1, exclude: 0, maybe: 0, all: 3 })
    expect(total).toEqual({ undecided: 4, include: 1, exclude: 0, maybe: 0, all: 5 })
    expect(today).toBe(1)
  })

  test('of each value, under all filters but those of its own facet', async () => {
    const filters: Filters = { language: ['no'], years: { from: 2011 } }
    const { facets, years, noYear } = await lead().screening.facets({
      stage,
      filters,
      facets: ['language', 'journal', 'abstract'],
    })
    expect(facets.language?.values).toEqual([
      { value: 'no', n: 2 },
      { value: 'en', n: 1 },
    ])
    expect(facets.journal?.values.map(({ name, value, n }) => [name ?? value, n])).toEqual([
      ['Lancet', 1],
      ['The Lancet.', 1],
    ])
    expect(facets.abstract?.values).toEqual([
      { value: 'has', n: 1 },
      { value: 'none', n: 1 },
    ])
    expect(years).toEqual([
      [2011, 1],
      [2021, 1],
    ])
    expect(noYear).toBe(0)
  })

  test('long facets are looked through by the beginnings of words, without accents', async () => {
    const found = async (author: string) =>
      (await lead().screening.facets({ stage, facets: ['author'], find: { author } })).facets.author?.values.map(
        ({ value }) => value,
      )
    expect(await found('as')).toEqual(['Ås, B'])
    expect(await found('b')).toEqual(['Berg, K', 'Ås, B'])
    expect(await found('erg')).toEqual([])
  })

  test('more values than are told are counted, and what is chosen is told in any case', async () => {
    await importTitles(
      review,
      'Many',
      Array.from({ length: 130 }, (_, i) => `Report ${i}`),
    )
    const { facets } = await lead().screening.facets({
      stage,
      facets: ['author'],
      filters: { author: ['Writer129, A.', 'Nobody'] },
    })
    expect(facets.author?.values.slice(0, 2)).toEqual([
      { value: 'Writer129, A.', n: 1 },
      { value: 'Nobody', n: 0 },
    ])
    expect(facets.author?.values).toHaveLength(102)
    // Berg, Ås, Dahl and none are among those that are told, for two of them have more reports.
    expect(facets.author?.more).toBe(129 + 4 - 100)
  })
})

describe('orders', () => {
  test('by title and author as the language sorts, by year; what says nothing comes last either way', async () => {
    expect(await passing({}, { by: 'added', descending: true })).toEqual([4, 3, 2, 1, 0])
    expect(await passing({}, { by: 'year' })).toEqual([0, 1, 4, 2, 3])
    expect(await passing({}, { by: 'year', descending: true })).toEqual([2, 4, 1, 0, 3])
    expect(await passing({}, { by: 'title' })).toEqual([4, 3, 0, 1, 2])
    expect(await passing({}, { by: 'author' })).toEqual([0, 3, 2, 1, 4])
    expect(await passing({}, { by: 'author', descending: true })).toEqual([1, 2, 3, 0, 4])
  })

  test('at random each member has an order that stays', async () => {
    await importTitles(
      review,
      'Many',
      Array.from({ length: 40 }, (_, i) => `Report ${i}`),
    )
    const order = async (name: 'lead' | 'second') =>
      (await as(review, name).screening.queue({ stage, sort: { by: 'random' } })).ids
    expect(await order('lead')).toEqual(await order('lead'))
    expect(await order('lead')).not.toEqual(await order('second'))
    expect((await order('lead')).toSorted()).toEqual((await order('second')).toSorted())
  })

  test('the sample of a pilot comes first while it is open, in its own order, whatever the list is sorted by', async () => {
    const pilot = { stage, round: 1, seed: 1, gate: 0.75, reviewers: [review.members.lead ?? ''] }
    say(callOf('lead'), [
      { kind: 'pilot', subject: 'p', body: { ...pilot, state: 'open' } },
      ...[3, 1].map((at, position) => ({
        kind: 'sampled' as const,
        subject: `p/${ids[at]}`,
        body: { pilot: 'p', stage, report: ids[at] ?? '', position },
      })),
    ])
    expect(await passing({}, { by: 'title' })).toEqual([3, 1, 4, 0, 2])
    say(callOf('lead'), [{ kind: 'pilot', subject: 'p', body: { ...pilot, state: 'closed' } }])
    expect(await passing({}, { by: 'title' })).toEqual([4, 3, 0, 1, 2])
  })
})

test('a search that cannot be understood says why and where, as any other problem', async () => {
  await expect(lead().screening.queue({ stage, filters: { words: 'titel:youth' } })).rejects.toMatchObject({
    data: { problem: 'search-unknown-field', data: { name: 'titel', at: 0 } },
  })
})
