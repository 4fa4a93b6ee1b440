import type { Name } from '../../item.ts'
import { own } from '../../own.ts'
import type { Reading } from '../../reading.ts'
import { nameOf } from '../../text/names.ts'
import type { Text } from '../../text/text.ts'
import { typeOfRis, typeOfWords } from '../../types.ts'
import { Draft } from '../draft.ts'
import { childOf, childrenOf, type Element } from './xml.ts'
import { allIn, entriesOf, lineIn } from './xml-entries.ts'

/** Primo's words for what a record describes, as CSL types. */
const TYPES: Record<string, string> = {
  article: 'article-journal',
  book: 'book',
  pbook: 'book',
  ebook: 'book',
  print_book: 'book',
  book_chapter: 'chapter',
  conference_proceeding: 'paper-conference',
  dissertation: 'thesis',
  newspaper_article: 'article-newspaper',
  video: 'motion_picture',
  audio: 'song',
  music: 'song',
  score: 'musical_score',
  map: 'map',
  image: 'graphic',
  website: 'webpage',
  dataset: 'dataset',
  report: 'report',
  journal: 'periodical',
}

/** Primo's normalised records (https://knowledge.exlibrisgroup.com/Primo/Product_Documentation): as shown, and for citing. */
export function readPrimo(text: Text): Generator<Reading> {
  return entriesOf(text, {
    wanted: (name) => name === 'record',
    read: (element) => recordsIn(element).map(draftOf),
    fallback: 'document',
  })
}

function recordsIn(element: Element): Element[] {
  const has = (one: Element) => childrenOf(one, 'display').length > 0 || childrenOf(one, 'addata').length > 0
  return has(element) ? [element] : allIn(element, 'record').filter(has)
}

/** `$$VValue$$QQuery` holds parts, each after its letter; what stands before the first is what is shown. */
const shown = (text: string) => (text.startsWith('$$') ? part(text, 'V') : (text.split('$$')[0] ?? '')).trim()
const part = (text: string, letter: string) =>
  text
    .split('$$')
    .slice(1)
    .find((one) => one.startsWith(letter))
    ?.slice(1) ?? ''

function draftOf(record: Element): Draft {
  const draft = new Draft()
  const display = childOf(record, 'display')
  const cited = childOf(record, 'addata')
  const show = (name: string) => childrenOf(display, name).map(lineIn)
  const cite = (name: string) =>
    childrenOf(cited, name)
      .map(lineIn)
      .filter((text) => text !== '')
  const kind = (show('type')[0] ?? '').toLowerCase()
  draft.type(own(TYPES, kind) ?? own(TYPES, kind.replace(/s$/, '')) ?? typeOfWords(kind.replace('_', ' ')))
  draft.type(typeOfRis(cite('ristype')[0] ?? '') ?? undefined)
  const inside = ['article-journal', 'article-newspaper', 'chapter', 'paper-conference'].includes(draft.item.type)
  const title = shown(show('title')[0] ?? '') || cite('atitle')[0] || cite('btitle')[0] || cite('title')[0] || ''
  draft.text('title', 'title', title.replace(/ {0,3}\/$/, '').replace(/ : /g, ': '))
  creators(draft, show('creator'), cite('au'))
  if (inside) {
    draft.text('container-title', 'jtitle', cite('jtitle')[0] ?? '')
    if (draft.item.type === 'chapter') draft.text('container-title', 'btitle', cite('btitle')[0] ?? '')
    draft.text('container-title', 'ispartof', (show('ispartof')[0] ?? '').split(/, |\$\$/)[0] ?? '')
    for (const pages of cite('pages')) draft.text('page', 'pages', pages)
    draft.firstPage(cite('spage')[0] ?? '')
    draft.lastPage(cite('epage')[0] ?? '')
  }
  draft.text('container-title-short', 'stitle', inside ? (cite('stitle')[0] ?? '') : '')
  draft.text('volume', 'volume', cite('volume')[0] ?? '')
  draft.text('issue', 'issue', cite('issue')[0] ?? '')
  // `202003` is March; a year with no mark between would be taken for a text.
  for (const date of [...cite('risdate'), ...cite('date'), ...show('creationdate')])
    if (!draft.item.issued) draft.date('issued', 'date', date.replace(/^([0-9]{4})([0-9]{2})$/, '$1-$2'))
  imprint(draft, show, cite)
  for (const doi of cite('doi')) draft.doi('doi', doi)
  for (const pmid of cite('pmid')) draft.pmid('pmid', pmid)
  for (const name of ['issn', 'eissn', 'isbn']) for (const number of cite(name)) draft.serial(name, number)
  for (const identifier of show('identifier')) identify(draft, identifier)
  for (const abstract of cite('abstract')) draft.abstract('abstract', abstract)
  for (const text of show('description')) draft.abstract('description', shown(text))
  for (const subject of show('subject'))
    for (const chain of shown(subject).split(/ ?; /)) draft.keywords(chain.replace(/\.$/, ''), / {1,3}(?:--|\/) /)
  draft.language((show('language')[0] ?? '').split(/[;$]/)[0] ?? '')
  draft.text('URL', 'url', cite('url')[0] ?? '')
  draft.accession(lineIn(childOf(record, 'control', 'recordid')))
  draft.database(shown(show('source')[0] ?? '') || lineIn(childOf(record, 'control', 'sourceid')))
  for (const name of ['contributor', 'edition', 'notes', 'lds50'])
    for (const text of show(name))
      if (name === 'edition') draft.text('edition', name, text)
      else draft.keep(name, text)
  return draft
}

function imprint(draft: Draft, show: (name: string) => string[], cite: (name: string) => string[]): void {
  const whole = shown(show('publisher')[0] ?? '')
  const [place = '', publisher = ''] = whole.includes(' : ') ? whole.split(' : ') : ['', whole]
  draft.text('publisher', 'pub', cite('pub')[0] ?? publisher.replace(/, ?[0-9]{4}$/, ''))
  draft.text('publisher-place', 'cop', cite('cop')[0] ?? place)
  draft.text('collection-title', 'seriestitle', cite('seriestitle')[0] ?? shown(show('series')[0] ?? ''))
  const pages = /([0-9]{1,6})\]?\s{0,3}(?:p\b|pp\b|pages|s\.|sid|seiten|с\.)/i.exec(show('format')[0] ?? '')?.[1]
  if (pages) draft.text('number-of-pages', 'format', pages)
}

/** Shown names hold given names in full; names for citing may be cut to initials. */
function creators(draft: Draft, displayed: readonly string[], cited: readonly string[]): void {
  const names = displayed.flatMap((one) => {
    const query = part(one, 'Q')
    return query.includes(',') ? [query] : (one.split('$$')[0] ?? '').split(/ ?; /)
  })
  const found = (names.length > 0 ? names : cited).flatMap((name) => nameIn(name) ?? [])
  draft.people('author', found)
}

/** Without the years of a life, the role and the number of an authority file that catalogues put behind a name. */
function nameIn(text: string): Name | undefined {
  const bare = text
    .replace(/\[[^\]]{0,100}\]/g, ' ')
    .replace(/[\s,]{0,5}\(?\b1[0-9]{3}-(?:[0-9]{4})?\)?.{0,300}$/, '')
    .replace(/, (?:author|editor|compiler|translator|issuing body|forfatter)s?\.?$/i, '')
    .trim()
  return nameOf(bare, bare.includes(',') ? 'unknown' : 'given-first')
}

function identify(draft: Draft, text: string): void {
  for (const one of text.replace(/<\/?b>/g, '').split(/ ?; ?(?=\$\$C|[A-Z])/)) {
    const label = part(one, 'C') || (/^([A-Za-z-]{3,10}):/.exec(one)?.[1] ?? '')
    const value = part(one, 'V') || one.replace(/^[A-Za-z-]{3,10}:/, '')
    if (/is[sb]n/i.test(label)) draft.serial('identifier', value)
    else if (/^doi$/i.test(label)) draft.doi('identifier', value)
    else if (/^pmid$/i.test(label)) draft.pmid('identifier', /[0-9]{1,9}/.exec(value)?.[0] ?? '')
    else draft.keep('identifier', one)
  }
}
