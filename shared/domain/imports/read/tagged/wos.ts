import type { Reading } from '../../reading.ts'
import { linesOf, Original } from '../../text/lines.ts'
import type { Text } from '../../text/text.ts'
import { typeOfWords } from '../../types.ts'
import { Draft, type TextField } from '../draft.ts'
import { finished, warn } from '../warn.ts'
import type { TaggedField } from './tagged-field.ts'

const TAG = /^([A-Z][A-Z0-9])(?: |$)/
/** What a `PT` letter stands for. */
const TYPES: Record<string, string> = { J: 'article-journal', B: 'book', S: 'book', P: 'patent', C: 'paper-conference' }

const TEXT: Record<string, TextField> = {
  TI: 'title',
  FT: 'original-title',
  SO: 'container-title',
  JI: 'container-title-short',
  J9: 'container-title-short',
  SE: 'collection-title',
  CT: 'event-title',
  VL: 'volume',
  IS: 'issue',
  PU: 'publisher',
  PI: 'publisher-place',
  PG: 'number-of-pages',
  ET: 'edition',
}

/** Web of Science's tagged plain text (https://images.webofknowledge.com/images/help/WOS/hs_wos_fieldtags.html). */
export function* readWos(text: Text): Generator<Reading> {
  let entry = 0
  let fields: TaggedField[] = []
  let original = new Original()
  let first = 0
  function* emit(closed: boolean): Generator<Reading> {
    if (fields.length === 0) return
    entry++
    yield* finished(itemOfWos(fields), original.text, first, entry, 'article-journal')
    if (!closed)
      yield warn('entry-without-end', 'The entry has no ER line; everything up to the next entry was kept.', {
        line: first,
        entry,
      })
    fields = []
    original = new Original()
  }
  for (const line of linesOf(text)) {
    const tag = TAG.exec(line.text)?.[1]
    if (tag === 'ER') {
      if (fields.length > 0) original.take(line)
      yield* emit(true)
    } else if (tag === 'PT' || (tag && fields.length > 0)) {
      if (tag === 'PT' && fields.length > 0) yield* emit(false)
      if (fields.length === 0) first = line.number
      fields.push({ tag, lines: [line.text.slice(3)] })
      original.take(line)
    } else if (tag === undefined && fields.length > 0 && line.text.trim() !== '') {
      fields.at(-1)?.lines.push(line.text)
      original.take(line)
    } else if (tag === undefined && fields.length > 0) original.wait(line)
    else if (tag && !['FN', 'VR', 'EF'].includes(tag))
      yield warn('lines-outside-entries', `A line outside any entry was left out: ${line.text.slice(0, 60)}`, {
        line: line.number,
        data: { tags: tag },
      })
  }
  yield* emit(false)
}

function itemOfWos(fields: readonly TaggedField[]): Draft {
  const draft = new Draft()
  const has = (tag: string) => fields.some((field) => field.tag === tag)
  const month: TaggedField[] = []
  let genre = ''
  for (const { tag, lines } of fields) {
    const value = lines
      .map((line) => line.trim())
      .join(' ')
      .trim()
    if (value === '') continue
    const field = TEXT[tag]
    if (field) draft.text(field, tag, value)
    else
      switch (tag) {
        case 'PT':
          draft.type(TYPES[value] ?? typeOfWords(value))
          break
        case 'AU':
        case 'BA':
          if (!has(tag === 'AU' ? 'AF' : 'BF'))
            for (const line of lines) draft.name('author', withoutMail(line), 'family-first')
          break
        case 'AF':
        case 'BF':
          for (const line of lines) draft.name('author', withoutMail(line), 'family-first')
          break
        case 'CA':
        case 'GP':
          for (const one of value.split(';')) draft.people('author', [{ literal: one.trim() }])
          break
        case 'BE':
        case 'ED':
          for (const line of lines) draft.name('editor', line, 'family-first')
          break
        case 'DT':
          genre = value
          draft.text('genre', tag, value)
          break
        case 'LA':
          draft.language(value, tag)
          break
        case 'DE':
        case 'ID':
        // Index terms of BIOSIS and of Zoological Record.
        case 'BD':
        case 'OR':
        case 'MC':
        case 'MQ':
          draft.keywords(value, /;/)
          break
        case 'AB':
          draft.abstract(tag, value)
          break
        case 'SN':
        case 'EI':
        case 'BN':
          draft.serial(tag, value)
          break
        case 'PY':
          draft.date('issued', tag, value)
          break
        case 'PD':
        case 'EA':
          month.push({ tag, lines: [value] })
          break
        case 'BP':
          draft.firstPage(value)
          break
        case 'EP':
          draft.lastPage(value)
          break
        // Zoological Record writes first and last page as one.
        case 'PS':
          draft.text('page', tag, value)
          break
        case 'AR':
          if (has('BP') || has('PS')) draft.keep(tag, value)
          else draft.firstPage(value)
          break
        case 'DI':
          draft.doi(tag, value)
          break
        case 'PM':
          draft.pmid(tag, value)
          break
        case 'UT':
        case 'AN':
          draft.accession(value, tag)
          break
        default:
          draft.keep(tag, lines.map((line) => line.trim()).join('\n'))
      }
  }
  for (const field of month)
    if (field.tag === 'PD') draft.monthDay(field.tag, field.lines[0] ?? '')
    else draft.keep(field.tag, field.lines[0] ?? '')
  const container = draft.item['container-title']
  if (draft.item.type === 'book' && container && draft.item.title)
    draft.item.type =
      /chapter/i.test(genre) || !(/^book$/i.test(genre) || isSame(container, draft.item.title)) ? 'chapter' : 'book'
  if (
    draft.item.type === 'article-journal' &&
    /proceedings paper/i.test(genre) &&
    draft.item['event-title'] &&
    !has('VL')
  )
    draft.item.type = 'paper-conference'
  draft.database('Web of Science')
  return draft
}

/** CAB Abstracts gives a book's own title as its source too. */
const isSame = (a: string, b: string) => withoutSigns(a) === withoutSigns(b)

function withoutSigns(text: string): string {
  let end = text.length
  while (end > 0 && /\W/.test(text.charAt(end - 1))) end--
  return text.slice(0, end).toLowerCase()
}

/** Zoological Record writes an author's address behind the name. */
function withoutMail(name: string): string {
  return name.replace(/ \([^()\s]{1,200}@[^()]{1,300}\)/, '')
}
