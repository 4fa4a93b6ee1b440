import { endnoteOfType, typeOfEndnote } from '../endnote-types.ts'
import { type CslDate, type Item, type Name, nameText, yearOf } from '../item.ts'
import { genreWithType } from '../types.ts'
import { noteOf, type Written } from './written.ts'
import { element, textElement } from './xml.ts'

/** Entries as EndNote's XML, piece by piece, as EndNote, Zotero and Mendeley import it. */
export function* endnoteXmlOf(entries: Iterable<Written>): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<xml><records>\n'
  let number = 0
  for (const written of entries) yield `${recordOf(written, ++number)}\n`
  yield '</records></xml>\n'
}

function recordOf(written: Written, number: number): string {
  const { item } = written
  const type = endnoteOfType(item.type)
  const book = ['book', 'thesis', 'report'].includes(item.type)
  const report = item.type === 'report'
  const pubmed = isOfPubmed(item)
  const container = item['container-title']
  const journal = item.type.startsWith('article')
  return element(
    'record',
    '<source-app name="Parallax">Parallax</source-app>',
    `<rec-number>${number}</rec-number>`,
    `<ref-type name="${type.name}">${type.number}</ref-type>`,
    element(
      'contributors',
      people('authors', item.author),
      people('secondary-authors', item.editor),
      people('translated-authors', item.translator),
    ),
    element(
      'titles',
      textElement('title', item.title),
      textElement('secondary-title', book ? item['collection-title'] : container),
      book ? '' : textElement('tertiary-title', item['collection-title']),
      journal ? textElement('alt-title', item['container-title-short']) : '',
      textElement('translated-title', item['translated-title']),
    ),
    journal || book
      ? element(
          'periodical',
          textElement('full-title', container),
          textElement('abbr-1', item['container-title-short']),
        )
      : '',
    textElement('pages', item.page),
    textElement('volume', item.volume),
    textElement('number', report ? item.number : (item.issue ?? item.number)),
    report ? textElement('issue', item.issue) : '',
    textElement('edition', item.edition),
    element('keywords', ...(item.keyword ?? []).map((word) => textElement('keyword', word))),
    element(
      'dates',
      textElement('year', yearOf(item)?.toString()),
      element('pub-dates', textElement('date', dateText(item.issued))),
    ),
    textElement('pub-location', item['publisher-place']),
    textElement('publisher', item.publisher),
    textElement('isbn', [item.ISSN, item.ISBN].filter(Boolean).join('\n')),
    textElement('accession-num', pubmed ? item.PMID : item.custom?.accession),
    textElement('electronic-resource-num', item.DOI),
    textElement('abstract', item.abstract),
    textElement('notes', noteOf(written)),
    textElement(
      'work-type',
      typeOfEndnote(type.name) === item.type ? item.genre : genreWithType(item.type, item.genre),
    ),
    element('urls', element('related-urls', ...urlsOf(item).map((url) => textElement('url', url)))),
    textElement('custom2', item.PMCID),
    textElement('remote-database-name', item.custom?.database),
    textElement('remote-database-provider', pubmed ? 'NLM' : ''),
    textElement('language', item.language),
  )
}

/** EndNote marks an organisation by a comma at the end, so that it is not taken apart. */
function people(group: string, names: readonly Name[] = []): string {
  const authors = names.map((name) =>
    textElement('author', name.literal ? `${name.literal.replaceAll(',', ',,')},` : nameText(name)),
  )
  return element(group, ...authors)
}

function dateText(date: CslDate | undefined): string {
  const parts = date?.['date-parts']?.[0] ?? []
  return parts.length > 1 ? parts.map((part) => String(part).padStart(2, '0')).join('-') : ''
}

/** EndNote keeps a PubMed number as the accession number of an entry from PubMed. */
function isOfPubmed({ PMID, custom }: Item): boolean {
  return (
    PMID !== undefined && (custom?.accession ?? PMID) === PMID && /pubmed|nlm|medline/i.test(custom?.database ?? 'NLM')
  )
}

/** For an entry from elsewhere it has no place but its address. */
function urlsOf(item: Item): string[] {
  const urls = item.URL ? [item.URL] : []
  return item.PMID && !isOfPubmed(item) ? [...urls, `https://pubmed.ncbi.nlm.nih.gov/${item.PMID}/`] : urls
}
