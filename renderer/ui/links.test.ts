import { expect, test } from 'vitest'
import { linksOf } from './links.ts'

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
