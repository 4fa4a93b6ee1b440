import type { Reading } from '../../reading.ts'
import type { Text } from '../../text/text.ts'
import { Draft } from '../draft.ts'
import { marcContainer } from './marc-container.ts'
import { marcNames } from './marc-names.ts'
import { isbd, MarcRecord } from './marc-record.ts'
import { childrenOf, type Element } from './xml.ts'
import { allIn, entriesOf } from './xml-entries.ts'

/**
 * MARCXML (https://www.loc.gov/marc/bibliographic/) as library catalogues give it: a record, a collection, or the answer of
 * SRU or OAI-PMH, whose own `record` is around it.
 */
export function readMarcXml(text: Text): Generator<Reading> {
  return entriesOf(text, {
    wanted: (name) => name === 'record',
    read: (element) => recordsIn(element).map((record) => draftOf(new MarcRecord(record))),
    fallback: 'document',
  })
}

function recordsIn(element: Element): Element[] {
  const isMarc = (one: Element) => childrenOf(one, 'datafield').length > 0 || childrenOf(one, 'leader').length > 0
  return isMarc(element) ? [element] : allIn(element, 'record').filter(isMarc)
}

function draftOf(marc: MarcRecord): Draft {
  const draft = new Draft()
  draft.type(typeOf(marc))
  titles(draft, marc)
  marcNames(draft, marc)
  imprint(draft, marc)
  numbers(draft, marc)
  notes(draft, marc)
  subjects(draft, marc)
  marcContainer(draft, marc)
  draft.accession(marc.control('001'))
  draft.database(marc.control('003'))
  return draft
}

/** Leader positions 6 and 7 say what it is and whether it is part of something. */
function typeOf(marc: MarcRecord): string | undefined {
  const kind = marc.leader[6] ?? ''
  const level = marc.leader[7] ?? ''
  if (marc.fields('502').length > 0) return 'thesis'
  if (level === 'a' || level === 'b' || marc.fields('773').length > 0) {
    const host = marc.fields('773')
    const isBook = host.some((field) => field.get('z') !== '') && !host.some((field) => field.get('x') !== '')
    return isBook ? 'chapter' : 'article-journal'
  }
  if (/[ef]/.test(kind)) return 'map'
  if (/[ij]/.test(kind)) return 'song'
  if (/[cd]/.test(kind)) return 'musical_score'
  if (kind === 'g') return 'motion_picture'
  if (kind === 'k') return 'graphic'
  if (kind === 'm') return marc.fields('020').length > 0 ? 'book' : 'webpage'
  return /[atp]/.test(kind) || kind.trim() === '' || marc.fields('020').length > 0 ? 'book' : undefined
}

function titles(draft: Draft, marc: MarcRecord): void {
  const [main] = marc.fields('245')
  if (main) {
    const below = main.all('b').map(isbd).join(' : ')
    let title = isbd(main.get('a'))
    if (below !== '') title = `${title}: ${below}`
    const part = [isbd(main.get('n')), isbd(main.get('p'))].filter((one) => one !== '').join(': ')
    draft.text('title', '245', part === '' ? title : `${title}. ${part}`)
    draft.keep('245 c', main.get('c'))
  }
  for (const tag of ['240', '246', '247']) for (const field of marc.fields(tag)) draft.keep(tag, field.get('a'))
  for (const tag of ['490', '440', '830'])
    for (const field of marc.fields(tag)) {
      draft.text('collection-title', tag, isbd(field.get('a')))
      if (draft.item.type === 'book') draft.text('volume', tag, isbd(field.get('v')))
    }
}

function imprint(draft: Draft, marc: MarcRecord): void {
  const printed = marc.fields('264').filter((field) => field.second === '1' || field.second.trim() === '')
  for (const field of [...marc.fields('260'), ...printed]) {
    draft.text('publisher-place', '260', isbd(field.get('a')))
    draft.text('publisher', '260', isbd(field.get('b')))
    draft.date('issued', '260', field.get('c'))
  }
  draft.text('edition', '250', isbd(marc.fields('250')[0]?.get('a') ?? ''))
  for (const field of marc.fields('502')) {
    draft.text('genre', '502', field.get('b'))
    draft.text('publisher', '502', field.get('c'))
    draft.date('issued', '502', field.get('d'))
    draft.note(field.get('a'))
  }
  const extent = marc.fields('300')[0]?.get('a') ?? ''
  const pages = /([0-9]{1,6})\]?\s{0,3}(?:p\b|pp\b|pages|s\.|sid|seiten|s\b|bl\.)/i.exec(extent)?.[1]
  if (pages) draft.text('number-of-pages', '300', pages)
  else draft.keep('300', extent)
  // Where no imprint says when, the fixed field does.
  const year = marc.control('008').slice(7, 11)
  if (!draft.item.issued && /^[0-9]{4}$/.test(year)) draft.date('issued', '008', year)
}

function numbers(draft: Draft, marc: MarcRecord): void {
  for (const field of marc.fields('020')) draft.serial('020', field.get('a'))
  for (const field of marc.fields('022')) draft.serial('022', field.get('a'))
  for (const field of marc.fields('024'))
    if (/^doi$/i.test(field.get('2'))) draft.doi('024', field.get('a'))
    else draft.keep(`024 ${field.get('2')}`.trim(), field.get('a'))
  const languages = [...marc.fields('041').map((field) => field.get('a')), marc.control('008').slice(35, 38)]
  for (const language of languages) if (/^[a-z]{3}/.test(language)) draft.language(language.slice(0, 3))
  for (const field of marc.fields('856')) draft.text('URL', '856', field.get('u'))
}

function notes(draft: Draft, marc: MarcRecord): void {
  for (const field of marc.fields('520')) draft.abstract('520', [field.get('a'), field.get('b')].join(' ').trim())
  for (const tag of ['500', '504', '505', '546']) for (const field of marc.fields(tag)) draft.note(field.get('a'))
}

/** Each part of a heading is a keyword: what it is about, its form, its time and its place. */
function subjects(draft: Draft, marc: MarcRecord): void {
  const seen = new Set<string>()
  for (const tag of ['600', '610', '611', '630', '648', '650', '651', '653', '655', '690'])
    for (const field of marc.fields(tag))
      for (const part of field.parts('abtvxyz')) {
        const word = isbd(part)
        if (seen.has(word)) continue
        seen.add(word)
        draft.keywords(word, /\n/)
      }
}
