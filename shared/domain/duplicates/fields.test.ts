import { describe, expect, it } from 'vitest'
import { authorsOf, compareAuthors } from './authors.ts'
import { doiOf, doiWithoutVersion, issnsOf, pmidOf } from './identifiers.ts'
import { compareJournals, journalOf } from './journals.ts'
import { kindOf } from './kinds.ts'
import { comparePages, numberOf, pagesOf } from './pages.ts'
import { fold, misspelt, plain, present } from './text.ts'
import { compareTitles } from './title-comparison.ts'
import { titleOf } from './titles.ts'

describe('text', () => {
  it.each([
    ['Ångström', 'Aangstroem'],
    ['Grønvold', 'Groenvold'],
    ['Müller', 'Mueller'],
    ['Sæther', 'Saether'],
    ['Straße', 'STRASSE'],
    ['Ørsted'.normalize('NFD'), 'Oersted'],
    ['ﬁnal', 'final'],
  ])('%s and %s are one', (a, b) => {
    expect(fold(a)).toBe(fold(b))
  })

  it('knows what only says that it is missing', () => {
    for (const text of ['', ' ', 'NA', 'n/a', 'UNKNOWN', 'None', '-', 'Anonymous', '(no pagination)'])
      expect(present(text)).toBeUndefined()
    expect(present('Nan Li')).toBe('Nan Li')
  })

  it('takes tags, entities and TeX away', () => {
    expect(plain('<sup>99m</sup>Tc &amp; H<sub>2</sub>O &#xe5;')).toBe('99mTc & H2O å')
    expect(plain('p < 0.05 and q > 1')).toBe('p < 0.05 and q > 1')
    expect(plain('{\\"o}l')).toBe('ol')
  })

  it('tells a slip from another word', () => {
    expect(misspelt('secondary', 'secondery')).toBe(true)
    expect(misspelt('gr?nvold', 'gronvold')).toBe(true)
    for (const [a, b] of [
      ['typical', 'atypical'],
      ['hypotension', 'hypertension'],
      ['12', '13'],
      ['male', 'female'],
    ] as const)
      expect(misspelt(a, b)).toBe(false)
  })
})

describe('identifiers', () => {
  it.each([
    ['https://doi.org/10.5555/ABC.1', '10.5555/abc.1'],
    ['doi:10.5555/abc.1.', '10.5555/abc.1'],
    ['ARTN 106\n10.5555/abc.1', '10.5555/abc.1'],
    ['http://dx.doi.org/10.5555/S0025%2817%2930624-3', '10.5555/s0025(17)30624-3'],
    ['10.5555/abc.1)', '10.5555/abc.1'],
    ['10.5555/abc/', '10.5555/abc'],
  ])('%s', (given, expected) => {
    expect(doiOf(given)).toBe(expected)
  })

  it('others', () => {
    expect(doiOf('NA')).toBeUndefined()
    expect(doiWithoutVersion('10.1002/14651858.cd002273.pub3')).toBe('10.1002/14651858.cd002273')
    expect(pmidOf('PMID: 01234567')).toBe('1234567')
    expect(issnsOf('0957-9672 (Print)\n0957-967X')).toEqual(['09579672', '0957967X'])
  })
})

describe('pages and numbers', () => {
  it.each([
    ['123-8', '123-128', 'same'],
    ['01-Jun', '1-6', 'same'],
    ['Jan-14', '1-14', 'same'],
    ['11-Sep', '11-9', 'same'],
    ['Suppl-12', 'S109-S112', 'near'],
    ['t-20', '314-320', 'near'],
    ['e102', '102', 'same'],
    ['943-945', '943-944', 'near'],
    ['569', '567-569', 'near'],
    ['11', '106482', 'unknown'],
    ['1-17', '566-582', 'unknown'],
    ['', '5-9', 'unknown'],
    ['553-559', '911', 'differ'],
    ['1-9', '9-20', 'differ'],
  ] as const)('%s and %s: %s', (a, b, expected) => {
    expect(comparePages(pagesOf(a), pagesOf(b))).toBe(expected)
    expect(comparePages(pagesOf(b), pagesOf(a))).toBe(expected)
  })

  it('volumes', () => {
    expect(numberOf('38 (Supplement 1)')).toBe('38')
    expect(numberOf('17 (1) (no pagination)')).toBe('17')
    expect(numberOf('Suppl. 007')).toBe('7')
    expect(numberOf('NA')).toBeUndefined()
  })
})

describe('authors', () => {
  const compared = (a: string[], b: string[]) => compareAuthors(authorsOf(a), authorsOf(b)).level
  it.each([
    [['Salim H. M.Fukuda D.'], ['Salim, Hotimah Masdan', 'Fukuda, Daiju'], 'agree'],
    [['Smith J, Doe A. B.'], ['Smith, John', 'Doe, Anna B.'], 'agree'],
    [['van der Heijden'], ['van der Heijden, Hans'], 'agree'],
    [['El-Sherif, Hisham'], ['Sherif, Hisham El'], 'agree'],
    [['Omulo Sylvia', 'Call Douglas R.'], ['Omulo, S.', 'Call, D. R.'], 'agree'],
    [['Beck, H. P.', 'et al.'], ['Beck, Hans-Peter', 'Wampfler, Rahel'], 'agree'],
    [['Hall, Laura L'], ['Hall, Gillian'], 'differ'],
    [['Wang, Wei'], ['Wang, Xiu'], 'differ'],
    [['Anonymous'], ['Hall, Gillian'], 'unknown'],
  ] as const)('%j and %j: %s', (a, b, expected) => {
    expect(compared([...a], [...b])).toBe(expected)
    expect(compared([...b], [...a])).toBe(expected)
  })
})

describe('journals', () => {
  it.each([
    ['J Infect Dis', 'The Journal of Infectious Diseases', 'same'],
    ['PNAS', 'Proceedings of the National Academy of Sciences', 'same'],
    ['MISQ', 'MIS Quarterly', 'same'],
    ['Lancet', 'Lancet (London, England)', 'same'],
    ['Obstetrics & Gynecology', 'Obstetrics and Gynecology', 'same'],
    ['Tidsskr Nor Laegeforen', 'Tidsskrift for Den norske lægeforening', 'same'],
    ['Journal of Digital Studies', 'Workshop of Digital Studies', 'differ'],
    ['Blood', 'Appetite', 'differ'],
    [undefined, 'Blood', 'unknown'],
  ] as const)('%s and %s: %s', (a, b, expected) => {
    expect(compareJournals(journalOf(a), journalOf(b))).toBe(expected)
    expect(compareJournals(journalOf(b), journalOf(a))).toBe(expected)
  })
})

describe('titles', () => {
  const relation = (a: string, b: string) => compareTitles(titleOf(a), titleOf(b)).relation
  it.each([
    ['End-user computing in health care', 'End user computing in healthcare', 'same'],
    ['The role of IS in small firms', 'The role of information systems in small firms', 'alike'],
    ['Mobility of youth', 'The mobility of youth', 'alike'],
    ['Mobility of youth in towns', 'Mobility of youth in towns: findings from a survey', 'part'],
    ['[Ungdom og arbeid i Norden]. [Norwegian]', 'Ungdom og arbeid i Norden', 'same'],
    ['α-blockers in the young', 'Alpha-blockers in the young', 'same'],
    ['Young people at work', 'The price of bread', 'other'],
    ['NA', 'The price of bread', 'unknown'],
  ] as const)('%s and %s: %s', (a, b, expected) => {
    expect(relation(a, b)).toBe(expected)
    expect(relation(b, a)).toBe(expected)
  })

  it('writing without spaces tells as much', () => {
    expect(titleOf('若者の就労移行に関する縦断研究')?.telling).toBe(true)
    expect(titleOf('Переход от школы к работе в сельской местности')?.telling).toBe(true)
    for (const column of [
      'Editorial',
      "Editor's Comments",
      'Book review',
      'Introduction to the special issue on youth',
    ])
      expect(titleOf(column)?.telling).toBe(false)
  })
})

it('kinds of documents', () => {
  expect(kindOf({ title: 'Erratum to: Youth and work' }, undefined)).toBe('erratum')
  expect(kindOf({ title: 'Youth and work (vol 12, pg 3, 2010)' }, undefined)).toBe('erratum')
  expect(kindOf({ title: 'Youth and work (Journal of Work (2009) 360 (542-544))' }, undefined)).toBe('erratum')
  expect(kindOf({ title: 'Youth and work.[Erratum appears in J Work. 2010;1:2]' }, undefined)).toBeUndefined()
  expect(kindOf({ title: 'Correction of scoliosis in the young' }, undefined)).toBeUndefined()
  expect(kindOf({ title: 'Youth and work', type: 'Doctoral dissertation' }, undefined)).toBe('thesis')
  expect(kindOf({ title: 'Youth and work' }, '10.31235/osf.io/abc')).toBe('preprint')
})
