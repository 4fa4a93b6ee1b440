import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clustersOf } from './clusters.ts'
import { match, matchAll } from './match.ts'
import type { MatchRecord } from './matching.ts'

/** A synthetic reference, whole. */
const whole: Omit<MatchRecord, 'id'> = {
  title: 'Pathways from lower secondary school to work: a cohort study of young people in Østfold',
  authors: ['Åsheim, Kari Lund', 'Grønvold, Per Erik', 'Sæther, Ida'],
  year: 2019,
  journal: 'Journal of Youth and Labour Studies',
  volume: '22',
  number: '4',
  pages: '523-538',
  doi: '10.5555/jyls.2019.0423',
}

type Change = Partial<Omit<MatchRecord, 'id'>>

/** What the matcher says of the whole reference and a changed one. */
function verdictOf(change: Change, from: Change = {}): 'same' | 'ask' | 'different' {
  const found = matchAll([
    { ...whole, ...from, id: 'a' },
    { ...whole, ...change, id: 'b' },
  ])
  return found.clusters.length > 0 ? 'same' : found.review.length > 0 ? 'ask' : 'different'
}

const noDoi = { doi: undefined }

describe('duplicates that must be found', () => {
  const cases: [string, Change, Change?][] = [
    ['identical', {}],
    ['DOI as an address', { doi: 'https://doi.org/10.5555/JYLS.2019.0423' }],
    ['DOI with a label and escapes', { doi: 'doi: 10.5555%2Fjyls.2019.0423.' }],
    ['initials after the name', { authors: ['Åsheim KL', 'Grønvold PE', 'Sæther I'], doi: undefined }],
    ['initials before the name', { authors: ['K. L. Åsheim', 'P. E. Grønvold', 'I. Sæther'], doi: undefined }],
    ['authors glued', { authors: ['Åsheim K. L.Grønvold P. E.Sæther I.'], doi: undefined }],
    ['first author only', { authors: ['Åsheim'], doi: undefined }],
    ['journal abbreviated', { journal: 'J Youth Labour Stud', doi: undefined }],
    ['journal abbreviated with points', { journal: 'J. Youth Lab. Stud.', doi: undefined, pages: undefined }],
    ['title cut off', { title: 'Pathways from lower secondary school to work: a cohort study of', doi: undefined }],
    ['subtitle lost', { title: 'Pathways from lower secondary school to work', doi: undefined }],
    ['capitals', { title: whole.title?.toUpperCase(), authors: ['ÅSHEIM, K. L.', 'GRØNVOLD, P. E.'], doi: undefined }],
    [
      'HTML in the title',
      {
        title: 'Pathways from <i>lower secondary</i> school to work: a cohort study of young people in &Oslash;stfold',
        doi: undefined,
      },
    ],
    ['no year', { year: undefined, doi: undefined }],
    ['no pages', { pages: undefined, doi: undefined }],
    ['no year and no pages', { year: undefined, pages: undefined, doi: undefined }],
    [
      'aa, o, ae for å, ø, æ',
      { title: whole.title?.replace('Ø', 'Oe'), authors: ['Aasheim, K', 'Groenvold, P', 'Saether, I'], doi: undefined },
    ],
    [
      'a, o, a for å, ø, æ',
      { title: whole.title?.replace('Ø', 'O'), authors: ['Asheim, K', 'Gronvold, P', 'Sather, I'], doi: undefined },
    ],
    [
      'decomposed letters',
      {
        title: whole.title?.normalize('NFD'),
        authors: whole.authors?.map((name) => name.normalize('NFD')),
        doi: undefined,
      },
    ],
    [
      'letters lost',
      { title: whole.title?.replace('Østfold', '?stfold'), authors: ['?sheim, K', 'Gr?nvold, P'], doi: undefined },
    ],
    ['pages shortened', { pages: '523-38', doi: undefined }],
    ['pages with a dash', { pages: 'pp. 523–538', doi: undefined }],
    ['first page only', { pages: '523', doi: undefined }],
    ['pages eaten by a spreadsheet', { pages: '12-Sep', doi: undefined }, { pages: '9-12' }],
    ['online first', { year: 2018, volume: undefined, number: undefined, pages: '1-16', doi: undefined }],
    ['remark of an index', { title: `${whole.title}. [Review] [31 refs]`, doi: undefined }],
    [
      'note of an erratum',
      { title: `${whole.title}.[Erratum appears in J Youth Labour Stud. 2020;23(1):99]`, doi: undefined },
    ],
    ['a misspelt word', { title: whole.title?.replace('secondary', 'secondery'), doi: undefined }],
    ['no authors', { authors: ['Anonymous'], doi: undefined }],
    ['said to be missing', { volume: 'NA', pages: 'UNKNOWN', doi: 'NA' }],
    ['no title, all else', { title: undefined }],
  ]
  it.each(cases)('%s', (_, change, from) => {
    expect(verdictOf(change, from)).toBe('same')
  })

  it('a translated title is at least asked about', () => {
    const translated = { title: 'Veier fra ungdomsskole til arbeid: en kohortstudie av unge i Østfold' }
    expect(verdictOf(translated)).not.toBe('different')
    expect(verdictOf({ ...translated, ...noDoi })).not.toBe('different')
    expect(
      verdictOf({ ...translated, title: `${whole.title} [Veier fra ungdomsskole til arbeid for unge i fylket]` }),
    ).toBe('same')
  })
})

describe('look-alikes that must stay apart', () => {
  const apart: [string, Change, Change?][] = [
    [
      'part I and part II',
      { title: 'Young people and work. Part II', pages: '539-555', ...noDoi },
      { title: 'Young people and work. Part I', ...noDoi },
    ],
    [
      'parts without pages',
      { title: 'Leaving school early, part 2', pages: undefined, ...noDoi },
      { title: 'Leaving school early, part 1', pages: undefined, ...noDoi },
    ],
    ['erratum', { title: `Erratum: ${whole.title}`, number: '6', pages: '901', doi: '10.5555/jyls.2019.0901' }],
    [
      'erratum as in Web of Science',
      { title: `${whole.title} (vol 22, pg 523, 2019)`, volume: '23', year: 2020, pages: '99', ...noDoi },
    ],
    ['reply', { title: `${whole.title} - Reply`, pages: '601-602', ...noDoi }],
    [
      'conference abstract and paper',
      {
        journal: 'European Journal of Public Health',
        volume: '28',
        number: 'Suppl 1',
        pages: '77',
        year: 2018,
        ...noDoi,
      },
    ],
    [
      'conference and journal, no pages',
      {
        journal: 'Nordic Conference on Youth Research',
        volume: undefined,
        number: undefined,
        pages: undefined,
        ...noDoi,
      },
      { volume: undefined, number: undefined, pages: undefined, ...noDoi },
    ],
    [
      'editorial of two years',
      { title: 'Editorial', year: 2020, volume: '23', pages: '1-2', ...noDoi },
      { title: 'Editorial', pages: '1-2', ...noDoi },
    ],
    [
      'comments of an editor in two issues',
      { title: "Editor's Comments", number: '2', pages: undefined, ...noDoi },
      { title: "Editor's Comments", number: '1', pages: undefined, ...noDoi },
    ],
    [
      'same title, other people',
      { authors: ['Halvorsen, Tor', 'Nygaard, Siv'], volume: '30', pages: '11-20', year: 2015, ...noDoi },
    ],
    [
      'two arms of a programme',
      {
        title: 'A trial of early support in adult patients',
        pages: undefined,
        volume: undefined,
        number: undefined,
        journal: undefined,
        ...noDoi,
      },
      {
        title: 'A trial of early support in adolescent patients',
        pages: undefined,
        volume: undefined,
        number: undefined,
        journal: undefined,
        ...noDoi,
      },
    ],
    ['one DOI for all abstracts of a congress', { title: 'Unemployment and sleep among apprentices' }],
    ['another DOI and another year', { year: 2021, volume: '24', pages: '1-20', doi: '10.5555/jyls.2021.0001' }],
    [
      'typical and atypical',
      { title: 'Atypical careers of youth', pages: undefined, ...noDoi },
      { title: 'Typical careers of youth', pages: undefined, ...noDoi },
    ],
    [
      'namesakes',
      { authors: ['Hall, Gillian'], title: 'Learning just in time', ...noDoi, pages: undefined, number: '1' },
      { authors: ['Hall, Laura'], title: 'Learning just in time again', ...noDoi, pages: undefined },
    ],
  ]
  it.each(apart)('%s', (_, change, from) => {
    expect(verdictOf(change, from)).not.toBe('same')
  })

  it('a shared DOI alone does not merge', () => {
    expect(
      verdictOf({ title: 'Welfare in small towns', authors: ['Dahl, Jon'], year: 2012, pages: '1-9', volume: '3' }),
    ).toBe('different')
  })

  it('a preprint and its article are asked about', () => {
    expect(
      verdictOf({
        journal: 'SocArXiv',
        doi: '10.31235/osf.io/abcde',
        volume: undefined,
        number: undefined,
        pages: undefined,
      }),
    ).toBe('ask')
  })

  it('two DOIs under one title are not merged through a third record without one', () => {
    const bare = { ...whole, doi: undefined, pages: undefined, volume: undefined, number: undefined }
    const found = matchAll([
      { ...bare, id: 'a', doi: '10.5555/one.1', pages: '1-9' },
      { ...bare, id: 'b' },
      { ...bare, id: 'c', doi: '10.5555/two.2', pages: '301-309' },
    ])
    // Nor is it guessed which of the two the third one copies.
    expect(found.clusters).toEqual([])
    expect(found.review.map((pair) => [pair.a, pair.b])).toEqual([
      ['a', 'b'],
      ['b', 'c'],
    ])
  })
})

describe('what a person said', () => {
  const trio: MatchRecord[] = ['a', 'b', 'c'].map((id) => ({ ...whole, id }))

  it('different is never overturned, directly or through others', () => {
    const found = matchAll(trio, [{ a: 'c', b: 'a', verdict: 'different' }])
    expect(found.clusters).toHaveLength(1)
    expect(found.clusters[0]).not.toEqual(expect.arrayContaining(['a', 'c']))
    expect(found.review).toEqual([])
  })

  it('same always holds, whatever the rules say', () => {
    const other: MatchRecord = { id: 'z', title: 'Something else', doi: '10.5555/z' }
    const found = matchAll([...trio, other], [{ a: 'z', b: 'a', verdict: 'same' }])
    expect(found.clusters).toEqual([['a', 'b', 'c', 'z']])
    expect(found.links[0]?.why).toContain('a person said')
  })

  it('answers that contradict each other come back as a question', () => {
    const found = matchAll(trio, [
      { a: 'a', b: 'b', verdict: 'same' },
      { a: 'b', b: 'c', verdict: 'same' },
      { a: 'a', b: 'c', verdict: 'different' },
    ])
    expect(found.clusters).toEqual([['a', 'b']])
    expect(found.review[0]?.reasons[0]?.code).toBe('answers-conflict')
  })
})

describe('laws', () => {
  /** Variants of a few references, so that there are clusters, chains and doubts. */
  const variant = fc.record({
    which: fc.integer({ min: 0, max: 4 }),
    doi: fc.boolean(),
    pages: fc.constantFrom('10-19', '10-9', undefined, '901'),
    year: fc.constantFrom(2018, 2019, undefined),
    capitals: fc.boolean(),
    cut: fc.boolean(),
  })
  const titles = [
    'school leaving and later work in rural towns',
    'school leaving and later work in rural regions',
    'Editorial',
    'mental health of apprentices: part 1',
    'mental health of apprentices: part 2',
  ]
  const records = fc.array(variant, { minLength: 2, maxLength: 14 }).map((list) =>
    list.map((one, i): MatchRecord => {
      const title = titles[one.which] ?? ''
      return {
        id: `r${String(i).padStart(2, '0')}`,
        title: one.capitals ? title.toUpperCase() : one.cut ? title.slice(0, 30) : title,
        authors: ['Moen, Anne', 'Lie, B.'],
        year: one.year,
        journal: 'Nordic Papers',
        volume: '7',
        pages: one.pages,
        doi: one.doi ? `10.5555/np.${one.which}` : undefined,
      }
    }),
  )

  it('the order of the input does not matter', () => {
    fc.assert(
      fc.property(records, fc.integer(), (list, seed) => {
        const expected = matchAll(list)
        for (let turn = 1; turn <= 5; turn++) expect(matchAll(shuffled(list, seed + turn))).toEqual(expected)
      }),
      { numRuns: 40 },
    )
  })

  it('answers hold in every outcome', () => {
    const answers = fc.array(fc.record({ a: fc.nat(13), b: fc.nat(13), same: fc.boolean() }), { maxLength: 6 })
    fc.assert(
      fc.property(records, answers, (list, said) => {
        const decided = said
          .filter((one) => one.a !== one.b && one.a < list.length && one.b < list.length)
          .map((one) => ({
            a: list[one.a]?.id ?? '',
            b: list[one.b]?.id ?? '',
            verdict: one.same ? ('same' as const) : ('different' as const),
          }))
        const found = matchAll(list, decided)
        const home = new Map(found.clusters.flatMap((ids, i) => ids.map((id) => [id, i])))
        const together = (a: string, b: string) => home.has(a) && home.get(a) === home.get(b)
        const refused = new Set(
          found.review
            .filter((pair) => pair.reasons[0]?.code === 'answers-conflict')
            .map((pair) => `${pair.a} ${pair.b}`),
        )
        for (const { a, b, verdict } of decided) {
          if (verdict === 'different') expect(together(a, b)).toBe(false)
          else expect(together(a, b) || refused.has([a, b].sort().join(' '))).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('the links alone rebuild the clusters, and splitting then joining gives them back', () => {
    fc.assert(
      fc.property(records, (list) => {
        const found = matchAll(list)
        const ids = list.map((record) => record.id)
        const links = found.links.map((link) => ({ ...link, verdict: 'same' as const, by: 'rule' as const }))
        expect(clustersOf(ids, links).filter((members) => members.length > 1)).toEqual(found.clusters)
        const [first] = found.clusters
        if (!first) return
        const [a = '', b = ''] = first
        const split = matchAll(list, [{ a, b, verdict: 'different' }])
        expect(split.clusters).not.toEqual(found.clusters)
        expect(matchAll(list, []).clusters).toEqual(found.clusters)
      }),
      { numRuns: 40 },
    )
  })
})

it('says how far it is and can be stopped', () => {
  const many = Array.from(
    { length: 1200 },
    (_, i): MatchRecord => ({ id: `n${i}`, title: `Title number ${i} of a long list` }),
  )
  const run = match(many)
  const first = run.next()
  expect(first.value).toMatchObject({ done: 0, total: 1200, doing: 'normalise' })
  run.return({ clusters: [], links: [], review: [] })
  expect(run.next().done).toBe(true)
})

function shuffled<T>(list: T[], seed: number): T[] {
  const out = [...list]
  let state = seed >>> 0
  for (let i = out.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const j = state % (i + 1)
    const [x, y] = [out[i], out[j]]
    if (x !== undefined && y !== undefined) {
      out[i] = y
      out[j] = x
    }
  }
  return out
}
