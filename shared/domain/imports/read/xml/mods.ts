import type { Reading } from '../../reading.ts'
import type { Text } from '../../text/text.ts'
import { Draft } from '../draft.ts'
import { modsNames } from './mods-names.ts'
import { modsType } from './mods-types.ts'
import { childOf, childrenOf, type Element } from './xml.ts'
import { elementsIn, entriesOf, lineIn, paragraphsIn, titled } from './xml-entries.ts'

/**
 * MODS (https://www.loc.gov/standards/mods/userguide/), alone, in a collection, or as archives answer OAI-PMH with it; DiVA's
 * export is such. What an article is part of stands in a related item of the type `host`.
 */
export function readMods(text: Text): Generator<Reading> {
  return entriesOf(text, {
    wanted: (name) => name === 'mods',
    read: (element) => [draftOf(element)],
    fallback: 'document',
  })
}

const related = (mods: Element, type: string) =>
  childrenOf(mods, 'relatedItem').find((one) => one.attributes.type === type)

function draftOf(mods: Element): Draft {
  const draft = new Draft()
  const host = related(mods, 'host')
  draft.type(modsType(mods, host))
  ownTitles(draft, mods)
  modsNames(draft, mods)
  dates(draft, mods, host)
  imprint(draft, childrenOf(mods, 'originInfo'))
  for (const child of elementsIn(mods)) ownField(draft, child)
  if (host) containerOf(draft, host)
  const series = related(mods, 'series')
  if (series) {
    draft.text('collection-title', 'relatedItem', titleOf(childOf(series, 'titleInfo')))
    partOf(draft, childOf(series, 'part'))
  }
  return draft
}

function ownField(draft: Draft, child: Element): void {
  switch (child.name) {
    case 'titleInfo':
    case 'name':
    case 'originInfo':
    case 'typeOfResource':
    case 'relatedItem':
    case 'extension':
      break
    case 'genre':
      if (child.attributes.type !== 'publicationTypeCode') draft.text('genre', 'genre', lineIn(child))
      break
    case 'language': {
      const terms = childrenOf(child, 'languageTerm')
      const language = lineIn(terms.find((term) => term.attributes.type === 'code') ?? terms[0] ?? child)
      if (draft.item.language) draft.keep('language', language)
      else draft.language(language)
      break
    }
    case 'abstract':
      draft.abstract('abstract', paragraphsIn(child))
      break
    case 'note':
    case 'tableOfContents':
      draft.note(child.attributes.type ? `${child.attributes.type}: ${lineIn(child)}` : lineIn(child))
      break
    case 'subject':
      subject(draft, child)
      break
    case 'identifier':
      identifier(draft, child)
      break
    case 'location':
      for (const url of childrenOf(child, 'url'))
        if (/preview|raw object/.test(url.attributes.access ?? '')) draft.keep('url', lineIn(url))
        else draft.text('URL', 'url', lineIn(url))
      break
    case 'physicalDescription':
      for (const extent of childrenOf(child, 'extent')) extentOf(draft, extent)
      break
    case 'part':
      partOf(draft, child)
      break
    case 'recordInfo':
      draft.accession(lineIn(childOf(child, 'recordIdentifier')))
      draft.database(lineIn(childOf(child, 'recordContentSource')))
      break
    default:
      draft.keep(child.name, lineIn(child))
  }
}

/** `The` + `Title: Subtitle. Part 2: Its name`. */
function titleOf(info: Element | undefined): string {
  const get = (name: string) => childrenOf(info, name).map(lineIn).filter(Boolean).join(', ')
  const main = `${get('nonSort')} ${titled(get('title'), get('subTitle'))}`.trim()
  const part = titled(get('partNumber'), get('partName'))
  return part === '' ? main : `${main.replace(/[.\s]{0,5}$/, '')}. ${part}`
}

function ownTitles(draft: Draft, mods: Element): void {
  const all = childrenOf(mods, 'titleInfo')
  const main = all.find((info) => !info.attributes.type) ?? all[0]
  draft.text('title', 'titleInfo', titleOf(main))
  for (const info of all)
    if (info !== main && info.attributes.type === 'translated')
      draft.text('translated-title', 'titleInfo', titleOf(info))
    else if (info !== main) draft.keep('titleInfo', titleOf(info))
}

const DATES = ['dateIssued', 'copyrightDate', 'dateCreated', 'date', 'dateCaptured', 'dateOther']

/** The date an origin states as its key, else the finest name for when it came out; encoded rather than as printed. */
function dateIn(holders: readonly Element[]): string {
  const all = holders.flatMap(elementsIn).filter((one) => DATES.includes(one.name) && one.attributes.point !== 'end')
  const key = all.find((one) => one.attributes.keyDate === 'yes')
  if (key) return lineIn(key)
  for (const name of DATES) {
    const named = all.filter((one) => one.name === name && lineIn(one) !== '')
    const best = named.find((one) => one.attributes.encoding) ?? named[0]
    if (best) return lineIn(best)
  }
  return ''
}

function dates(draft: Draft, mods: Element, host: Element | undefined): void {
  const within = (element: Element | undefined, name: string) => (element ? childrenOf(element, name) : [])
  draft.date(
    'issued',
    'originInfo',
    dateIn(within(mods, 'originInfo')) ||
      dateIn(within(mods, 'part')) ||
      dateIn(within(host, 'part')) ||
      dateIn(within(host, 'originInfo')),
  )
}

function imprint(draft: Draft, origins: readonly Element[]): void {
  for (const origin of origins) {
    for (const publisher of childrenOf(origin, 'publisher')) draft.text('publisher', 'publisher', lineIn(publisher))
    for (const place of childrenOf(origin, 'place').flatMap((one) => childrenOf(one, 'placeTerm')))
      if (place.attributes.type === 'code') draft.keep('placeTerm', lineIn(place))
      else draft.text('publisher-place', 'placeTerm', lineIn(place))
    draft.text('edition', 'edition', lineIn(childOf(origin, 'edition')))
  }
}

function containerOf(draft: Draft, host: Element): void {
  const infos = childrenOf(host, 'titleInfo')
  for (const info of infos)
    if (info.attributes.type === 'abbreviated') draft.text('container-title-short', 'titleInfo', titleOf(info))
    else draft.text('container-title', 'titleInfo', titleOf(info))
  if (!draft.item['container-title'] && draft.item['container-title-short'])
    draft.item['container-title'] = draft.item['container-title-short']
  modsNames(draft, host, 'editor')
  imprint(draft, childrenOf(host, 'originInfo'))
  for (const part of childrenOf(host, 'part')) partOf(draft, part)
  for (const id of childrenOf(host, 'identifier'))
    if (/^(?:issn|eissn|isbn)/i.test(id.attributes.type ?? '')) draft.serial('identifier', lineIn(id))
    else draft.keep('host identifier', lineIn(id))
}

function partOf(draft: Draft, part: Element | undefined): void {
  for (const detail of childrenOf(part, 'detail')) {
    const number = lineIn(childOf(detail, 'number')) || lineIn(childOf(detail, 'caption'))
    const type = detail.attributes.type ?? ''
    if (/^volume$/i.test(type)) draft.text('volume', 'detail', number)
    else if (/^(?:issue|number)$/i.test(type)) draft.text('issue', 'detail', number)
    else if (/^(?:artno|article|articlenumber)$/i.test(type)) draft.firstPage(number)
    else draft.keep(`detail ${type}`.trim(), lineIn(detail))
  }
  for (const extent of childrenOf(part, 'extent')) extentOf(draft, extent)
}

function extentOf(draft: Draft, extent: Element): void {
  if (elementsIn(extent).length === 0) {
    const pages = /([0-9]{1,6})\]?\s{0,3}(?:p\b|pp\b|pages|s\.|sid|seiten|bl\.)/i.exec(lineIn(extent))?.[1]
    if (pages) draft.text('number-of-pages', 'extent', pages)
    else draft.keep('extent', lineIn(extent))
    return
  }
  draft.firstPage(lineIn(childOf(extent, 'start')) || lineIn(childOf(extent, 'list')))
  draft.lastPage(lineIn(childOf(extent, 'end')))
  draft.text('number-of-pages', 'total', lineIn(childOf(extent, 'total')))
}

/** Topics are keywords one by one: their chains go from the wide to the narrow. */
function subject(draft: Draft, element: Element): void {
  for (const part of elementsIn(element))
    if (part.name === 'topic') draft.keywords(lineIn(part), /;/)
    else draft.keep(`subject ${part.name}`, lineIn(part))
}

function identifier(draft: Draft, element: Element): void {
  const value = lineIn(element)
  const type = (element.attributes.type ?? '').toLowerCase()
  if (element.attributes.invalid === 'yes') draft.keep('identifier', value)
  else if (type === 'doi') draft.doi('identifier', value)
  else if (/^(?:issn|eissn|isbn)/.test(type)) draft.serial('identifier', value)
  else if (type === 'pmid' || type === 'pubmed') draft.pmid('identifier', value)
  else if (type === 'citekey') draft.text('id', 'identifier', value)
  else if (/^(?:uri|url|hdl|handle)$/.test(type) && /^https?:/.test(value) && !draft.item.URL)
    draft.text('URL', 'identifier', value)
  else draft.keep(`identifier ${type}`.trim(), value)
}
