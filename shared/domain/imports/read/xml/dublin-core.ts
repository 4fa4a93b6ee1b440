import { own } from '../../own.ts'
import type { Reading } from '../../reading.ts'
import { nameOf } from '../../text/names.ts'
import type { Text } from '../../text/text.ts'
import { typeOfWords } from '../../types.ts'
import { citationOf } from '../citation.ts'
import { Draft } from '../draft.ts'
import type { Element } from './xml.ts'
import { elementsIn, entriesOf, paragraphsIn } from './xml-entries.ts'

/**
 * Dublin Core (https://www.dublincore.org/specifications/dublin-core/dcmi-terms/) as archives answer OAI-PMH with it: DSpace
 * (Brage and other Norwegian archives), NVA, DiVA, and journals on OJS. Qualified DSpace (`dim:field`) and `qdc` too.
 */
export function readDublinCore(text: Text): Generator<Reading> {
  return entriesOf(text, {
    wanted: (name) => name === 'dc' || name === 'qualifieddc' || name === 'dim' || name === 'dublin_core',
    read: (element) => [draftOf(element)],
    fallback: 'document',
  })
}

/** The kinds of `info:eu-repo/semantics/...` (https://openaire-guidelines-for-literature-repository-managers.readthedocs.io/). */
const KINDS: Record<string, string> = {
  article: 'article-journal',
  bachelorthesis: 'thesis',
  masterthesis: 'thesis',
  doctoralthesis: 'thesis',
  book: 'book',
  bookpart: 'chapter',
  review: 'article-journal',
  conferenceobject: 'paper-conference',
  lecture: 'speech',
  workingpaper: 'report',
  preprint: 'article',
  report: 'report',
  patent: 'patent',
  'journal article': 'article-journal',
  'peer reviewed': 'article-journal',
  'master thesis': 'thesis',
  chapter: 'chapter',
  dataset: 'dataset',
}

interface Term {
  element: string
  qualifier: string
  value: string
}

/** DSpace writes `dc.date.issued` as `<dim:field element="date" qualifier="issued">`, others by the names of terms. */
function termsIn(element: Element): Term[] {
  return elementsIn(element).map((child) => {
    const { element: named, qualifier } = child.attributes
    const value = paragraphsIn(child)
    if (named) return { element: named, qualifier: qualifier && qualifier !== 'none' ? qualifier : '', value }
    const refined = own(REFINED, child.name)
    return refined ? { ...refined, value } : { element: child.name, qualifier: '', value }
  })
}

const REFINED: Record<string, Omit<Term, 'value'>> = {
  issued: { element: 'date', qualifier: 'issued' },
  abstract: { element: 'description', qualifier: 'abstract' },
  alternative: { element: 'title', qualifier: 'alternative' },
  isPartOf: { element: 'relation', qualifier: 'ispartof' },
  bibliographicCitation: { element: 'identifier', qualifier: 'citation' },
  created: { element: 'date', qualifier: 'created' },
  available: { element: 'date', qualifier: 'available' },
  dateAccepted: { element: 'date', qualifier: 'accepted' },
}

function draftOf(element: Element): Draft {
  const draft = new Draft()
  const terms = termsIn(element).filter(({ value }) => value !== '')
  draft.type(
    terms
      .filter((term) => term.element === 'type')
      .map(kindOf)
      .find((type) => type !== undefined),
  )
  for (const term of terms) put(draft, term)
  issued(draft, terms)
  return draft
}

function kindOf({ value }: Term): string | undefined {
  const word = value.toLowerCase().replace(/^.{0,100}\//, '')
  if (/^(?:publishedversion|acceptedversion|submittedversion|updatedversion|text)$/.test(word)) return undefined
  return own(KINDS, word) ?? typeOfWords(word)
}

function put(draft: Draft, { element, qualifier, value }: Term): void {
  switch (element) {
    case 'title':
      if (qualifier === '') draft.text('title', 'title', value)
      else draft.keep(`title ${qualifier}`, value)
      break
    case 'creator':
      person(draft, 'author', value)
      break
    case 'contributor':
      if (/^author$/i.test(qualifier)) person(draft, 'author', value)
      else if (/^editor$/i.test(qualifier)) person(draft, 'editor', value)
      else draft.keep(`contributor ${qualifier}`.trim(), value)
      break
    case 'subject':
      draft.keywords(value.replace(/^VDP::/, ''), /;/)
      break
    case 'description':
      if (/^(?:abstract|$)/.test(qualifier)) draft.abstract('description', value)
      else draft.keep(`description ${qualifier}`, value)
      break
    case 'publisher':
      draft.text('publisher', 'publisher', value)
      break
    case 'language':
      if (draft.item.language) draft.keep('language', value)
      else draft.language(value)
      break
    case 'type':
      draft.keep('type', value)
      break
    case 'identifier':
      identifier(draft, qualifier, value)
      break
    case 'relation':
    case 'source':
      source(draft, element, qualifier, value)
      break
    case 'date':
      break
    default:
      draft.keep(`${element} ${qualifier}`.trim(), value)
  }
}

function person(draft: Draft, role: 'author' | 'editor', value: string): void {
  const name = nameOf(value)
  if (name) draft.people(role, [name])
}

function identifier(draft: Draft, qualifier: string, value: string): void {
  const kind = qualifier.toLowerCase()
  if (kind === 'citation') source(draft, 'identifier', 'citation', value)
  else if (kind === 'doi' || /^(?:doi:|info:doi\/|https?:\/\/(?:dx\.)?doi\.org\/|10\.[0-9]{4})/i.test(value))
    draft.doi('identifier', value)
  else if (/^is[sb]n/.test(kind) || /^(?:urn:)?is[sb]n:?/i.test(value)) draft.serial('identifier', value)
  else if (kind === 'pmid' || /^(?:pmid:|info:pmid\/)/i.test(value))
    draft.pmid('identifier', value.replace(/^info:/, ''))
  else if (/^[0-9]{4}-[0-9]{3}[0-9X]$|^97[89][0-9-]{10,14}$/i.test(value)) draft.serial('identifier', value)
  else if (/^https?:/.test(value)) draft.text('URL', 'identifier', value)
  else source(draft, 'identifier', '', value)
}

/** Where it came out: DSpace has terms of its own for it, others put the whole citation into `source`. */
function source(draft: Draft, element: string, qualifier: string, value: string): void {
  const kind = qualifier.toLowerCase()
  if (/^(?:journal|ispartof)$/.test(kind) && !/^https?:|^urn:/.test(value))
    draft.text('container-title', element, value)
  else if (/^(?:volume|citationvolume)$/.test(kind)) draft.text('volume', element, value)
  else if (/^(?:issue|citationissue)$/.test(kind)) draft.text('issue', element, value)
  else if (/^(?:pagenumber|pages|citationpages)$/.test(kind)) draft.text('page', element, value)
  else if (kind === 'ispartofseries') draft.text('collection-title', element, value)
  else if (/^(?:urn:)?is[sb]n|^[0-9]{4}-[0-9]{3}[0-9X]$/i.test(value)) draft.serial(element, value)
  else if (/^(?:doi:|info:doi|https?:\/\/(?:dx\.)?doi\.org)/i.test(value)) draft.doi(element, value)
  else {
    const cited = element === 'relation' ? undefined : (ojs(value) ?? citationOf(value))
    if (cited?.container) {
      draft.text('container-title', element, cited.container)
      draft.text('volume', element, cited.volume ?? '')
      draft.text('issue', element, cited.issue ?? '')
      draft.text('page', element, cited.page ?? '')
    } else if (element === 'source' && /^\p{L}/u.test(value) && value.length < 200 && !value.includes('/'))
      draft.text('container-title', element, value)
    else draft.keep(`${element} ${qualifier}`.trim(), value)
  }
}

/** `Tidsskrift for prøver; Vol. 12 No. 3 (2020); 101-119`, as OJS writes; DSpace: `Tidsskrift. 2020, 12 (3), 101-119.` */
function ojs(value: string): { container?: string; volume?: string; issue?: string; page?: string } | undefined {
  const text = value.slice(0, 500)
  const parts =
    /^([^;]{2,200}); (?:Vol\.? ?|Årg\.? ?|Bd\.? ?)([0-9]{1,5})(?:,? ?(?:No\.?|Nr\.?|Issue) ?([0-9-]{1,10}))?[^;]{0,60}(?:; ?([A-Za-z]?[0-9]{1,6}(?:[-–][0-9]{1,6})?))?/i.exec(
      text,
    )
  if (parts) return { container: parts[1], volume: parts[2], issue: parts[3], page: parts[4] }
  const brage =
    /^([^.]{2,200})\. [0-9]{4}, ([0-9]{1,5}) ?(?:\(([^()]{1,20})\))?(?:, ?([A-Za-z]?[0-9]{1,6}(?:[-–][0-9]{1,6})?))?/.exec(
      text,
    )
  return brage ? { container: brage[1], volume: brage[2], issue: brage[3], page: brage[4] } : undefined
}

/** When it came out, not when the archive took it in: the earliest where nothing says which is which. */
function issued(draft: Draft, terms: readonly Term[]): void {
  const dates = terms.filter((term) => term.element === 'date')
  const said = dates.find((term) => term.qualifier === 'issued')
  const plain = dates.filter((term) => term.qualifier === '').map((term) => term.value)
  // DSpace lists accession, availability and issue under one name; only the first two are to the second.
  const best = said?.value ?? plain.find((value) => !value.includes('T')) ?? [...plain].sort()[0] ?? dates[0]?.value
  draft.date('issued', 'date', (best ?? '').slice(0, 10))
}
