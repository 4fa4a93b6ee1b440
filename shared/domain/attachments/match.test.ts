import { describe, expect, test } from 'vitest'
import type { Block } from './blocks.ts'
import { doisIn, type FirstPages } from './first-pages.ts'
import { type Known, knownReports } from './known.ts'
import { match } from './match.ts'

const youth: Known = {
  id: 'youth',
  titles: ['Young adults outside work and education: a register study'],
  authors: ['Nordmann, Kari', 'Dahl, Ola'],
  year: 2011,
  container: 'Scandinavian Journal of Made-up Studies',
  dois: ['10.1000/j.2011.1'],
}
const unge: Known = {
  id: 'unge',
  titles: [
    'Unge uføre på Sørlandet: en kvalitativ studie av hverdagen',
    'Disabled youth in the south: a qualitative study',
  ],
  authors: ['Øvrebø, Åse'],
  year: 2014,
  container: 'Tidsskrift for eksempler',
  dois: [],
}
const other: Known = {
  ...youth,
  id: 'other',
  titles: ['What came of leaving school early in life'],
  dois: ['10.1000/j.2011.10'],
}

const body = 'The young were followed through registers and interviews for several years. '.repeat(8)
/** A first page of blocks, each with its size. */
function page(...blocks: [string, number][]): FirstPages {
  const all: Block[] = [...blocks, [body, 9] as const].map(([text, size]) => ({ text, size }))
  const text = all.map((block) => block.text).join('\n')
  return { pages: 10, hasText: true, blocks: all, dois: doisIn(text), laterDois: [], title: '', doi: undefined }
}
const title = youth.titles[0] ?? ''
const authors: [string, number] = ['Kari Nordmann¹, Ola Dahl', 11]
const doi: [string, number] = ['https://doi.org/10.1000/j.2011.1', 8]
const propose = (read: FirstPages, reports: Known[] = [youth, unge, other], name = '1234.pdf') =>
  match({ name, read }, knownReports(reports))
const certain = (report: string, by: 'doi' | 'title') => ({ sure: 'certain', by, candidates: [{ report }] })

describe('certain where two things agree', () => {
  test.each<[string, FirstPages, string, 'doi' | 'title']>([
    ['DOI and title', page([title, 18], authors, doi), 'youth', 'doi'],
    ['in capitals, with the mark of a footnote', page([`${title.toUpperCase()}*`, 18], authors, doi), 'youth', 'doi'],
    [
      'a title in two sizes',
      page(['Young adults outside work and education', 20], ['A register study', 14], authors, doi),
      'youth',
      'doi',
    ],
    ['a ligature, and a DOI in capitals', page([title, 18], authors, ['DOI 10.1000/J.2011.1.', 8]), 'youth', 'doi'],
    [
      'a subtitle less, with nothing but its DOI',
      page(['Young adults outside work and education', 18], authors, doi),
      'youth',
      'doi',
    ],
    [
      'its DOI beside that of a cited work',
      page([title, 18], authors, doi, ['See doi:10.1000/cited.77', 8]),
      'youth',
      'doi',
    ],
    ['a title as large as the text, before all else', page([title, 9], authors, doi), 'youth', 'doi'],
    [
      'title, author and year without a DOI',
      page([unge.titles[0] ?? '', 18], ['Åse Øvrebø', 11], ['2014', 8]),
      'unge',
      'title',
    ],
    ['its title in another language', page([unge.titles[1] ?? '', 18], ['Åse Øvrebø', 11]), 'unge', 'title'],
    [
      'under a larger name of its journal',
      page(['Tidsskrift for eksempler nr. 4', 24], [unge.titles[0] ?? '', 16], ['Åse Øvrebø', 11]),
      'unge',
      'title',
    ],
  ])('%s', (_, read, report, by) => {
    expect(propose(read)).toMatchObject(certain(report, by))
  })

  test('of two reports of one title, the one that has the DOI', () => {
    const again = { ...youth, id: 'again', year: 2019, dois: ['10.1000/again.1'] }
    expect(propose(page([title, 18], authors, doi), [again, youth])).toMatchObject(certain('youth', 'doi'))
  })
})

describe('asked where something speaks against it', () => {
  test.each<[string, string, FirstPages]>([
    [
      'the DOI of a cited work',
      'doi-other-title',
      page(['Fish of the northern lakes and rivers', 18], ['Siri Vik', 11], doi),
    ],
    ['a correction', 'notice', page([`Correction to: ${title}`, 18], authors, doi)],
    ['a correction under its label', 'notice', page(['Corrigendum', 12], [title, 18], authors, doi)],
    ['an appendix under its label', 'notice', page(['Supplementary material', 12], [title, 18], authors, doi)],
    ['a comment', 'doi-other-title', page([`Comment on “${title}”`, 18], ['Siri Vik', 11], doi, ['10.1000/own.5', 8])],
    ['another DOI', 'doi-differs', page([title, 18], authors, ['10.1000/preprint.5', 8])],
    ['another year', 'other-year', page([title, 18], authors, ['Oslo 1999', 9])],
    ['no author of it', 'no-author', page([title, 18], ['Siri Vik', 11])],
    ['a longer title', 'title-only-like', page([`${title}, ten years after`, 18], authors)],
    ['another part', 'title-only-like', page([`${title}. Part II`, 18], authors)],
    [
      'its title among others that one may also like',
      'not-heading',
      page(
        ['Fish of the northern lakes and rivers', 18],
        ['Siri Vik', 11],
        ['You may also like', 9],
        [title, 8],
        ['Nordmann and Dahl', 8],
      ),
    ],
    ['two titles in a list of contents', 'several', page([title, 12], [other.titles[0] ?? '', 12], authors)],
  ])('%s', (_, doubt, read) => {
    const { sure, doubts, candidates } = propose(read)
    expect({ sure, doubts }).toEqual({ sure: 'doubtful', doubts: expect.arrayContaining([doubt]) })
    expect(candidates.map(({ report }) => report)).toContain('youth')
  })

  test('a title that says little, and one DOI of two reports', () => {
    const short = { ...youth, id: 'short', titles: ['Dropping out'], dois: [] }
    expect(propose(page(['Dropping out', 18], authors), [short])).toMatchObject({ doubts: ['title-short'] })
    const twin = { ...youth, id: 'twin' }
    expect(propose(page([title, 18], authors, doi), [youth, twin])).toMatchObject({
      sure: 'doubtful',
      doubts: ['several'],
    })
  })

  test('a DOI that is the beginning of another is another', () => {
    const read = page([title, 18], authors, ['https://doi.org/10.1000/j.2011.10', 8])
    expect(propose(read)).toMatchObject({ sure: 'doubtful', doubts: ['doi-other-title'] })
  })
})

describe('by its name it is never certain', () => {
  const scan: FirstPages = { ...page(), blocks: [], hasText: false }
  test.each([
    'Nordmann et al. - 2011 - Young adults outside work and education a register.pdf',
    'Nordmann2011_Young_adults_outside_work_and_education.pdf',
    '10.1000_j.2011.1.pdf',
    'Nordmann, 2011.pdf',
  ])('%s', (name) => {
    expect(propose(scan, [youth, unge], name)).toEqual({
      sure: 'doubtful',
      doubts: ['name-only'],
      candidates: [{ report: 'youth', signs: ['name'] }],
    })
  })
  test.each(['1-s2.0-S0000.pdf', 'download (2).pdf', '2011.pdf', '.pdf', 'work.pdf'])('%s says nothing', (name) => {
    expect(propose(scan, [youth, unge], name)).toMatchObject({ sure: 'none', candidates: [] })
  })
})

test('a file of something else is nothing, and so is one without reports', () => {
  const fish = page(['Fish of the northern lakes and rivers', 18], ['Siri Vik', 11], ['10.1000/fish.1', 8])
  expect(propose(fish)).toMatchObject({ sure: 'none' })
  expect(propose(page([title, 18]), [])).toEqual({ sure: 'none', doubts: [], candidates: [] })
})
