import type { Name } from '../../item.ts'
import type { Reading } from '../../reading.ts'
import { fullRange } from '../../text/pages.ts'
import type { Text } from '../../text/text.ts'
import { typeOfWords } from '../../types.ts'
import { Draft } from '../draft.ts'
import { childOf, childrenOf, type Element, textIn } from './xml.ts'
import { allIn, elementsIn, entriesOf, lineIn, personOf, titleIn } from './xml-entries.ts'

const ENTRIES = new Set(['PubmedArticle', 'PubmedBookArticle', 'MedlineCitation', 'BookDocument'])

/**
 * PubMed's XML (https://dtd.nlm.nih.gov/ncbi/pubmed/doc/out/250101/): articles, books and chapters. Fields are as its
 * MEDLINE format gives them. Citations that an update file deletes are numbers only, and no entries.
 */
export function readPubmedXml(text: Text): Generator<Reading> {
  return entriesOf(text, {
    wanted: (name) => ENTRIES.has(name),
    read: (element) => [draftOf(element)],
    fallback: 'article-journal',
  })
}

function draftOf(element: Element): Draft {
  const draft = new Draft()
  const book = element.name === 'BookDocument' ? element : childOf(element, 'BookDocument')
  const citation = element.name === 'MedlineCitation' ? element : childOf(element, 'MedlineCitation')
  if (book) bookDocument(draft, book)
  else if (citation) article(draft, citation)
  const data = childOf(element, 'PubmedData') ?? childOf(element, 'PubmedBookData')
  identifiers(draft, childOf(data, 'ArticleIdList'))
  if (draft.item.PMID) draft.accession(draft.item.PMID)
  return draft
}

function article(draft: Draft, citation: Element): void {
  const about = childOf(citation, 'Article')
  const journal = childOf(about, 'Journal')
  const issue = childOf(journal, 'JournalIssue')
  const info = childOf(citation, 'MedlineJournalInfo')
  // A corrected number follows the one it replaces.
  draft.pmid('PMID', lineIn(childrenOf(citation, 'PMID').at(-1)))
  draft.text('title', 'ArticleTitle', titleIn(childOf(about, 'ArticleTitle')))
  const vernacular = titleIn(childOf(about, 'VernacularTitle'))
  draft.text(draft.item.title ? 'original-title' : 'title', 'VernacularTitle', vernacular)
  for (const list of childrenOf(about, 'AuthorList')) people(draft, list)
  draft.text('container-title', 'Title', textIn(childOf(journal, 'Title')))
  draft.text('container-title-short', 'ISOAbbreviation', textIn(childOf(journal, 'ISOAbbreviation')))
  const brief = lineIn(childOf(info, 'MedlineTA'))
  if (!draft.item['container-title']) draft.text('container-title', 'MedlineTA', brief)
  else if (!draft.item['container-title-short']) draft.text('container-title-short', 'MedlineTA', brief)
  draft.text('volume', 'Volume', textIn(childOf(issue, 'Volume')))
  draft.text('issue', 'Issue', textIn(childOf(issue, 'Issue')))
  published(draft, childOf(issue, 'PubDate'))
  for (const date of childrenOf(about, 'ArticleDate')) if (!draft.item.issued) published(draft, date)
  pages(draft, childOf(about, 'Pagination'))
  for (const id of childrenOf(about, 'ELocationID')) {
    const right = id.attributes.ValidYN !== 'N'
    if (right && id.attributes.EIdType === 'doi') draft.doi('ELocationID', textIn(id))
    // The number that a publisher gives an article without pages, where it is one as those are: `e42692`.
    else if (!draft.item.page && /^[a-z]{0,2}[0-9]{3,8}$/i.test(lineIn(id))) draft.firstPage(lineIn(id))
    else draft.keep('ELocationID', lineIn(id))
  }
  abstracts(draft, citation, childOf(about, 'Abstract'))
  draft.serial('ISSN', lineIn(childOf(journal, 'ISSN')))
  draft.serial('ISSNLinking', lineIn(childOf(info, 'ISSNLinking')))
  for (const language of childrenOf(about, 'Language'))
    if (draft.item.language) draft.keep('Language', lineIn(language))
    else draft.language(lineIn(language).toLowerCase())
  keywords(draft, citation)
  kinds(draft, childrenOf(childOf(about, 'PublicationTypeList'), 'PublicationType'))
  draft.text('publisher-place', 'Country', textIn(childOf(info, 'Country')))
  for (const note of childrenOf(citation, 'GeneralNote')) draft.note(textIn(note))
  draft.database(citation.attributes.Owner === 'NLM' ? 'PubMed' : (citation.attributes.Owner ?? 'PubMed'))
  rest(draft, citation)
}

function bookDocument(draft: Draft, document: Element): void {
  const book = childOf(document, 'Book')
  const chapter = titleIn(childOf(document, 'ArticleTitle'))
  draft.pmid('PMID', lineIn(childOf(document, 'PMID')))
  draft.text('title', 'ArticleTitle', chapter)
  draft.text(draft.item.title ? 'container-title' : 'title', 'BookTitle', titleIn(childOf(book, 'BookTitle')))
  draft.type(chapter.trim() === '' ? 'book' : 'chapter')
  const own = childrenOf(document, 'AuthorList')
  for (const list of own) people(draft, list)
  for (const list of childrenOf(book, 'AuthorList'))
    people(draft, list, own.length > 0 && list.attributes.Type !== 'editors' ? 'keep' : undefined)
  published(draft, childOf(book, 'PubDate'))
  draft.text('volume', 'Volume', textIn(childOf(book, 'Volume')))
  draft.text('edition', 'Edition', textIn(childOf(book, 'Edition')))
  draft.text('collection-title', 'CollectionTitle', textIn(childOf(book, 'CollectionTitle')))
  draft.text('publisher', 'PublisherName', textIn(childOf(book, 'Publisher', 'PublisherName')))
  draft.text('publisher-place', 'PublisherLocation', textIn(childOf(book, 'Publisher', 'PublisherLocation')))
  for (const isbn of childrenOf(book, 'Isbn')) draft.serial('Isbn', lineIn(isbn))
  pages(draft, childOf(document, 'Pagination'))
  abstracts(draft, document, childOf(document, 'Abstract'))
  draft.language(lineIn(childOf(document, 'Language')).toLowerCase())
  keywords(draft, document)
  kinds(draft, childrenOf(document, 'PublicationType'))
  identifiers(draft, childOf(document, 'ArticleIdList'))
  draft.database('PubMed')
}

function people(draft: Draft, list: Element, as?: 'keep'): void {
  const role = /^editors$/i.test(list.attributes.Type ?? '') ? 'editor' : 'author'
  for (const author of childrenOf(list, 'Author')) {
    const name = nameIn(author)
    if (!name) continue
    // `N` marks a name as it was misprinted, which the list gives again as it should be.
    if (author.attributes.ValidYN === 'N' || as === 'keep') draft.keep('Author', lineIn(author))
    else draft.people(role, [name])
  }
}

function nameIn(author: Element): Name | undefined {
  const whole = lineIn(childOf(author, 'CollectiveName'))
  if (whole !== '') return { literal: whole }
  const given = lineIn(childOf(author, 'ForeName')) || lineIn(childOf(author, 'Initials'))
  return personOf(lineIn(childOf(author, 'LastName')), given, lineIn(childOf(author, 'Suffix')))
}

function published(draft: Draft, date: Element | undefined): void {
  const parts = ['Year', 'Month', 'Day'].map((name) => lineIn(childOf(date, name))).filter((part) => part !== '')
  const numbers = parts.every((part) => /^[0-9]+$/.test(part))
  const season = lineIn(childOf(date, 'Season'))
  const whole = lineIn(childOf(date, 'MedlineDate')) || [...parts, season].join(numbers ? '-' : ' ').replace(/-$/, '')
  draft.date('issued', 'PubDate', whole)
}

function pages(draft: Draft, pagination: Element | undefined): void {
  draft.text('page', 'MedlinePgn', fullRange(lineIn(childOf(pagination, 'MedlinePgn'))))
  if (draft.item.page) return
  draft.firstPage(lineIn(childOf(pagination, 'StartPage')))
  draft.lastPage(lineIn(childOf(pagination, 'EndPage')))
}

function abstracts(draft: Draft, holder: Element, own: Element | undefined): void {
  const written = (abstract: Element | undefined) =>
    childrenOf(abstract, 'AbstractText')
      .map((part) => {
        const label = part.attributes.Label ?? ''
        const text = lineIn(part)
        return label === '' || /^unlabelled$/i.test(label) ? text : `${label}: ${text}`
      })
      .join('\n')
  draft.abstract('AbstractText', written(own))
  for (const other of childrenOf(holder, 'OtherAbstract'))
    if (draft.item.abstract) draft.keep('OtherAbstract', written(other))
    else draft.abstract('OtherAbstract', written(other))
}

/** Headings as MEDLINE writes them: `Graves Disease/blood/*radiotherapy`. */
function keywords(draft: Draft, citation: Element): void {
  for (const heading of childrenOf(childOf(citation, 'MeshHeadingList'), 'MeshHeading'))
    draft.keywords(
      elementsIn(heading)
        .map((part) => (part.attributes.MajorTopicYN === 'Y' ? `*${lineIn(part)}` : lineIn(part)))
        .join('/'),
      /\n/,
    )
  for (const list of childrenOf(citation, 'KeywordList'))
    for (const word of childrenOf(list, 'Keyword')) draft.keywords(lineIn(word), /;/)
}

function kinds(draft: Draft, types: readonly Element[]): void {
  const names = types.map(lineIn).filter((name) => name !== '')
  if (names.some((name) => /^preprint$/i.test(name))) draft.type('article')
  draft.type(names.some((name) => /^journal article$/i.test(name)) ? 'article-journal' : undefined)
  draft.type(typeOfWords(names.join('; ')))
  if (names.length > 0) draft.item.genre = names.join('; ')
}

function identifiers(draft: Draft, list: Element | undefined): void {
  for (const id of childrenOf(list, 'ArticleId')) {
    const value = lineIn(id)
    switch (id.attributes.IdType) {
      case 'doi':
        draft.doi('ArticleId', value)
        break
      case 'pmc':
        draft.pmcid('ArticleId', /^PMC/i.test(value) ? value : `PMC${value}`)
        break
      case 'pubmed':
        if (!draft.item.PMID) draft.pmid('ArticleId', value)
        break
      case 'url':
        draft.text('URL', 'ArticleId', value)
        break
      default:
        draft.keep(`ArticleId ${id.attributes.IdType ?? ''}`.trim(), value)
    }
  }
}

/** What has no field of its own and may still be wanted: registers of trials, substances, affiliations. */
function rest(draft: Draft, citation: Element): void {
  for (const bank of allIn(citation, 'DataBank'))
    for (const number of allIn(bank, 'AccessionNumber'))
      draft.keep('DataBank', `${lineIn(childOf(bank, 'DataBankName'))}/${lineIn(number)}`)
  for (const name of allIn(citation, 'NameOfSubstance')) draft.keep('NameOfSubstance', lineIn(name))
  for (const place of allIn(citation, 'Affiliation')) draft.keep('Affiliation', lineIn(place))
}
