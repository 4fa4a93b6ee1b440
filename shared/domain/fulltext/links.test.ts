import { expect, test } from 'vitest'
import { fullTextLinks, linksOf } from './links.ts'

const none = { doi: '', pmid: '', pmcid: '', url: '' }

test('links come with the surest first, and an address that says the same again is left out', () => {
  const links = linksOf({
    doi: '10.5555/a(1)<b>#c',
    pmid: '123',
    pmcid: 'pmc77',
    url: 'https://doi.org/10.5555/A(1)<B>#c',
  })
  expect(links.map((link) => link.kind)).toEqual(['doi', 'pubmed', 'pmc'])
  expect(linksOf({ ...none, pmid: '123', url: 'https://www.ncbi.nlm.nih.gov/pubmed/123' })).toHaveLength(1)
  expect(linksOf({ ...none, url: 'https://www.idunn.no/x/1' })).toEqual([
    { kind: 'url', href: 'https://www.idunn.no/x/1', text: 'idunn.no' },
  ])
})

test('a DOI with signs of its own still leads to itself', () => {
  const [link] = linksOf({ ...none, doi: '10.1002/(SICI)1096<1::AID-1>3.0.CO;2-#' })
  expect(decodeURIComponent(new URL(link?.href ?? '').pathname)).toBe('/10.1002/(SICI)1096<1::AID-1>3.0.CO;2-#')
})

test('what is no address of the web leads nowhere', () => {
  expect(linksOf({ ...none, pmid: 'x', url: 'javascript:alert(1)' })).toEqual([])
  expect(linksOf({ ...none, url: 'https://' })).toHaveLength(1)
})

test('a full text is looked for where it stands, at the library, and by its title', () => {
  const report = {
    ...none,
    type: 'article-journal',
    title: 'Å være "utenfor": ungdom & arbeid',
    authors: ['Ås, Bø'],
    year: 2019,
    container: '',
    volume: '',
    issue: '',
    pages: '',
    issn: '',
  }
  const links = fullTextLinks({ ...report, doi: '10.5555/x' }, 'https://library.example/find?doi={doi}')
  expect(links.map(({ kind }) => kind)).toEqual(['doi', 'library', 'scholar'])
  expect(links[1]?.href).toBe('https://library.example/find?doi=10.5555%2Fx')
  const asked = new URL(links[2]?.href ?? '').searchParams.get('q')
  expect(asked).toBe('"Å være  utenfor : ungdom & arbeid"')
  expect(fullTextLinks({ ...report, title: '' }, 'javascript:alert(1)')).toEqual([])
})
