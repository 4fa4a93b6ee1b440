import { describe, expect, test } from 'vitest'
import { bytesIn } from '../../bytes/bytes.ts'
import { nameText } from '../../item.ts'
import { readExport } from '../../read-export.ts'
import type { ReadEntry, ReadWarning } from '../../reading.ts'
import { SMALL_XML_EXPORTS, SPARSE_XML_EXPORTS } from '../../small-xml-exports.ts'

function readAll(text: string, piece = Number.POSITIVE_INFINITY) {
  const bytes = new TextEncoder().encode(text)
  const { recognised, readings } = readExport({
    name: 'a file',
    bytes: {
      size: bytes.length,
      *pieces() {
        if (piece >= bytes.length) yield* bytesIn(bytes).pieces()
        else for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
      },
    },
  })
  const entries: ReadEntry[] = []
  const warnings: ReadWarning[] = []
  for (const reading of readings)
    if ('entry' in reading) entries.push(reading.entry)
    else warnings.push(reading.warning)
  return { recognised, entries, warnings, items: entries.map(({ item }) => item) }
}

const sparse = (format: string) => readAll(SPARSE_XML_EXPORTS[format] as string)
const ARTICLE = {
  type: 'article-journal',
  title: 'Ungdom utenfor skole og arbeid: en registerstudie',
  author: [
    { family: 'Åsland', given: 'Kari' },
    { 'non-dropping-particle': 'van der', family: 'Berg', given: 'Jan Erik' },
  ],
  'container-title': 'Tidsskrift for prøver',
  volume: '12',
  issue: '3',
  page: '101-119',
  DOI: '10.5555/abc.1',
}

describe('formats with few fields', () => {
  test.each(['crossref-unixref', 'msbib-xml', 'jstor-dfr-xml'])('%s', (format) => {
    const { recognised, items } = sparse(format)
    expect(recognised.format).toBe(format)
    expect(items).toHaveLength(2)
    expect(items[0]).toMatchObject(ARTICLE)
    expect(items[0]?.issued?.['date-parts']?.[0]?.slice(0, 2)).toEqual([2020, 3])
  })

  test('an organisation is one author, and the language is told by its number', () => {
    const { items } = sparse('msbib-xml')
    expect(items[0]).toMatchObject({ language: 'nb', ISSN: '1234-5679' })
    expect(items[1]).toMatchObject({ type: 'report', author: [{ literal: 'Et direktorat' }] })
  })

  test('a review without a title is named after what it is of', () => {
    expect(sparse('jstor-dfr-xml').items[1]?.title).toBe('Review of Unge utenfor')
  })

  test('a study of ClinicalTrials.gov', () => {
    const { recognised, items } = sparse('clinicaltrials-xml')
    expect(recognised.producer).toBe('ClinicalTrials.gov')
    expect(items).toMatchObject([
      {
        title: ARTICLE.title,
        number: 'NCT00000001',
        abstract: 'Young people.\nA register of p < 0.05.',
        keyword: ['NEET'],
        publisher: 'A University',
        URL: 'https://clinicaltrials.gov/study/NCT00000001',
      },
    ])
    expect(items[0]?.author?.map(nameText)).toEqual(['Åsland, Kari'])
  })

  test.each(Object.keys(SPARSE_XML_EXPORTS))('%s reads the same however it is cut', (format) => {
    const text = SPARSE_XML_EXPORTS[format] as string
    for (const piece of [1, 7, 100]) expect(readAll(text, piece)).toEqual(readAll(text))
  })
})

describe('PubMed', () => {
  const entry = (inside: string) =>
    readAll(
      `<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1234567</PMID>${inside}</MedlineCitation></PubmedArticle></PubmedArticleSet>`,
    ).items[0]

  test('an abstract in parts has a line for each, and headings are as MEDLINE writes them', () => {
    const [item, book] = readAll(SMALL_XML_EXPORTS['pubmed-xml'] as string).items
    expect(item?.abstract).toBe('BACKGROUND: Young people.\nMETHODS: A register of p < 0.05.')
    expect(item?.custom).toMatchObject({ accession: '12345678', database: 'PubMed' })
    expect(book).toMatchObject({ type: 'book', title: 'A book', PMID: '12345679' })
    expect(
      entry(
        '<MeshHeadingList><MeshHeading><DescriptorName MajorTopicYN="N">Unge</DescriptorName><QualifierName MajorTopicYN="Y">økonomi</QualifierName></MeshHeading></MeshHeadingList>',
      )?.keyword,
    ).toEqual(['Unge/*økonomi'])
  })

  test('a title in its own language, a group, a date in words, and a name that was misprinted', () => {
    expect(
      entry(
        `<Article><Journal><JournalIssue><PubDate><MedlineDate>1998 Dec-1999 Jan</MedlineDate></PubDate></JournalIssue></Journal>
        <ArticleTitle/><VernacularTitle>Unge utenfor</VernacularTitle><ELocationID EIdType="doi" ValidYN="N">10.5555/wrong</ELocationID><ELocationID EIdType="pii">e1234</ELocationID>
        <AuthorList><Author ValidYN="N"><LastName>Mo</LastName><ForeName>P</ForeName></Author><Author ValidYN="Y"><LastName>Moe</LastName><ForeName>P</ForeName><Suffix>Jr</Suffix></Author><Author><CollectiveName>The Group</CollectiveName></Author></AuthorList></Article>`,
      ),
    ).toMatchObject({
      title: 'Unge utenfor',
      issued: { 'date-parts': [[1998, 12]] },
      page: 'e1234',
      author: [{ family: 'Moe', given: 'P', suffix: 'Jr' }, { literal: 'The Group' }],
    })
  })
})

describe('XML that means no good', () => {
  const article = (doctype: string, title: string) =>
    `<?xml version="1.0"?>${doctype}<PubmedArticleSet><PubmedArticle><MedlineCitation><Article><ArticleTitle>${title}</ArticleTitle></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>`

  test('what a file declares is not expanded, neither in itself nor from elsewhere', () => {
    const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
    const bomb = readAll(article(`<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]>`, 'A &l9; b'))
    expect(bomb.items[0]?.title).toBe('A &l9; b')
    expect(bomb.warnings.map(({ code }) => code)).toEqual(['entry-damaged'])
    const file = readAll(article('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>', '&e; c'))
    expect(file.items[0]?.title).toBe('&e; c')
  })

  test('names of characters that HTML has are known, names that every object has are not', () => {
    const { items, warnings } = readAll(article('', 'Bl&aring;b&aelig;r &ndash; &#248;'))
    expect(items[0]?.title).toBe('Blåbær – ø')
    expect(warnings).toEqual([])
    expect(readAll(article('', '&constructor;')).items[0]?.title).toBe('&constructor;')
  })

  test('elements that nest without end', () => {
    const deep = article('', `${'<a>'.repeat(20_000)}x`)
    expect(readAll(deep).entries).toHaveLength(1)
  })
})

test('two answers of one database, one after the other in a file, are read as one', () => {
  const one = SMALL_XML_EXPORTS['pubmed-xml'] as string
  expect(readAll(one + one).entries).toHaveLength(4)
})

describe('what a catalogue or a project calls its entries', () => {
  const first = (text: string) => readAll(text).items[0]

  test('Citavi: grey literature is a report, and a newspaper has issues', () => {
    const reference = (type: string) =>
      first(
        `<CitaviExchangeData Version="6.0.0.0"><References><Reference id="r1"><ReferenceType>${type}</ReferenceType><Number>7</Number><Title>A</Title></Reference></References></CitaviExchangeData>`,
      )
    expect(reference('UnpublishedWork')).toMatchObject({ type: 'report', number: '7' })
    expect(reference('NewspaperArticle')).toMatchObject({ type: 'article-newspaper', issue: '7' })
    expect(reference('RadioPlay')).toMatchObject({ type: 'broadcast', number: '7' })
  })

  test('MODS of the US Government Publishing Office says what it is by its collection', () => {
    const typed = (collection: string) =>
      first(
        `<mods xmlns="http://www.loc.gov/mods/v3"><titleInfo><title>A</title></titleInfo><genre authority="marcgt">government publication</genre><extension><collectionCode>${collection}</collectionCode></extension></mods>`,
      )?.type
    expect(['CHRG', 'BILLS', 'PLAW', 'GPO'].map(typed)).toEqual(['hearing', 'bill', 'legislation', 'report'])
  })

  test('nobody is named `et al.`', () => {
    const item = first(
      '<xml><records><record><ref-type name="Journal Article">17</ref-type><contributors><authors><author>Moe, Per</author><author>et al.,</author></authors></contributors><titles><title>A</title></titles></record></records></xml>',
    )
    expect(item?.author).toEqual([{ family: 'Moe', given: 'Per' }])
  })
})
