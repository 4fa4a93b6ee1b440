import { typeOfEndnote } from '../../endnote-types.ts'
import { own } from '../../own.ts'
import type { Reading } from '../../reading.ts'
import { pmidOf } from '../../text/identifiers.ts'
import type { Text } from '../../text/text.ts'
import { typeInGenre, typeOfWords } from '../../types.ts'
import { Draft, type TextField } from '../draft.ts'
import { finished, warn } from '../warn.ts'
import { childOf, childrenOf, type Element, elementsOf, textIn } from './xml.ts'

const TEXT: Record<string, TextField> = {
  volume: 'volume',
  number: 'issue',
  issue: 'issue',
  pages: 'page',
  edition: 'edition',
  publisher: 'publisher',
  'pub-location': 'publisher-place',
  'work-type': 'genre',
}

/** EndNote's XML, with and without `<style>` around each text. */
export function* readEndnoteXml(text: Text): Generator<Reading> {
  let entry = 0
  for (const { element, raw, line, damage } of elementsOf(text, (name, depth) => name === 'record' && depth > 0)) {
    entry++
    yield* finished(itemOfRecord(element), raw, line, entry)
    if (damage)
      yield warn('entry-damaged', `The entry's XML is damaged (${damage}); what stands before and after was kept.`, {
        line,
        entry,
        data: { damage },
      })
  }
}

function itemOfRecord(record: Element): Draft {
  const draft = new Draft()
  const type = childOf(record, 'ref-type')
  const typeName = type?.attributes.name ?? textIn(type)
  draft.type(typeOfEndnote(typeName) ?? typeOfWords(typeName) ?? 'document')
  const is = draft.item.type
  for (const child of record.children) {
    if (typeof child === 'string') continue
    const value = textIn(child).trim()
    const field = own(TEXT, child.name)
    if (field) draft.text(is === 'report' && child.name === 'number' ? 'number' : field, child.name, value)
    else
      switch (child.name) {
        case 'ref-type':
        case 'source-app':
        case 'foreign-keys':
          break
        case 'database':
          draft.keep('database', value)
          break
        case 'rec-number':
          draft.text('id', 'rec-number', value)
          break
        case 'contributors':
          contributors(draft, child)
          break
        case 'titles':
          titles(draft, child)
          break
        case 'periodical':
          draft.text('container-title', 'full-title', textIn(childOf(child, 'full-title')))
          for (const tag of ['abbr-1', 'abbr-2']) short(draft, tag, textIn(childOf(child, tag)))
          break
        case 'alt-periodical':
          draft.text('container-title', 'alt-periodical', textIn(childOf(child, 'full-title')))
          short(draft, 'alt-periodical', textIn(childOf(child, 'abbr-1')))
          break
        case 'dates':
          dates(draft, child)
          break
        case 'keywords':
          for (const word of childrenOf(child, 'keyword')) draft.keywords(textIn(word), /[\r\n]+/)
          break
        case 'isbn':
        case 'issn':
          draft.serial(child.name, value)
          break
        case 'electronic-resource-num':
          draft.doi(child.name, value)
          break
        case 'abstract':
          draft.abstract('abstract', value)
          break
        case 'notes':
          draft.note(value)
          break
        case 'language':
          draft.language(value)
          break
        case 'accession-num':
          draft.accession(value)
          break
        case 'remote-database-name':
          draft.database(value)
          break
        case 'custom2':
          if (/^PMC\d+$/.test(value)) draft.pmcid('custom2', value)
          else draft.keep('custom2', value)
          break
        case 'urls':
          for (const url of urlsIn(child))
            if (draft.item.URL && !draft.item.PMID && pmidOf(url)) draft.pmid('url', url)
            else draft.text('URL', 'url', url)
          break
        default:
          draft.keep(child.name, value)
      }
  }
  // What EndNote has no type for says what it is as the type of work.
  if (is === 'document') Object.assign(draft.item, typeInGenre(draft.item.genre))
  if (/pubmed|nlm|medline/i.test(draft.item.custom?.database ?? textIn(childOf(record, 'remote-database-provider'))))
    draft.pmid('accession-num', draft.item.custom?.accession ?? '')
  return draft
}

function short(draft: Draft, tag: string, value: string): void {
  if (value.trim() !== draft.item['container-title']) draft.text('container-title-short', tag, value)
}

function contributors(draft: Draft, element: Element): void {
  for (const group of element.children) {
    if (typeof group === 'string') continue
    const role = group.name === 'authors' ? 'author' : group.name === 'translated-authors' ? 'translator' : 'editor'
    for (const author of childrenOf(group, 'author')) {
      const name = textIn(author).trim()
      // EndNote marks an organisation by a comma at the end.
      if (/,$/.test(name)) draft.people(role, [{ literal: name.slice(0, -1).replaceAll(',,', ',').trim() }])
      else draft.name(role, name)
    }
  }
}

function titles(draft: Draft, element: Element): void {
  const book = ['book', 'thesis', 'report'].includes(draft.item.type)
  const fields: Record<string, TextField> = {
    title: 'title',
    'secondary-title': book ? 'collection-title' : 'container-title',
    'tertiary-title': 'collection-title',
    'translated-title': 'translated-title',
  }
  for (const title of element.children) {
    if (typeof title === 'string') continue
    const field = own(fields, title.name)
    if (field) draft.text(field, title.name, textIn(title))
    else if (title.name === 'alt-title') short(draft, 'alt-title', textIn(title))
    else draft.keep(title.name, textIn(title).trim())
  }
}

function dates(draft: Draft, element: Element): void {
  draft.date('issued', 'year', textIn(childOf(element, 'year')))
  for (const date of childrenOf(childOf(element, 'pub-dates'), 'date')) {
    const value = textIn(date).trim()
    if (/\d{4}/.test(value)) draft.date('issued', 'pub-dates', value)
    else draft.monthDay('pub-dates', value)
  }
}

function urlsIn(element: Element): string[] {
  const found: string[] = []
  for (const group of element.children)
    if (typeof group !== 'string')
      for (const url of [...childrenOf(group, 'url'), ...(group.name === 'url' ? [group] : [])]) {
        const value = textIn(url).trim()
        if (value !== '' && !found.includes(value)) found.push(value)
      }
  return found
}
