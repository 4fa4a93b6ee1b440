import type { Name } from '../../item.ts'
import { own } from '../../own.ts'
import type { Reading } from '../../reading.ts'
import { nameOf } from '../../text/names.ts'
import type { Text } from '../../text/text.ts'
import { Draft, type TextField } from '../draft.ts'
import { finished, warn } from '../warn.ts'
import { childOf, childrenOf, type Element, elementsOf, type Found, textIn } from './xml.ts'

/** Zotero's item types (https://www.zotero.org/support/kb/item_types_and_fields) as CSL types. */
const TYPES: Record<string, string> = {
  journalArticle: 'article-journal',
  magazineArticle: 'article-magazine',
  newspaperArticle: 'article-newspaper',
  book: 'book',
  bookSection: 'chapter',
  conferencePaper: 'paper-conference',
  thesis: 'thesis',
  report: 'report',
  webpage: 'webpage',
  blogPost: 'post-weblog',
  preprint: 'article',
  manuscript: 'manuscript',
  document: 'document',
  encyclopediaArticle: 'entry-encyclopedia',
  dictionaryEntry: 'entry-dictionary',
  presentation: 'speech',
  statute: 'legislation',
  case: 'legal_case',
  bill: 'bill',
  hearing: 'hearing',
  patent: 'patent',
  map: 'map',
  film: 'motion_picture',
  videoRecording: 'motion_picture',
  computerProgram: 'software',
  dataset: 'dataset',
  standard: 'standard',
  letter: 'personal_communication',
  interview: 'interview',
  treaty: 'treaty',
}

/** The CSL type of a Zotero item type. */
export function typeOfZotero(type: string): string | undefined {
  return Object.hasOwn(TYPES, type) ? TYPES[type] : undefined
}

/** The classes of items that do not say their Zotero type. */
const CLASSES: Record<string, string> = {
  Article: 'article-journal',
  AcademicArticle: 'article-journal',
  Book: 'book',
  EditedBook: 'book',
  BookSection: 'chapter',
  Chapter: 'chapter',
  Thesis: 'thesis',
  Report: 'report',
  Document: 'document',
  ConferenceProceedings: 'paper-conference',
  Manuscript: 'manuscript',
  Recording: 'song',
  MotionPicture: 'motion_picture',
  Webpage: 'webpage',
}

const TEXT: Record<string, TextField> = {
  'dc:title': 'title',
  'prism:volume': 'volume',
  'prism:number': 'issue',
  'bib:pages': 'page',
  'prism:edition': 'edition',
  'z:type': 'genre',
  'z:numPages': 'number-of-pages',
  'z:numberOfPages': 'number-of-pages',
}
const LISTS: Record<string, 'author' | 'editor' | 'translator'> = {
  'bib:authors': 'author',
  'bib:editors': 'editor',
  'z:translators': 'translator',
  'dc:creator': 'author',
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

/** Zotero's RDF: items refer to the journals, series, notes and attachments that stand beside them in the file. */
export function* readZoteroRdf(text: Text): Generator<Reading> {
  const found = [...elementsOf(text, (_, depth) => depth === 1)]
  const byId = new Map(found.map((one) => [one.element.attributes['rdf:about'] ?? '', one.element]))
  const typed = found.some(({ element }) => childOf(element, 'z:itemType'))
  let entry = 0
  for (const one of found) {
    if (!isItem(one, typed)) continue
    entry++
    yield* finished(itemOfElement(one.element, byId), one.raw, one.line, entry)
    if (one.damage)
      yield warn(
        'entry-damaged',
        `The entry's XML is damaged (${one.damage}); what stands before and after was kept.`,
        {
          line: one.line,
          entry,
          data: { damage: one.damage },
        },
      )
  }
}

function isItem({ element }: Found, typed: boolean): boolean {
  const type = textIn(childOf(element, 'z:itemType')).trim()
  if (type) return type !== 'attachment' && type !== 'note'
  return (
    !typed &&
    Object.hasOwn(CLASSES, localName(element.name)) &&
    element.children.some((child) => typeof child !== 'string' && localName(child.name) === 'title')
  )
}

function itemOfElement(element: Element, byId: Map<string, Element>): Draft {
  const draft = new Draft()
  const type = textIn(childOf(element, 'z:itemType')).trim()
  draft.type(own(TYPES, type) ?? own(CLASSES, localName(element.name)) ?? 'document')
  for (const child of element.children) {
    if (typeof child === 'string') continue
    const value = textIn(child)
      .replace(/\s+/g, (space) => (space.slice(0, -1).includes('\n') ? '\n' : space))
      .trim()
    const name = child.name.startsWith('dc11:') ? `dc:${localName(child.name)}` : child.name
    const field = own(TEXT, name)
    const role = own(LISTS, name)
    if (field) draft.text(field === 'issue' && draft.item.type === 'report' ? 'number' : field, name, value)
    else if (role) draft.people(role, namesIn(child))
    else
      switch (name) {
        case 'z:itemType':
        case 'dcterms:isReferencedBy':
          break
        case 'link:link': {
          const attached = byId.get(child.attributes['rdf:resource'] ?? '')
          draft.keep(name, childOf(attached, 'rdf:resource')?.attributes['rdf:resource'] ?? '')
          break
        }
        case 'dcterms:isPartOf': {
          const target =
            byId.get(child.attributes['rdf:resource'] ?? '') ??
            child.children.find((one): one is Element => typeof one !== 'string')
          if (target) container(draft, target)
          else draft.serial(name, urnText(child.attributes['rdf:resource'] ?? ''))
          break
        }
        case 'dcterms:abstract':
        case 'dc:abstract':
          draft.abstract(name, textIn(child))
          break
        case 'dc:description': {
          draft.note(value)
          for (const line of value.split('\n')) {
            if (/^PMID:/.test(line)) draft.pmid('PMID', line)
            if (/^PMCID:/.test(line)) draft.pmcid('PMCID', line)
            if (/^DOI:/i.test(line)) draft.doi('DOI', line)
          }
          break
        }
        case 'dc:date':
        case 'dcterms:issued':
        case 'dcterms:date':
          draft.date('issued', name, value)
          break
        case 'dcterms:dateSubmitted':
          draft.date('accessed', name, value)
          break
        case 'dc:subject':
        case 'dcterms:subject': {
          const call = childOf(child, 'dcterms:LCC')
          if (call) draft.keep('call-number', value)
          else if (value) draft.keywords(value, /\n/)
          break
        }
        case 'dc:identifier':
          identifier(draft, child, value)
          break
        case 'z:language':
        case 'dc:language':
          // Libraries give the address of the language's code.
          draft.language(value || (child.attributes['rdf:resource'] ?? '').split('/').at(-1) || '')
          break
        case 'dc:publisher':
          publisher(draft, child, value)
          break
        case 'z:libraryCatalog':
          draft.database(value)
          break
        case 'bib:presentedAt':
          draft.text('event-title', name, textIn(childOf(child, 'bib:Conference', 'dc:title')) || value)
          break
        default:
          draft.keep(name, value || (child.attributes['rdf:resource'] ?? ''))
      }
  }
  return draft
}

function container(draft: Draft, target: Element): void {
  const series = localName(target.name) === 'Series'
  for (const child of target.children) {
    if (typeof child === 'string') continue
    const value = textIn(child).trim()
    switch (child.name) {
      case 'dc:title':
        draft.text(series ? 'collection-title' : 'container-title', child.name, value)
        break
      case 'dcterms:alternative':
        draft.text('container-title-short', child.name, value)
        break
      case 'prism:volume':
        draft.text('volume', child.name, value)
        break
      case 'prism:number':
        draft.text('issue', child.name, value)
        break
      case 'dc:identifier':
        identifier(draft, child, value)
        break
      case 'dcterms:isPartOf': {
        const inner = child.children.find((one): one is Element => typeof one !== 'string')
        if (inner) container(draft, inner)
        break
      }
      default:
        draft.keep(child.name, value)
    }
  }
}

function identifier(draft: Draft, element: Element, value: string): void {
  if (childOf(element, 'dcterms:URI')) draft.text('URL', 'URI', value)
  else if (/^ISSN|^ISBN/i.test(value)) draft.serial('dc:identifier', value)
  else if (/^DOI/i.test(value)) draft.doi('dc:identifier', value)
  else draft.keep('dc:identifier', value)
}

function publisher(draft: Draft, element: Element, value: string): void {
  const organisation = childOf(element, 'foaf:Organization')
  draft.text('publisher', 'dc:publisher', organisation ? textIn(childOf(organisation, 'foaf:name')) : value)
  draft.text(
    'publisher-place',
    'vcard:locality',
    textIn(childOf(organisation, 'vcard:adr', 'vcard:Address', 'vcard:locality')),
  )
}

function namesIn(element: Element): Name[] {
  return childrenOf(childOf(element, 'rdf:Seq'), 'rdf:li').flatMap((li) => {
    const person = childOf(li, 'foaf:Person')
    const family = textIn(childOf(person, 'foaf:surname')).trim()
    const given = (textIn(childOf(person, 'foaf:givenName')) || textIn(childOf(person, 'foaf:givenname'))).trim()
    if (!family && !given) return []
    if (!given || !family) return [{ literal: family || given }]
    return [(family.includes(',') ? undefined : nameOf(`${family}, ${given}`)) ?? { family, given }]
  })
}

/** `urn:issn:0268-1145,%201477-4615` as text; what is not encoded right stays as it is. */
function urnText(text: string): string {
  return text.replace(/%20/g, ' ').replace(/^urn:\w+:/, '')
}
