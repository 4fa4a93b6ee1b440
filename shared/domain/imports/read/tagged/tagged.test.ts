import { describe, expect, test } from 'vitest'
import { type Item, nameText } from '../../item.ts'
import { readExport } from '../../read-export.ts'
import type { ReadEntry, ReadWarning } from '../../reading.ts'

function read(text: string) {
  const { recognised, readings } = readExport({ name: 'a file', bytes: new TextEncoder().encode(text) })
  const entries: ReadEntry[] = []
  const warnings: ReadWarning[] = []
  for (const reading of readings)
    if ('entry' in reading) entries.push(reading.entry)
    else warnings.push(reading.warning)
  return { ...recognised, entries, warnings, items: entries.map(({ item }) => item) }
}
const itemOf = (text: string): Item => read(text).items[0] as Item
const tagsOf = (item: Item | undefined) => item?.custom?.['source-tags']?.map(({ tag, value }) => `${tag} ${value}`)

describe('RIS in its dialects', () => {
  test('what Ovid writes below an entry belongs to it, and is worth no warning', () => {
    const { entries, warnings, producer } = read(
      '1.\nTY  - JOUR\nT1  - One\nER  - \nNL  - J One\n\nLink to the Ovid Full Text or citation: http://ovidsp.example.org/1\n\n2.\nTY  - JOUR\nT1  - Two\nER  - \nLink to the Ovid Full Text or citation: http://ovidsp.example.org/2\n',
    )
    expect(warnings).toEqual([])
    expect(producer).toBe('Ovid')
    expect(entries.map(({ item }) => [item.title, item.URL])).toEqual([
      ['One', 'http://ovidsp.example.org/1'],
      ['Two', 'http://ovidsp.example.org/2'],
    ])
    expect(tagsOf(entries[0]?.item)).toEqual(['NL J One'])
    expect(entries[0]?.raw).toContain('NL  - J One')
  })

  test('a notice of whose an abstract is is none, nor is its translation; both are kept', () => {
    const notice = `Copyright of Journal of Tests is the property of Nobody Ltd. ${'And so on. '.repeat(20)}`.trim()
    for (const lines of [
      ['AB  - Short.', `AB  - ${notice}`],
      [`AB  - ${notice}`, 'AB  - Short.'],
    ]) {
      const item = itemOf(`TY  - JOUR\nTI  - A\n${lines.join('\n')}\nER  - \n`)
      expect(item.abstract).toBe('Short.')
      expect(tagsOf(item)).toEqual([`AB ${notice}`])
    }
    const both = itemOf('TY  - JOUR\nTI  - A\nAB  - What was found.\nAB  - Lo que se encontró aquí.\nER  - \n')
    expect(both.abstract).toBe('What was found.')
    expect(tagsOf(both)).toEqual(['AB Lo que se encontró aquí.'])
    const longer = itemOf('TY  - JOUR\nTI  - A\nAB  - See below.\nN2  - What was found in the end.\nER  - \n')
    expect(longer.abstract).toBe('What was found in the end.')
  })

  test('of several languages the first is the language, and all are kept', () => {
    const item = itemOf('TY  - JOUR\nTI  - A\nLA  - English, German\nER  - \n')
    expect(item.language).toBe('en')
    expect(tagsOf(item)).toEqual(['LA English, German'])
    expect(itemOf('TY  - JOUR\nTI  - A\nLA  - Esperanto, German\nER  - \n').language).toBe('Esperanto, German')
  })

  test('a name in capitals that EBSCO left as it is has no initials', () => {
    const item = itemOf('TY  - JOUR\nTI  - A\nAU  - OLSEN, KARI B.\nAU  - WENLI SHEN\nAU  - BODIL LØ\nER  - \n')
    expect(item.author).toEqual([
      { family: 'OLSEN', given: 'KARI B.' },
      { literal: 'WENLI SHEN' },
      { literal: 'BODIL LØ' },
    ])
    expect(itemOf('TY  - JOUR\nTI  - A\nAU  - OLSEN KB\nER  - \n').author).toEqual([{ family: 'OLSEN', given: 'KB' }])
  })

  test('pages of a part are a range, also where each has a hyphen', () => {
    const pages = (first: string, last: string) =>
      itemOf(`TY  - CONF\nTI  - A\nSP  - ${first}\nEP  - ${last}\nER  - \n`).page
    expect(pages('S21-1', 'S21-8')).toBe('S21-1-S21-8')
    expect(pages('S21-1', 'S21-1')).toBe('S21-1')
    expect(pages('11-18', '18')).toBe('11-18')
  })

  test('a book whose pages begin within another is a chapter of it', () => {
    const book = (pages: string) => itemOf(`TY  - BOOK\nTI  - A\nT2  - The whole\n${pages}ER  - \n`)
    expect(book('SP  - 49\nEP  - 66\n')).toMatchObject({ type: 'chapter', 'container-title': 'The whole' })
    expect(book('SP  - 1\nEP  - 266\n')).toMatchObject({ type: 'book', 'collection-title': 'The whole' })
    expect(book('')).toMatchObject({ type: 'book', 'collection-title': 'The whole' })
  })

  test('proceedings that are named alone are where the paper stands', () => {
    const item = itemOf('TY  - CONF\nTI  - A\nC3  - Proceedings of Tests\nER  - \n')
    expect(item['container-title']).toBe('Proceedings of Tests')
    expect(item['event-title']).toBeUndefined()
    const both = itemOf('TY  - CONF\nTI  - A\nT2  - Proceedings of Tests\nC3  - A meeting\nER  - \n')
    expect(both).toMatchObject({ 'container-title': 'Proceedings of Tests', 'event-title': 'A meeting' })
  })

  test('what other databases left of their markup in a text is taken off', () => {
    const item = itemOf(
      'TY  - JOUR\nTI  - Of <scp>ABC</scp>\nT2  - Tests \\& Trials\nAB  - <AbstractText Label="AIM" NlmCategory="OBJECTIVE">To see.</AbstractText><AbstractText Label="RESULTS">&amp;amp;#8220;Seen&amp;amp;#8221;.</AbstractText><CopyrightInformation>© 2020 Nobody.</CopyrightInformation>\nER  - \n',
    )
    expect(item).toMatchObject({ title: 'Of ABC', 'container-title': 'Tests & Trials' })
    expect(item.abstract).toBe('AIM: To see.\nRESULTS: “Seen”.\n© 2020 Nobody.')
    expect(itemOf('TY  - JOUR\nTI  - A\nAB  - AIM: <AbstractText Label="AIM">To see.\nER  - \n').abstract).toBe(
      'AIM: To see.',
    )
  })

  test('a tag below an entry that is not Ovid’s is told', () => {
    const { items, warnings } = read('TY  - JOUR\nTI  - One\nER  - \nUK  - lost\n')
    expect(items).toHaveLength(1)
    expect(warnings).toMatchObject([{ code: 'lines-outside-entries', line: 4, data: { tags: 'UK' } }])
  })

  test('lines outside entries are named one by one, and then counted', () => {
    for (const text of ['TY  - JOUR\nTI  - A\nER  - \n', 'PMID- 12345678\nTI  - A.\n\n']) {
      const { warnings } = read(`${text}${'Something else\n'.repeat(30)}`)
      expect(warnings).toHaveLength(21)
      expect(warnings.at(-1)).toMatchObject({ code: 'more-outside-entries', data: { count: 10 } })
    }
  })

  test('`No Pagination Specified` and the code of a journal are no page and no issue, but are kept', () => {
    const item = itemOf(
      'TY  - JOUR\nTI  - A\nIS  - abc, 1234567\nIS  - 1234567, abc\nSP  - No\nEP  - Specified\nER  - \n',
    )
    expect(item.page).toBeUndefined()
    expect(item.issue).toBeUndefined()
    expect(tagsOf(item)).toEqual(['IS abc, 1234567', 'IS 1234567, abc', 'SP No', 'EP Specified'])
  })

  test('pages, dates and numbers as databases write them', () => {
    const item = itemOf(
      'TY  - JOUR\nTI  - A\nPY  - Start date: 20170812\nSP  - pp 37-64\nU1  - 12345678[pmid]\nPY  - 2017/09/01/accepted\nLA  - English\nLA  - Norwegian\nER  - \n',
    )
    expect(item).toMatchObject({ page: '37-64', PMID: '12345678', language: 'en' })
    expect(item.issued?.['date-parts']).toEqual([[2017, 8, 12]])
    expect(tagsOf(item)).toContain('PY 2017/09/01/accepted')
    expect(tagsOf(item)).toContain('LA Norwegian')
  })

  test('a meeting is no issue, an address is none either, and what is no type leaves the journal to tell', () => {
    const item = itemOf(
      `TY  - PDF\nTI  - A\nJF  - A Journal\nCP  - 5th Symposium on Rivers and Coasts\nIS  - ${'A long address, '.repeat(9)}\nSP  - N.PAG\nC6  - DEC 2022\nPY  - NA\nER  - \n`,
    )
    expect(item).toMatchObject({ type: 'article-journal', 'event-title': '5th Symposium on Rivers and Coasts' })
    expect([item.issue, item.page]).toEqual([undefined, undefined])
    expect(item.issued?.['date-parts']).toEqual([[2022, 12]])
    expect(tagsOf(item)?.map((tag) => tag.slice(0, 2))).toEqual(['TY', 'IS', 'SP'])
  })

  test('EndNote keeps the proceedings apart from the conference', () => {
    const text = (end: string) => `TY  - CONF\nTI  - A\nT2  - The Conference\nC3  - Its Proceedings\n${end}ER  - \n`
    expect(itemOf(text('ID  - 1\n'))).toMatchObject({
      'container-title': 'Its Proceedings',
      'event-title': 'The Conference',
    })
    expect(itemOf(text(''))['container-title']).toBe('The Conference')
  })

  test('ProCite’s notes name the fields that RIS lacks', () => {
    const item = itemOf('TY  - CONF\nTI  - A\nN1  - Proceedings Title: Of Tests\nN1  - Language: Norwegian\nER  - \n')
    expect(item).toMatchObject({ 'container-title': 'Of Tests', language: 'no' })
    expect(item.note).toContain('Proceedings Title')
  })

  test.each([
    ['EndNote', 'UR  - https://www.embase.com/1\nID  - 12\n'],
    ['Zotero', 'DA  - 2020/01//\nPY  - 2020\nUR  - https://www.embase.com/1\n'],
    ['Covidence', 'UR  - https://www.embase.com/1\nNS  - \nN1  - \n'],
    ['Rayyan', 'AN  - rayyan-1\nUR  - https://www.embase.com/1\n'],
    ['Embase', 'UR  - https://www.embase.com/1\n'],
    ['EBSCO', 'DP  - EBSCOhost\n'],
    ['Scopus', 'N1  - Export Date: 1 May 2020\n'],
    ['Web of Science', 'AN  - WOS:000000000000001\n'],
    ['Cochrane Library', 'AN  - CN-00000001\n'],
    ['OpenAlex', 'AU  - Moe, Per\nC1  - A University\n'],
    ['Springer', 'ID  - Moe2020\n'],
    ['DiVA', 'UR  - http://urn.kb.se/resolve?urn=1\n'],
    ['NVA', 'UR  - https://nva.sikt.no/registration/1\n'],
    [undefined, 'UR  - https://example.org/1\n'],
  ])('%s is told from how it writes', (producer, lines) => {
    expect(read(`TY  - JOUR\nTI  - A\n${lines}ER  - \n`).producer).toBe(producer)
  })
})

describe('EndNote tagged', () => {
  test('entries without %0, with the title before it, and an empty line in an abstract', () => {
    const { format, items, warnings } = read(
      '%T One\n%0 Journal Article\n%A Moe, Per\n%B Proceedings of Tests\n%X First.\n\nSecond.\n\n%U https://example.org/1\n\n\n%T Two\n%B A Journal\n%V 1\n%N 2\n%D 2017\n%8 June 10, 2017\n\n%A Moe, Per\n%I A Press\n%T Three\n%@ 978-3-86490-311-3\n',
    )
    expect(format).toBe('enw')
    expect(warnings).toEqual([])
    expect(items.map(({ title, type }) => [title, type])).toEqual([
      ['One', 'paper-conference'],
      ['Two', 'article-journal'],
      ['Three', 'book'],
    ])
    expect(items[0]).toMatchObject({ abstract: 'First.\nSecond.', URL: 'https://example.org/1' })
    expect(items[1]?.issued?.['date-parts']).toEqual([[2017, 6, 10]])
  })

  test('other scripts, several authors in a line, and what no field takes', () => {
    const item = itemOf(
      '%0 Journal Article\n%A 余敏\n%A Moe, Per; Åsland, Kari\n%T 工具\n%G chi\n%G nor\n%+ An address\n',
    )
    expect(item.author?.map(nameText)).toEqual(['余敏', 'Moe, Per', 'Åsland, Kari'])
    expect(item.language).toBe('zh')
    expect(tagsOf(item)).toEqual(['G nor', '+ An address'])
  })
})

describe('Ovid', () => {
  const sourced = (source: string) => itemOf(`<1. >\nVN  - Ovid Technologies\nTI  - A\nSO  - ${source}\n`)

  test.each([
    ['A Journal & More. 201(2-3):327-334, November 15, 2004.', ['A Journal & More', '201', '2-3', '327-334', 2004]],
    ['A Journal. Vol.43(5), Sep 2015, pp. 623-634. ', ['A Journal', '43', '5', '623-634', 2015]],
    ['A Journal: With a Subtitle June 2019;1(6):123-456', ['A Journal: With a Subtitle', '1', '6', '123-456', 2019]],
    ['A Journal 12, Winter 2007: 7-14.', ['A Journal', '12', undefined, '7-14', 2007]],
    ['A Journal, 2013(1): 3-28.', ['A Journal', '2013', '1', '3-28', 2013]],
    ['A Journal.   28:103-106, April 2015.', ['A Journal', '28', undefined, '103-106', 2015]],
    ['A Journal. ', ['A Journal', undefined, undefined, undefined, undefined]],
  ])('the source %j', (source, expected) => {
    const item = sourced(source)
    const year = item.issued?.['date-parts']?.[0]?.[0]
    expect([item['container-title'], item.volume, item.issue, item.page, year]).toEqual(expected)
  })

  test('a chapter’s book, its editors and its pages', () => {
    const item = sourced('Moe, Per [Editor], Åsland, K. [Editor]. A book of tests.:371-397, 2004.')
    expect(item).toMatchObject({ 'container-title': 'A book of tests', page: '371-397' })
    expect(item.editor?.map(nameText)).toEqual(['Moe, Per', 'Åsland, K.'])
    const book = sourced('Moe, Per [Ed] (2012). A book of tests. (pp. 3-9). xi, 304 pp. Oslo: A Press.')
    expect(book).toMatchObject({ page: '3-9', publisher: 'A Press', 'publisher-place': 'Oslo' })
  })

  test('lines set in by one, an empty field before another on one line, and the remarks of a title', () => {
    const { items, warnings } = read(
      ' <7. >\n VN  - Ovid Technologies\n TI  - "A title". [References].\n AU  - Moe, Per MD, PhD 1\n AU  - Lie, MA\n XP  - XL  - https://ovidsp.example.org/7\n IN  - One: a place\n \n       Two: another\n\n <8. >\n VN  - Ovid Technologies\n TI  - Two\n',
    )
    expect(warnings).toEqual([])
    expect(items.map(({ title }) => title)).toEqual(['A title', 'Two'])
    expect(items[0]?.author?.map(nameText)).toEqual(['Moe, Per', 'Lie, MA'])
    expect(items[0]?.URL).toBe('https://ovidsp.example.org/7')
    expect(tagsOf(items[0])?.some((tag) => tag.includes('Two: another'))).toBe(true)
  })

  test('text without numbers begins an entry with the label that began the first', () => {
    const one =
      'Accession Number\n  1.\nAuthor\n  Moe, Per MD *;  Lie, Ann RN; PhD +\nTitle\n  One.[Article]\nLanguage\n  English.\n'
    const { format, items } = read(`${one}\n${one.replace('One', 'Two')}`)
    expect(format).toBe('ovid-text')
    expect(items.map(({ title, language }) => [title, language])).toEqual([
      ['One', 'en'],
      ['Two', 'en'],
    ])
    expect(items[0]?.author?.map(nameText)).toEqual(['Moe, Per', 'Lie, Ann'])
  })
})

describe('reports and labelled text', () => {
  const rule = '_'.repeat(60)

  test('a rule within a text ends no document, and documents that are missing are told', () => {
    const { items, warnings } = read(
      `${rule}\n\nDocument 1 of 3\n\nOne\n\nAbstract: Above.\n\n${rule}\n\nResults: below.\n\nPublication year: 2001\n\n${rule}\n\nDocument 2 of 3\n\nTwo\n\n${rule}\n\nContact us at: http://example.org\n`,
    )
    expect(items.map(({ title }) => title)).toEqual(['One', 'Two'])
    expect(items[0]?.abstract).toContain('Results: below.')
    expect(warnings).toMatchObject([{ code: 'entries-missing', data: { said: 3, found: 2 } }])
  })

  test('a document that begins with its title’s label, and a line that belongs to no label', () => {
    const [item] = read(
      `${rule}\n\nDocument 1 of 1\n\nTitle: One\n\nAuthor: Moe, Per 1 ; Lie, Ann 2 1 A University, Oslo\n\nProQuest document link\n\nAbstract:\n\nBackground: First.\n\nSubject: tests; trials\n`,
    ).items
    expect(item).toMatchObject({ title: 'One', abstract: 'Background: First.', keyword: ['tests', 'trials'] })
    expect(item?.author?.map(nameText)).toEqual(['Moe, Per', 'Lie, Ann'])
    expect(tagsOf(item)).toEqual(['text ProQuest document link'])
  })

  test('Cochrane’s text with bare CR and a second byte order mark', () => {
    const { format, items, warnings } = read(
      '\uFEFFRecord #1 of 2\rID: CD1\rAU: Moe P\rTI: One\rSO: A Library\r\r\uFEFFRecord #2 of 2\rID: CD2\rTI: Two\rXR: EMBASE 1\r',
    )
    expect(format).toBe('labelled')
    expect(warnings).toEqual([])
    expect(items.map(({ title, custom }) => [title, custom?.accession])).toEqual([
      ['One', 'CD1'],
      ['Two', 'CD2'],
    ])
    expect(tagsOf(items[1])).toEqual(['XR EMBASE 1'])
  })

  test('SilverPlatter’s records and Copac’s catalogue', () => {
    const inspec = read(
      'Record 1 of 1 - INSPEC\nTI: One\nAU: Moe-P; Lie-A\nSO: A Journal. 20(1):12-20, 2020.\nPY: 2020\n',
    )
    expect(inspec).toMatchObject({ producer: 'INSPEC', format: 'labelled' })
    expect(inspec.items[0]).toMatchObject({ volume: '20', page: '12-20', 'container-title': 'A Journal' })
    const copac = read(
      'TI- One\nAU- Moe, Per\nPU- Oslo : A Press\nKW- tests,\n    wrapped\nHL- A Library\n\nTI- Two\nPU- A Press\nNT- Index\n',
    )
    expect(copac).toMatchObject({ producer: 'Copac', warnings: [] })
    expect(copac.items.map(({ title, type }) => [title, type])).toEqual([
      ['One', 'book'],
      ['Two', 'book'],
    ])
    expect(copac.items[0]?.keyword).toEqual(['tests, wrapped'])
  })

  test('RefWorks: a section of a book, and the length of a thesis', () => {
    const { items } = read(
      'RT Book, Section\nA1 Moe,Per\nT1 One\nT2 A book\nA2 Lie,A.\nSP 1\nOP 9\n\nRT Dissertation\nT1 Two\nSP 141\nYR 2000\nFD Feb\n',
    )
    expect(items[0]).toMatchObject({ type: 'chapter', 'container-title': 'A book', page: '1-9' })
    expect(items[0]?.editor?.map(nameText)).toEqual(['Lie, A.'])
    expect(items[1]).toMatchObject({ type: 'thesis', 'number-of-pages': '141' })
    expect(items[1]?.issued?.['date-parts']).toEqual([[2000, 2]])
  })
})

describe('MEDLINE and Web of Science', () => {
  test('last pages are written out, and ERIC’s number tells an article', () => {
    expect(itemOf('PMID- 12345678\nTI  - A.\nPG  - 6913-7\n').page).toBe('6913-6917')
    expect(itemOf('PMID- 12345678\nTI  - A.\nPG  - 12-9; discussion 10\n').page).toBe('12-9; discussion 10')
    expect(itemOf('OWN - ERIC\nTI  - A\nOID - EJ1\nPT  - Reports - Research\n').type).toBe('article-journal')
  })

  test('a chapter’s book and the collection that the book is in', () => {
    expect(itemOf('PMID- 12345678\nTI  - A.\nCTI - A Series\nBTI - A Book\n')).toMatchObject({
      'container-title': 'A Book',
      'collection-title': 'A Series',
    })
  })

  test('Zoological Record’s pages and descriptors, and a book that is its own source', () => {
    const item = itemOf('FN X\nVR 1.0\nPT J\nAN ZOOR1\nTI A\nSO B\nPS duz039\nBD Ecology; Habitat\nER\n\nEF\n')
    expect(item).toMatchObject({ page: 'duz039', keyword: ['Ecology', 'Habitat'], custom: { accession: 'ZOOR1' } })
    expect(itemOf('PT B\nTI A book.\nSO A book\nBN 978-90-8585933-8\nER\n').type).toBe('book')
  })
})
