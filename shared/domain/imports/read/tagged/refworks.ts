import type { Reading } from '../../reading.ts'
import type { Text } from '../../text/text.ts'
import { typeOfWords } from '../../types.ts'
import { Draft, type TextField } from '../draft.ts'
import { readBlocks, type Shape } from './blocks.ts'
import { fieldText, type TaggedField } from './tagged-field.ts'

const TAG = /^([A-Z][A-Z0-9])(?:\s|$)/

const SHAPE: Shape = {
  fallback: 'document',
  beginning(line) {
    const tag = TAG.exec(line.slice(0, 3))?.[1]
    return tag === undefined ? undefined : { tag, value: line.slice(3) }
  },
  opens: (_line, beginning, open) => beginning?.tag === 'RT' && open !== undefined,
}

const TEXT: Record<string, TextField> = {
  T1: 'title',
  TI: 'title',
  OT: 'original-title',
  JF: 'container-title',
  VO: 'volume',
  IS: 'issue',
  PB: 'publisher',
  PP: 'publisher-place',
  ED: 'edition',
  T3: 'collection-title',
  ID: 'id',
}

/** RefWorks' own names of types, where the words say something else. */
const TYPES: Record<string, string> = {
  generic: 'document',
  'book, section': 'chapter',
  'book, edited': 'book',
  'book, whole': 'book',
  'bills/resolutions': 'bill',
  'case/court decisions': 'legal_case',
  'computer program': 'software',
  hearing: 'hearing',
  'laws/statutes': 'legislation',
  map: 'map',
  'motion picture': 'motion_picture',
  'music score': 'musical_score',
  'personal communication': 'personal_communication',
  'sound recording': 'song',
  'video/ dvd': 'motion_picture',
  'video/dvd': 'motion_picture',
  artwork: 'graphic',
  dissertation: 'thesis',
  'dissertation/thesis': 'thesis',
  'dissertation/thesis, unpublished': 'thesis',
}

/** RefWorks' tagged format (https://www.refworks.com/refworks/help/RefWorks_Tagged_Format.htm). */
export function readRefworks(text: Text): Generator<Reading> {
  return readBlocks(text, SHAPE, itemOfRefworks)
}

function itemOfRefworks(fields: readonly TaggedField[]): Draft {
  const draft = new Draft()
  const word = fields.find((field) => field.tag === 'RT')?.lines[0]?.trim() ?? ''
  const known = TYPES[word.toLowerCase()] ?? typeOfWords(word)
  draft.type(known ?? (word === '' ? undefined : 'document'))
  const { type } = draft.item
  const months: string[] = []
  for (const field of fields) {
    const { tag, lines } = field
    const value = fieldText(field)
    const into = TEXT[tag]
    if (value === '') continue
    if (into) draft.text(into, tag, value)
    else
      switch (tag) {
        case 'RT':
          if (!known) draft.keep(tag, value)
          break
        case 'A1':
        case 'AU':
          draft.name('author', value)
          break
        case 'A2':
        case 'A3':
        case 'A4':
        case 'A5':
        case 'A6':
          if (tag === 'A2') draft.name('editor', value)
          else if (tag === 'A4') draft.name('translator', value)
          else draft.keep(tag, value)
          break
        case 'JO':
          draft.text('container-title-short', tag, value)
          break
        case 'T2':
          draft.text(type === 'book' ? 'collection-title' : 'container-title', tag, value)
          break
        case 'YR':
          draft.date('issued', tag, value)
          break
        case 'FD':
          months.push(value)
          break
        case 'RD':
          draft.date('accessed', tag, value)
          break
        case 'SP':
          if (type === 'thesis' || type === 'book') draft.text('number-of-pages', tag, value)
          else draft.firstPage(value)
          break
        case 'OP':
          draft.lastPage(value)
          break
        case 'K1':
        case 'KW':
          draft.keywords(value)
          break
        case 'AB':
          draft.abstract(tag, lines.join('\n'))
          break
        case 'NO':
          draft.note(value)
          break
        case 'SN':
          draft.serial(tag, value)
          break
        case 'AN':
          draft.accession(value, tag)
          break
        case 'DB':
        case 'DS':
          draft.database(value, tag)
          break
        case 'LA':
          draft.language(value, tag)
          break
        case 'DO':
          draft.doi(tag, value)
          break
        case 'UL':
        case 'LK':
          draft.text('URL', tag, value)
          break
        default:
          draft.keep(tag, lines.join('\n').trim())
      }
  }
  for (const month of months)
    if (draft.item.issued && !/\d{4}/.test(month)) draft.monthDay('FD', month)
    else draft.date('issued', 'FD', month)
  const { item } = draft
  if (!item['container-title'] && item['container-title-short']) item['container-title'] = item['container-title-short']
  return draft
}
