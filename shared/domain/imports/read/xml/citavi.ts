import type { Name } from '../../item.ts'
import { own } from '../../own.ts'
import type { Reading } from '../../reading.ts'
import type { Text } from '../../text/text.ts'
import { Draft, type TextField } from '../draft.ts'
import { finished, warn } from '../warn.ts'
import { childOf, type Element, elementsOf, textIn } from './xml.ts'
import { lineIn, personOf, titled } from './xml-entries.ts'

/** Citavi's types of references (https://www1.citavi.com/sub/manual6/en/) as CSL types. */
const TYPES: Record<string, string> = {
  JournalArticle: 'article-journal',
  NewspaperArticle: 'article-newspaper',
  Book: 'book',
  BookEdited: 'book',
  CollectedWorks: 'book',
  Contribution: 'chapter',
  ContributionInLegalCommentary: 'chapter',
  ConferenceProceedings: 'book',
  Lecture: 'speech',
  Thesis: 'thesis',
  UnpublishedWork: 'report',
  Manuscript: 'manuscript',
  InternetDocument: 'webpage',
  Patent: 'patent',
  Standard: 'standard',
  ComputerProgram: 'software',
  AudioOrVideoDocument: 'motion_picture',
  Movie: 'motion_picture',
  Broadcast: 'broadcast',
  Map: 'map',
  CourtDecision: 'legal_case',
  StatuteOrRegulation: 'legislation',
  InterviewMaterial: 'interview',
  PersonalCommunication: 'personal_communication',
  NewsAgencyReport: 'report',
  PressRelease: 'report',
  SpecialIssue: 'book',
  AudioBook: 'book',
  LegalCommentary: 'book',
  MusicAlbum: 'song',
  MusicTrack: 'song',
  RadioPlay: 'broadcast',
}

/** What comes out in issues; the number of anything else is its own. */
const SERIALS = /^(?:JournalArticle|NewspaperArticle|SpecialIssue)$/

const FIELDS: Record<string, TextField> = {
  Volume: 'volume',
  Number: 'issue',
  Edition: 'edition',
  PlaceOfPublication: 'publisher-place',
  OnlineAddress: 'URL',
  CitationKey: 'id',
}

/** How Citavi works, not what it says of a reference. */
const INTERNAL =
  /^(?:Created|Modified|CitationKeyUpdate|DateForSorting|HasLabel|SequenceNumber|ShortTitle|Rating|CoverPath|PageRangeNum|StartPage|EndPage|.{0,40}(?:IsComplex|Formatted|SourceTextFormat|UpdateType)$|ReferenceType$|Title$|Subtitle$|Year$|PeriodicalID$|SeriesTitleID$)/

/** What references of a project share, by id. */
interface Project {
  readonly named: ReadonlyMap<string, Element>
  /** By the list they stand in (`ReferenceAuthors`, ...): the ids that belong to an id, in order. */
  readonly lists: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>
  /** The book that a contribution stands in. */
  readonly holder: ReadonlyMap<string, string>
}

const SHARED = new Set(['Person', 'Keyword', 'Periodical', 'Publisher', 'SeriesTitle'])
const LISTS = ['Authors', 'Editors', 'Collaborators', 'Organizations', 'Publishers', 'Keywords', 'References'].map(
  (name) => `Reference${name}`,
)

/**
 * A Citavi project as its XML (`.ctv5`, and the backup `.ctv6bak`, which is a zip of it): references name their people,
 * keywords and periodicals by ids, so it is walked through twice.
 */
export function* readCitavi(text: Text): Generator<Reading> {
  const project = projectOf(text)
  let entry = 0
  for (const { element, raw, line, damage } of elementsOf(text, (name, depth) => name === 'Reference' && depth === 2)) {
    entry++
    yield* finished(draftOf(element, project), raw, line, entry)
    if (damage)
      yield warn('entry-damaged', `The entry's XML is damaged (${damage}); what stands before and after was kept.`, {
        line,
        entry,
        data: { damage },
      })
  }
}

function projectOf(text: Text): Project {
  const named = new Map<string, Element>()
  const lists = new Map<string, Map<string, readonly string[]>>()
  const holder = new Map<string, string>()
  const shared = (name: string, depth: number) => (SHARED.has(name) && depth === 2) || LISTS.includes(name)
  for (const { element } of elementsOf(
    text,
    (name, depth) => shared(name, depth) || (name === 'Reference' && depth === 2),
  )) {
    if (element.attributes.id) {
      // Of a reference only what a contribution takes from its book is needed.
      const slim = (child: Element | string) =>
        typeof child !== 'string' && /^(?:Title|Subtitle|Year|ISBN|PlaceOfPublication|Date)$/.test(child.name)
      const kept = element.name === 'Reference' ? { ...element, children: element.children.filter(slim) } : element
      named.set(element.attributes.id, kept)
      continue
    }
    const list = new Map<string, readonly string[]>()
    for (const child of element.children) {
      if (typeof child === 'string' || child.name !== 'OnetoN') continue
      const [one = '', ...many] = textIn(child).split(';')
      list.set(one, many)
      if (element.name === 'ReferenceReferences') for (const part of many) holder.set(part, one)
    }
    lists.set(element.name, list)
  }
  return { named, lists, holder }
}

function draftOf(reference: Element, project: Project): Draft {
  const draft = new Draft()
  const id = reference.attributes.id ?? ''
  const get = (name: string) => textIn(childOf(reference, name)).trim()
  const people = (list: string) => namesIn(id, list, project)
  const type = get('ReferenceType')
  draft.type(own(TYPES, type))
  draft.text('title', 'Title', titled(get('Title'), get('Subtitle')))
  draft.people('author', people('ReferenceAuthors'))
  draft.people('editor', people('ReferenceEditors'))
  const organisations = people('ReferenceOrganizations')
  if (!draft.item.author && !draft.item.editor) draft.people('author', organisations)
  else for (const name of organisations) draft.keep('Organization', name.literal ?? '')
  for (const date of ['Year', 'Date', 'Year2']) if (!draft.item.issued) draft.date('issued', date, get(date))
  draft.date('accessed', 'AccessDate', get('AccessDate'))
  const pages = /<os>([^<]{0,200})<\/os>\s{0,20}$/.exec(get('PageRange').slice(-500))?.[1] ?? ''
  draft.text('page', 'PageRange', pages)
  draft.text(
    'number-of-pages',
    'PageCount',
    /([0-9]{1,6})(?![0-9])/.exec(get('PageCount').replace(/<(?:c|in)>.{0,50}?<\/(?:c|in)>/g, ''))?.[1] ?? '',
  )
  shared(draft, reference, id, project)
  for (const child of reference.children) if (typeof child !== 'string') field(draft, child, type)
  held(draft, project.named.get(project.holder.get(id) ?? ''), project)
  return draft
}

function shared(draft: Draft, reference: Element, id: string, { named, lists }: Project): void {
  const periodical = named.get(textIn(childOf(reference, 'PeriodicalID')).trim())
  draft.text('container-title', 'Periodical', lineIn(childOf(periodical, 'Name')))
  draft.text('container-title-short', 'Periodical', lineIn(childOf(periodical, 'StandardAbbreviation')))
  draft.serial('Periodical', lineIn(childOf(periodical, 'ISSN')))
  const series = named.get(textIn(childOf(reference, 'SeriesTitleID')).trim())
  draft.text('collection-title', 'SeriesTitle', lineIn(childOf(series, 'Name')))
  for (const one of lists.get('ReferencePublishers')?.get(id) ?? [])
    draft.text('publisher', 'Publisher', lineIn(childOf(named.get(one), 'Name')))
  for (const one of lists.get('ReferenceKeywords')?.get(id) ?? [])
    draft.keywords(lineIn(childOf(named.get(one), 'Name')), /\n/)
}

function field(draft: Draft, child: Element, type: string): void {
  if (INTERNAL.test(child.name)) return
  const value = textIn(child).trim()
  const known = own(FIELDS, child.name)
  if (known) draft.text(known === 'issue' && !SERIALS.test(type) ? 'number' : known, child.name, value)
  else
    switch (child.name) {
      case 'DOI':
        draft.doi('DOI', value)
        break
      case 'PubMedID':
        draft.pmid('PubMedID', value)
        break
      case 'ISBN':
        draft.serial('ISBN', value)
        break
      case 'Abstract':
        draft.abstract('Abstract', value)
        break
      case 'Notes':
        draft.note(value)
        break
      case 'LanguageCode':
      case 'Language':
        draft.language(value)
        break
      case 'SourceOfBibliographicInformation':
        draft.database(value)
        break
      case 'PageRange':
      case 'PageCount':
      case 'Date':
      case 'AccessDate':
        break
      default:
        draft.keep(child.name, value)
    }
}

/** What a contribution has from the book that it stands in. */
function held(draft: Draft, book: Element | undefined, project: Project): void {
  if (!book) return
  const get = (name: string) => lineIn(childOf(book, name))
  draft.text('container-title', 'parent Title', titled(get('Title'), get('Subtitle')))
  if (!draft.item.issued) draft.date('issued', 'parent Year', get('Year') || get('Date'))
  if (!draft.item.editor) draft.people('editor', namesIn(book.attributes.id ?? '', 'ReferenceEditors', project))
  draft.text('publisher-place', 'parent PlaceOfPublication', get('PlaceOfPublication'))
  if (!draft.item.ISBN) draft.serial('parent ISBN', get('ISBN'))
  for (const one of project.lists.get('ReferencePublishers')?.get(book.attributes.id ?? '') ?? [])
    if (!draft.item.publisher) draft.text('publisher', 'Publisher', lineIn(childOf(project.named.get(one), 'Name')))
}

function namesIn(id: string, list: string, { named, lists }: Project): Name[] {
  return (lists.get(list)?.get(id) ?? []).flatMap((one) => {
    const person = named.get(one)
    const part = (name: string) => lineIn(childOf(person, name))
    return (
      personOf(`${part('Prefix')} ${part('LastName')}`, `${part('FirstName')} ${part('MiddleName')}`, part('Suffix')) ??
      []
    )
  })
}
