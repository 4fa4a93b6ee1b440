import type { Name } from '../../item.ts'
import { own } from '../../own.ts'
import type { Reading } from '../../reading.ts'
import type { Text } from '../../text/text.ts'
import { Draft } from '../draft.ts'
import { childOf, childrenOf, type Element } from './xml.ts'
import { elementsIn, entriesOf, lineIn, paragraphsIn, personOf, titled, titleIn } from './xml-entries.ts'

/** The elements that describe one work (https://data.crossref.org/reports/help/schema_doc/5.3.1/), as CSL types. */
const WORKS: Record<string, string> = {
  journal_article: 'article-journal',
  conference_paper: 'paper-conference',
  content_item: 'chapter',
  dissertation: 'thesis',
  posted_content: 'article',
  dataset: 'dataset',
  peer_review: 'manuscript',
  component: 'document',
}

/** What such works are part of; without any, it is the work itself. */
const HOLDERS: Record<string, string> = {
  journal: 'article-journal',
  book: 'book',
  conference: 'book',
  'report-paper': 'report',
  standard: 'standard',
  database: 'dataset',
}

/**
 * Crossref's XML: what it answers (unixref, unixsd, one `doi_record` a work) and what publishers deposit (`doi_batch`, in which
 * one journal holds many articles).
 */
export function readUnixref(text: Text): Generator<Reading> {
  return entriesOf(text, {
    wanted: (name) => name === 'doi_record' || isWork(name) || isHolder(name),
    read: (element) => worksIn(element).map(({ work, holder }) => draftOf(work, holder)),
    fallback: 'document',
  })
}

const isWork = (name: string) => Object.hasOwn(WORKS, name)
const isHolder = (name: string) => Object.hasOwn(HOLDERS, name)

interface Work {
  work: Element
  holder?: Element
}

function worksIn(element: Element): Work[] {
  if (isWork(element.name)) return [{ work: element }]
  if (isHolder(element.name)) {
    const works = elementsIn(element).filter((child) => isWork(child.name))
    return works.length > 0 ? works.map((work) => ({ work, holder: element })) : [{ work: element }]
  }
  return elementsIn(element).flatMap(worksIn)
}

/** The description of a holder itself, whatever it is called: `book_series_metadata`, `proceedings_metadata`, ... */
const metadataOf = (holder: Element | undefined) =>
  elementsIn(holder).filter(({ name }) => /_metadata$|^journal_issue$/.test(name))

function draftOf(work: Element, holder: Element | undefined): Draft {
  const draft = new Draft()
  const about = isHolder(work.name) ? (metadataOf(work)[0] ?? work) : work
  draft.type(typeOf(work, about))
  titles(draft, about)
  people(draft, about, true)
  dates(draft, about, holder)
  pages(draft, about)
  draft.doi('doi', lineIn(childOf(about, 'doi_data', 'doi')))
  draft.text('URL', 'resource', lineIn(childOf(about, 'doi_data', 'resource')))
  for (const abstract of childrenOf(about, 'abstract')) draft.abstract('abstract', paragraphsIn(abstract))
  described(draft, about)
  for (const metadata of metadataOf(holder)) container(draft, metadata)
  draft.text('publisher', 'institution', lineIn(childOf(about, 'institution', 'institution_name')))
  draft.text('publisher', 'group_title', lineIn(childOf(about, 'group_title')))
  draft.text('genre', 'degree', lineIn(childOf(about, 'degree')))
  return draft
}

function typeOf(work: Element, about: Element): string | undefined {
  if (work.name === 'book' && about.name === 'content_item') return 'chapter'
  if (work.name === 'posted_content' && /working_paper|report/.test(work.attributes.type ?? '')) return 'report'
  return own(WORKS, work.name) ?? own(HOLDERS, work.name)
}

function titles(draft: Draft, about: Element): void {
  const all = childrenOf(about, 'titles')
  const main = all[0] ?? about
  draft.text('title', 'title', titled(titleIn(childOf(main, 'title')), titleIn(childOf(main, 'subtitle'))))
  draft.text('original-title', 'original_language_title', titleIn(childOf(main, 'original_language_title')))
  if (about.name === 'journal_metadata') draft.text('title', 'full_title', lineIn(childOf(about, 'full_title')))
  if (about.name === 'proceedings_metadata')
    draft.text('title', 'proceedings_title', lineIn(childOf(about, 'proceedings_title')))
}

function people(draft: Draft, holder: Element, own: boolean): void {
  const lists = childrenOf(holder, 'contributors')
  for (const one of [
    ...lists.flatMap(elementsIn),
    ...elementsIn(holder).filter(({ name }) => name === 'person_name'),
  ]) {
    const name = nameIn(one)
    if (!name) continue
    const role = one.attributes.contributor_role ?? 'author'
    if (role === 'editor' || role === 'chair') draft.people('editor', [name])
    else if (role === 'translator') draft.people('translator', [name])
    else if (own && /^(?:author|reviewer|review-author)$/.test(role)) draft.people('author', [name])
    else draft.keep(role, lineIn(one))
  }
}

function nameIn(element: Element): Name | undefined {
  if (element.name === 'organization') {
    const literal = lineIn(element)
    return literal === '' ? undefined : { literal }
  }
  if (element.name !== 'person_name') return undefined
  const part = (name: string) => lineIn(childOf(element, name))
  return personOf(part('surname'), part('given_name'), part('suffix'))
}

/** In print rather than online, as references are cited by the date of their issue. */
function dates(draft: Draft, about: Element, holder: Element | undefined): void {
  const names = ['publication_date', 'posted_date', 'approval_date', 'review_date', 'creation_date', 'completion_date']
  for (const element of [about, ...metadataOf(holder)]) {
    const all = elementsIn(element).filter(({ name }) => names.includes(name))
    const best = all.find((date) => date.attributes.media_type === 'print') ?? all[0]
    if (!best) continue
    const parts = ['year', 'month', 'day'].map((name) => lineIn(childOf(best, name))).filter((part) => part !== '')
    draft.date('issued', best.name, parts.join('-'))
    if (draft.item.issued) return
  }
}

function pages(draft: Draft, about: Element): void {
  const range = childOf(about, 'pages')
  draft.firstPage(lineIn(childOf(range, 'first_page')))
  draft.lastPage(lineIn(childOf(range, 'last_page')))
  for (const item of [
    ...childrenOf(childOf(about, 'publisher_item'), 'item_number'),
    ...childrenOf(about, 'item_number'),
  ])
    if (!range && !/sequence|pii|doi/i.test(item.attributes.item_number_type ?? '') && about.name === 'journal_article')
      draft.firstPage(lineIn(item))
    else draft.keep('item_number', lineIn(item))
}

function described(draft: Draft, about: Element): void {
  draft.language(about.attributes.language ?? '')
  for (const isbn of childrenOf(about, 'isbn')) draft.serial('isbn', lineIn(isbn))
  for (const issn of childrenOf(about, 'issn')) draft.serial('issn', lineIn(issn))
  draft.text('edition', 'edition_number', lineIn(childOf(about, 'edition_number')))
  draft.text('volume', 'volume', lineIn(childOf(about, 'volume')))
  draft.text('publisher', 'publisher_name', lineIn(childOf(about, 'publisher', 'publisher_name')))
  draft.text('publisher-place', 'publisher_place', lineIn(childOf(about, 'publisher', 'publisher_place')))
  const series = childOf(about, 'series_metadata')
  draft.text('collection-title', 'series_metadata', lineIn(childOf(series, 'titles', 'title')))
  for (const issn of childrenOf(series, 'issn')) draft.serial('issn', lineIn(issn))
}

function container(draft: Draft, metadata: Element): void {
  draft.text('container-title', 'full_title', lineIn(childOf(metadata, 'full_title')))
  draft.text('container-title-short', 'abbrev_title', lineIn(childOf(metadata, 'abbrev_title')))
  draft.text('event-title', 'conference_name', lineIn(childOf(metadata, 'conference_name')))
  draft.text('container-title', 'proceedings_title', lineIn(childOf(metadata, 'proceedings_title')))
  const main = childOf(metadata, 'titles')
  if (metadata.name !== 'journal_issue')
    draft.text('container-title', 'title', titled(lineIn(childOf(main, 'title')), lineIn(childOf(main, 'subtitle'))))
  people(draft, metadata, false)
  described(draft, metadata)
  draft.text('volume', 'volume', lineIn(childOf(metadata, 'journal_volume', 'volume')))
  draft.text('issue', 'issue', lineIn(childOf(metadata, 'issue')))
}
