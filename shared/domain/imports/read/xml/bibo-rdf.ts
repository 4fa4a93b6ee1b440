import type { Name } from '../../item.ts'
import { own } from '../../own.ts'
import type { Reading } from '../../reading.ts'
import type { Text } from '../../text/text.ts'
import { Draft, type TextField } from '../draft.ts'
import { finished } from '../warn.ts'
import { type Element, elementsOf, textIn } from './xml.ts'
import { elementsIn, lineIn, localName, personOf } from './xml-entries.ts'

/** Classes of the Bibliographic Ontology (https://www.dublincore.org/specifications/bibo/bibo/) that are references of their own. */
const CLASSES: Record<string, string> = {
  AcademicArticle: 'article-journal',
  Article: 'article-journal',
  Book: 'book',
  EditedBook: 'book',
  BookSection: 'chapter',
  Chapter: 'chapter',
  Thesis: 'thesis',
  Report: 'report',
  Document: 'document',
  Proceedings: 'book',
  Manuscript: 'manuscript',
  Webpage: 'webpage',
  Patent: 'patent',
  Standard: 'standard',
  AudioDocument: 'song',
  AudioVisualDocument: 'motion_picture',
  Film: 'motion_picture',
  Map: 'map',
  Image: 'graphic',
  Letter: 'personal_communication',
  Interview: 'interview',
  LegalCaseDocument: 'legal_case',
  Legislation: 'legislation',
  Bill: 'bill',
  Slideshow: 'speech',
  ReferenceSource: 'book',
}

const FIELDS: Record<string, TextField> = {
  title: 'title',
  volume: 'volume',
  issue: 'issue',
  pages: 'page',
  edition: 'edition',
  numPages: 'number-of-pages',
  number: 'number',
  uri: 'URL',
}

interface Graph {
  /** Elements by what names them: `rdf:about`, `rdf:nodeID` or `rdf:ID`. */
  readonly named: ReadonlyMap<string, Element>
}

/** RDF in the Bibliographic Ontology: people, journals and issues may stand inside a reference or beside it. */
export function* readBiboRdf(text: Text): Generator<Reading> {
  const found = [...elementsOf(text, (_, depth) => depth === 1)]
  const names = ({ attributes }: Element) => attributes['rdf:about'] ?? attributes['rdf:nodeID'] ?? attributes['rdf:ID']
  const graph: Graph = {
    named: new Map(found.flatMap(({ element }) => (names(element) ? [[names(element) as string, element]] : []))),
  }
  // What another names as its container is described there.
  const held = new Set(found.flatMap(({ element }) => elementsIn(element).filter(isPart).map(target)))
  let entry = 0
  for (const { element, raw, line } of found) {
    const type = own(CLASSES, localName(element.name))
    if (!type || !/^bibo:/.test(element.name) || held.has(names(element))) continue
    entry++
    yield* finished(draftOf(element, type, graph), raw, line, entry)
  }
}

const isPart = ({ name }: Element) => localName(name) === 'isPartOf'
const target = ({ attributes }: Element) => attributes['rdf:resource'] ?? attributes['rdf:nodeID']

/** What a property points at: the element inside it, or the one that it names. */
function objectOf(property: Element, { named }: Graph): Element | undefined {
  return elementsIn(property)[0] ?? named.get(target(property) ?? '')
}

function draftOf(element: Element, type: string, graph: Graph): Draft {
  const draft = new Draft()
  draft.type(type)
  const listed = elementsIn(element).some(({ name }) => localName(name) === 'authorList')
  for (const property of elementsIn(element)) {
    const name = localName(property.name)
    const field = own(FIELDS, name)
    const value = textIn(property).trim()
    if (field) draft.text(field, name, value)
    else if (name === 'creator' && listed) continue
    else if (name === 'creator' || name === 'authorList') draft.people('author', peopleIn(property, graph))
    else if (name === 'editor' || name === 'editorList') draft.people('editor', peopleIn(property, graph))
    else if (name === 'translator') draft.people('translator', peopleIn(property, graph))
    else if (isPart(property)) containers(draft, objectOf(property, graph), graph, 3)
    else described(draft, property, name, value, graph)
  }
  return draft
}

function described(draft: Draft, property: Element, name: string, value: string, graph: Graph): void {
  switch (name) {
    case 'abstract':
      draft.abstract(name, value)
      break
    case 'date':
    case 'issued':
      draft.date('issued', name, value)
      break
    case 'language':
      draft.language(value)
      break
    case 'doi':
      draft.doi(name, value)
      break
    case 'pmid':
      draft.pmid(name, value)
      break
    case 'issn':
    case 'eissn':
    case 'isbn':
    case 'isbn10':
    case 'isbn13':
      draft.serial(name, value)
      break
    case 'subject':
      draft.keywords(value || lineIn(objectOf(property, graph)))
      break
    case 'publisher':
      draft.text('publisher', name, value || lineIn(objectOf(property, graph)))
      break
    case 'pageStart':
      draft.firstPage(value)
      break
    case 'pageEnd':
      draft.lastPage(value)
      break
    default:
      draft.keep(property.name, value || (target(property) ?? ''))
  }
}

/** An article is part of an issue, which is part of a journal; a series may come further up. */
function containers(draft: Draft, holder: Element | undefined, graph: Graph, further: number): void {
  if (!holder || further === 0) return
  const kind = localName(holder.name)
  for (const property of elementsIn(holder)) {
    const name = localName(property.name)
    const value = textIn(property).trim()
    if (isPart(property)) containers(draft, objectOf(property, graph), graph, further - 1)
    else if (name === 'title') {
      if (kind !== 'Issue') draft.text(kind === 'Series' ? 'collection-title' : 'container-title', name, value)
    } else if (name === 'volume' || name === 'issue') draft.text(name, name, value)
    else if (name === 'editor' || name === 'editorList') draft.people('editor', peopleIn(property, graph))
    else if (/^(?:date|issued|e?issn|isbn1?[03]?|publisher)$/.test(name)) described(draft, property, name, value, graph)
    else draft.keep(property.name, value)
  }
}

function peopleIn(property: Element, graph: Graph): Name[] {
  const lists = elementsIn(property).filter(({ name }) => /^(?:Seq|Bag|List)$/.test(localName(name)))
  const members = lists.length > 0 ? lists.flatMap(elementsIn) : [property]
  return members.flatMap((member) => {
    const person = /^(?:Person|Organization|Agent)$/.test(localName(member.name)) ? member : objectOf(member, graph)
    return nameIn(person, textIn(member).trim()) ?? []
  })
}

function nameIn(person: Element | undefined, literal: string): Name | undefined {
  const get = (names: RegExp) => lineIn(elementsIn(person).find(({ name }) => names.test(localName(name))))
  const family = get(/^(?:surname|family_?name|lastName)$/i)
  const given = get(/^(?:given_?name|firstName)$/i)
  if (family !== '' || given !== '') return personOf(family, given)
  const whole = get(/^name$/) || (person ? '' : literal)
  return whole === '' ? undefined : { literal: whole }
}
