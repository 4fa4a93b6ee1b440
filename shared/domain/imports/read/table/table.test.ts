import { describe, expect, test } from 'vitest'
import { type Item, nameText } from '../../item.ts'
import { readExport } from '../../read-export.ts'
import type { ReadWarning } from '../../reading.ts'

function read(text: string) {
  const { recognised, readings } = readExport({ name: 'a table', bytes: new TextEncoder().encode(text) })
  const items: Item[] = []
  const warnings: ReadWarning[] = []
  for (const reading of readings)
    if ('entry' in reading) items.push(reading.entry.item)
    else warnings.push(reading.warning)
  return { ...recognised, item: items[0] as Item, items, warnings }
}
const authors = (item: Item) => item.author?.map(nameText)

describe('who wrote a table, and what its columns are called there', () => {
  test('Dimensions, below its line about the data', () => {
    const { producer, item } = read(
      `"About the data: Exported on Mar 03, 2021. Criteria: 'x' in full data."\nRank,Publication ID,DOI,Title,Source title,Anthology title,PubYear,Volume,Issue,Pagination,Authors,Dimensions URL\n1,pub.1,10.5555/abc.1,A title,Journal of Tests,,2020,12,3,101-119,"Åsland, Kari; Moe, Per",https://example.org/pub.1\n`,
    )
    expect(producer).toBe('Dimensions')
    expect(item).toMatchObject({
      title: 'A title',
      'container-title': 'Journal of Tests',
      page: '101-119',
      custom: { accession: 'pub.1' },
    })
    expect(authors(item)).toEqual(['Åsland, Kari', 'Moe, Per'])
  })

  test('Publish or Perish', () => {
    const { producer, item } = read(
      'Cites,Authors,Title,Year,Source,Publisher,ArticleURL,CitesURL,GSRank,StartPage,EndPage,DOI\n4,"K Åsland, JE van der Berg",A title,2020,Journal of Tests,Press,https://example.org/a,,1,101,119,10.5555/abc.1\n',
    )
    expect(producer).toBe('Publish or Perish')
    expect(authors(item)).toEqual(['Åsland, K', 'van der Berg, JE'])
    expect(item).toMatchObject({ URL: 'https://example.org/a', page: '101-119', 'container-title': 'Journal of Tests' })
  })

  test('ClinicalTrials.gov: the number of the trial, its sponsor and its day of registration', () => {
    const { producer, item } = read(
      'NCT Number,Study Title,Study URL,Study Status,Brief Summary,Conditions,Sponsor,Study Type,Other IDs,Start Date,First Posted\nNCT00000001,A trial of tests,https://example.org/NCT00000001,COMPLETED,What it is about.,Asthma|Pain,A University,INTERVENTIONAL,X1,2019-01-01,2018-12-24\n',
    )
    expect(producer).toBe('ClinicalTrials.gov')
    expect(item).toMatchObject({
      type: 'report',
      title: 'A trial of tests',
      abstract: 'What it is about.',
      author: [{ literal: 'A University' }],
      keyword: ['Asthma', 'Pain'],
      issued: { 'date-parts': [[2018, 12, 24]] },
      custom: { accession: 'NCT00000001' },
    })
  })

  test('ICTRP', () => {
    expect(
      read(
        'TrialID,Public title,Scientific title,Primary sponsor,Date registration,Source Register,web address\nX-1,A trial,A trial of it,A Hospital,20190304,EUCTR,https://example.org/x1\n',
      ).item,
    ).toMatchObject({
      title: 'A trial',
      custom: { accession: 'X-1', database: 'EUCTR' },
      issued: { 'date-parts': [[2019, 3, 4]] },
    })
  })

  test('DiVA: people with their organisations, and a page count that is called pages', () => {
    const { producer, item } = read(
      'PID,Name,Title,PublicationType,ContentType,Language,Journal,JournalISSN,Volume,Issue,StartPage,EndPage,Year,Pages,DOI\ndiva2:1,"Åsland, Kari [1234] (A University [1], Department (of tests) [2]);Moe, Per",A title,"Artikel i tidskrift",Refereegranskat,eng,Journal of Tests,1234-5679,12,3,101,119,2020,,10.5555/abc.1\n',
    )
    expect(producer).toBe('DiVA')
    expect(authors(item)).toEqual(['Åsland, Kari', 'Moe, Per'])
    expect(item).toMatchObject({ type: 'article-journal', page: '101-119', ISSN: '1234-5679', language: 'en' })
  })

  test('DSpace: fields of Dublin Core with their languages, values apart by two lines', () => {
    const { producer, item } = read(
      'id,dc.contributor.author,dc.date.issued[],dc.title[nb_NO],dc.type,dc.identifier.uri,dc.subject[nb_NO]\n1,"Åsland, Kari||Moe, Per",2019-06,En oppgave,Master thesis,https://example.org/1||https://example.org/2,ungdom||arbeid\n',
    )
    expect(producer).toBe('DSpace')
    expect(authors(item)).toEqual(['Åsland, Kari', 'Moe, Per'])
    expect(item).toMatchObject({
      type: 'thesis',
      title: 'En oppgave',
      keyword: ['ungdom', 'arbeid'],
      URL: 'https://example.org/1',
      issued: { 'date-parts': [[2019, 6]] },
    })
  })

  test('Norwegian names of columns', () => {
    expect(
      read(
        'Tittel;Bidragsytere;Årstall;Kategori;Tidsskrift;Volum;Hefte;Sidetall;Språk;Sammendrag\nUnge utenfor;Åsland, Kari;2020;Vitenskapelig artikkel;Prøven;12;3;101-119;Norsk;Kort.\n',
      ).item,
    ).toMatchObject({
      title: 'Unge utenfor',
      type: 'article-journal',
      'container-title': 'Prøven',
      volume: '12',
      issue: '3',
      page: '101-119',
      language: 'no',
    })
  })

  test('Web of Science’s long names, with a month apart from its year', () => {
    const { producer, item } = read(
      'Publication Type\tAuthors\tAuthor Full Names\tArticle Title\tSource Title\tDocument Type\tCited Reference Count\tPublication Date\tPublication Year\tVolume\tIssue\tStart Page\tEnd Page\tUT (Unique WOS ID)\nJ\tMoe, P\tMoe, Per\tA "title" of it\tJOURNAL OF TESTS\tArticle\t33\tAPR 12\t2020\t12\t3\t101\t119\tWOS:1\n',
    )
    expect(producer).toBe('Web of Science')
    expect(item).toMatchObject({
      type: 'article-journal',
      title: 'A "title" of it',
      issued: { 'date-parts': [[2020, 4, 12]] },
      author: [{ family: 'Moe', given: 'Per' }],
    })
  })

  test('lists as Python prints them', () => {
    const { item } = read(
      `title,authors,keywords,abstract\nA,"['Moe, Per', ""O'Test, Ann""]","['one', 'two, three']",B\n`,
    )
    expect(authors(item)).toEqual(['Moe, Per', "O'Test, Ann"])
    expect(item.keyword).toEqual(['one', 'two, three'])
  })
})

test('Embase’s fields by row: an entry is a block, a list has a cell for each', () => {
  const { producer, items, warnings } = read(
    `"SEARCH QUERY"\n"'test'/exp AND 2020"\n\nRECORD 1\nTITLE,"A title, with a comma"\nSOURCE,"Journal of Tests (2020) 12:3 (101-119). Date of Publication: 1 Mar 2020"\nAUTHOR NAMES,"Moe P.","Åsland K."\nABSTRACT,"What it\nsays."\nEMTREE DRUG INDEX TERMS,"one","two (drug, therapy)"\nEMBASE ACCESSION ID,20200001\nDOI,10.5555/abc.1\n\nRECORD 2\nTITLE,Another\nAUTHOR NAMES,"Olsen A.B."\nDOI,10.5555/abc.2\n`,
  )
  expect(producer).toBe('Embase')
  expect(warnings).toEqual([])
  expect(items).toMatchObject([
    {
      title: 'A title, with a comma',
      'container-title': 'Journal of Tests',
      page: '101-119',
      DOI: '10.5555/abc.1',
      keyword: ['one', 'two (drug, therapy)'],
      custom: { accession: '20200001' },
    },
    { title: 'Another', DOI: '10.5555/abc.2' },
  ])
  expect(items.map(authors)).toEqual([['Moe, P.', 'Åsland, K.'], ['Olsen, A.B.']])
})

describe('authors that SpringerLink has glued', () => {
  const glued = (text: string) =>
    authors(
      read(
        `Item Title,Publication Title,Item DOI,Authors,Publication Year,Content Type\nA,B,10.5555/a,${text},2020,Article\n`,
      ).item,
    )
  test.each([
    ['Ana B. OlsenPer Moe', ['Olsen, Ana B.', 'Moe, Per']],
    ['Per McMoeAna MacOlsenJ. DeTest', ['McMoe, Per', 'MacOlsen, Ana', 'DeTest, J.']],
    ['Hai-Bo DuPer Moe', ['Du, Hai-Bo', 'Moe, Per']],
    ['WeiMin LiWonWoo Ro', ['Li, WeiMin', 'Ro, WonWoo']],
    ['K. N. MoeV. N. Olsen', ['Moe, K. N.', 'Olsen, V. N.']],
    ['Per Moe-OlsenJan van der Berg', ['Moe-Olsen, Per', 'van der Berg, Jan']],
    ['Prof. Dr. Per MoeAna Olsen', ['Moe, Per', 'Olsen, Ana']],
    ['Per Moe', ['Moe, Per']],
  ])('%s', (text, expected) => {
    expect(glued(text)).toEqual(expected)
  })
})

test('Scopus’s editors, which it writes without anything between them, and nobody', () => {
  const { producer, item } = read(
    'Authors,Title,Source title,Editors,EID\n[No author name available],A,B,Olsen A.B.Moe-Berg K.van der Ås P.Du J.,2-s2.0-1\n',
  )
  expect(producer).toBe('Scopus')
  expect(item.author).toBeUndefined()
  expect(item.editor?.map(nameText)).toEqual(['Olsen, A.B.', 'Moe-Berg, K.', 'van der Ås, P.', 'Du, J.'])
})

test('names in a list of Python’s, and names whose middle is set apart', () => {
  const named = (cell: string) => authors(read(`Title,Authors,Year\nA,"${cell}",2020\n`).item)
  expect(named("['Åsland, Kari']")).toEqual(['Åsland, Kari'])
  expect(named("['Åsland, Kari', 'Moe, Per']")).toEqual(['Åsland, Kari', 'Moe, Per'])
  expect(named('Åsland,Kari;van der Berg,Jan,E.')).toEqual(['Åsland, Kari', 'van der Berg, Jan E.'])
  expect(named('Olsen, Yu, I;Moe, K.B. |')).toEqual(['Olsen, Yu I', 'Moe, K.B.'])
})

describe('what spreadsheets do', () => {
  const pages = (cell: string) => read(`Title,Authors,Pages\nA,"Moe, P",${cell}\n`)
  test.each([
    ['01-Jun', '1-6'],
    ['6. jan', '1-6'],
    ['Jun-85', '6-85'],
    ['des.12', '12-12'],
    ['101-119', '101-119'],
    ['e12', 'e12'],
  ])('pages %s are %s', (cell, page) => {
    const { item, warnings } = pages(cell)
    expect(item.page).toBe(page)
    expect(warnings.map(({ code, data }) => [code, data?.read])).toEqual(
      cell === page ? [] : [['taken-for-date', page]],
    )
  })

  test('a number that was rounded is kept, with a warning', () => {
    const { item, warnings } = read('Title,Authors,PMID,Volume\nA,"Moe, P",1.23E+07,12.0\n')
    expect(item).toMatchObject({ volume: '12', custom: { 'source-tags': [{ tag: 'PMID', value: '1.23E+07' }] } })
    expect(item.PMID).toBeUndefined()
    expect(warnings).toMatchObject([{ code: 'number-rounded', line: 2, entry: 1 }])
  })

  test('the line that names the delimiter, equals signs and quotes', () => {
    const { items } = read('sep=;\nTitle;ISSN;Year\n"A; B";="12345679";2020\n')
    expect(items).toMatchObject([{ title: 'A; B', ISSN: '1234-5679' }])
  })

  test('a header that comes again is no entry', () => {
    const { items, warnings } = read('Title,Authors,Year\nA,"Moe, P",2020\nTitle,Authors,Year\nB,"Moe, P",2021\n')
    expect(items.map(({ title }) => title)).toEqual(['A', 'B'])
    expect(warnings).toMatchObject([{ code: 'text-outside-entries', line: 3 }])
  })
})

test('a row with a cell that the header does not name is laid out by what its cells look like', () => {
  const { items, warnings } = read(
    'Title,Funding Text 1,References,Publisher,ISSN,Language,PubMed ID,EID,Source title\nA,one,X,Press,12345679,English,12345678,2-s2.0-1000,J\nB,one,two,X,Press,12345679,English,12345678,2-s2.0-1001,J\n',
  )
  expect(items[1]).toMatchObject({
    publisher: 'Press',
    ISSN: '1234-5679',
    language: 'en',
    PMID: '12345678',
    custom: { accession: '2-s2.0-1001' },
  })
  expect(warnings).toMatchObject([{ code: 'row-long', line: 3, entry: 2 }])
})

test('a table is a table whatever its cells say', () => {
  const { format, items } = read('Title,Authors,Year,Abstract\nA,"Moe, P",2020,"Begin\nPMID- 1\nTY  - JOUR\nER  - "\n')
  expect([format, items.length]).toEqual(['csv', 1])
})
