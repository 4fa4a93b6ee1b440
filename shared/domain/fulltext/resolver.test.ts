import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isResolver, resolverLink, resolverWords, type SoughtReport } from './resolver.ts'

const report: SoughtReport = {
  type: 'article-journal',
  title: 'Ungdom & arbeid: hva nå?',
  authors: ['Ås, Bø', 'Other, O'],
  year: 2019,
  container: 'Søkelys på arbeidslivet',
  volume: '36',
  issue: '1-2',
  pages: '12–34',
  issn: '1504-8004',
  doi: '10.5555/a(1)<b>#c',
  pmid: '123',
}
const nothing = { ...report, title: '', authors: [], year: null, container: '', volume: '', issue: '', pages: '' }

test('words in braces are filled in, safe inside an address', () => {
  const template = 'https://x.example/r?{doi}|{pmid}|{spage}|{aulast}|{year}'.replaceAll('|', '&')
  expect(resolverLink(template, report)).toBe('https://x.example/r?10.5555%2Fa(1)%3Cb%3E%23c&123&12&%C3%85s&2019')
  expect(resolverLink('https://x.example/{title}', report)).toBe(
    `https://x.example/${encodeURIComponent(report.title)}`,
  )
})

test('where nothing is known to fill it with there is no address', () => {
  expect(resolverLink('https://x.example/?doi={doi}', { ...report, doi: '' })).toBeUndefined()
  expect(resolverLink('https://x.example/', { ...nothing, doi: '', pmid: '' })).toBeUndefined()
})

describe('a bare address is the base of an OpenURL', () => {
  const pairs = (base: string, of = report) => [...new URL(resolverLink(base, of) ?? '').searchParams]

  test('an article goes with all that is known of it', () => {
    expect(pairs('https://bibsys.example/openurl')).toEqual([
      ['url_ver', 'Z39.88-2004'],
      ['ctx_ver', 'Z39.88-2004'],
      ['rfr_id', 'info:sid/parallax'],
      ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:journal'],
      ['rft_id', 'info:doi/10.5555/a(1)<b>#c'],
      ['rft_id', 'info:pmid/123'],
      ['rft.genre', 'article'],
      ['rft.atitle', report.title],
      ['rft.jtitle', report.container],
      ['rft.issn', report.issn],
      ['rft.date', '2019'],
      ['rft.volume', '36'],
      ['rft.issue', '1-2'],
      ['rft.spage', '12'],
      ['rft.epage', '34'],
      ['rft.aulast', 'Ås'],
    ])
  })

  test('a thesis is a dissertation, a chapter an item of a book', () => {
    const thesis = Object.fromEntries(pairs('https://x.example/', { ...report, type: 'thesis' }))
    expect(thesis).toMatchObject({ rft_val_fmt: 'info:ofi/fmt:kev:mtx:dissertation', 'rft.title': report.title })
    expect(thesis).not.toHaveProperty('rft.jtitle')
    const chapter = Object.fromEntries(pairs('https://x.example/', { ...report, type: 'chapter' }))
    expect(chapter).toMatchObject({
      'rft.genre': 'bookitem',
      'rft.atitle': report.title,
      'rft.btitle': report.container,
    })
  })

  test('what the address asks for already stays, and its fragment stays behind', () => {
    const link = resolverLink('https://x.example/r?vid=A&lang=nb#top', report) ?? ''
    expect(link).toMatch(/^https:\/\/x\.example\/r\?vid=A&lang=nb&url_ver=Z39\.88-2004&.*#top$/)
    expect(resolverLink('https://x.example/r?', report)).toMatch(/\/r\?url_ver/)
  })
})

test('only addresses of the web are link resolvers, with words that are known', () => {
  for (const bad of [
    '',
    'x',
    'javascript:alert(1)',
    'ftp://x.example',
    'https://',
    'https://{doi}',
    'https://x.example/{isbn}',
  ])
    expect([bad, isResolver(bad.replace('{doi}', ' '))]).toEqual([bad, false])
  expect(isResolver('http://localhost:8080/r')).toBe(true)
  expect(isResolver('https://x.example/{doi}?a={title}')).toBe(true)
})

test('whatever a report says, the address is one of the web and leads to the same host', () => {
  const text = fc.string({ unit: 'binary' })
  const any = fc.record({
    type: fc.constantFrom('article-journal', 'thesis', 'book', 'chapter', 'report'),
    title: text,
    authors: fc.array(text),
    year: fc.option(fc.nat(3000)),
    container: text,
    volume: text,
    issue: text,
    pages: text,
    issn: text,
    doi: text,
    pmid: text,
  })
  const template = fc.constantFrom(
    'https://x.example/r',
    `https://x.example/r?${resolverWords.map((word) => `${word}={${word}}`).join('&')}`,
    'https://x.example/{title}/{doi}',
  )
  fc.assert(
    fc.property(any, template, (sought, address) => {
      const link = resolverLink(address, sought)
      if (link === undefined) return
      expect(new URL(link).origin).toBe('https://x.example')
      expect(link).not.toMatch(/[\s<>"]/)
    }),
  )
})
