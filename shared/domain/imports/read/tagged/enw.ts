import type { Reading } from '../../reading.ts'
import type { Text } from '../../text/text.ts'
import { typeOfWords } from '../../types.ts'
import { Draft, type TextField } from '../draft.ts'
import { type Block, readBlocks, type Shape } from './blocks.ts'
import { fieldText, type TaggedField } from './tagged-field.ts'

const TAG = /^%([0-9A-Z!#$&()*+<=>?@[\]^~'";:,./\\{|}-])(?:\s|$)/

const has = (open: Block, tag: string) => open.fields.some((field) => field.tag === tag)

const SHAPE: Shape = {
  beginning(line) {
    const tag = line.charCodeAt(0) === 37 ? TAG.exec(line.slice(0, 3))?.[1] : undefined
    return tag === undefined ? undefined : { tag, value: line.slice(3) }
  },
  // Some writers put %0 first, some put the title before it, some write no %0 at all.
  opens(_line, beginning, open, blank) {
    if (!beginning || !open) return false
    const { tag } = beginning
    if (tag === '0' && has(open, '0')) return true
    return blank && (tag === '0' || tag === open.fields[0]?.tag || (/[AT]/.test(tag) && has(open, 'T')))
  },
}

const TEXT: Record<string, TextField> = {
  T: 'title',
  Q: 'translated-title',
  V: 'volume',
  N: 'issue',
  I: 'publisher',
  C: 'publisher-place',
  S: 'collection-title',
  7: 'edition',
  F: 'id',
}

/** EndNote's names of types that the words of others do not cover. */
const TYPES: Record<string, string> = {
  'book section': 'chapter',
  'electronic book section': 'chapter',
  'edited book': 'book',
  'classical work': 'book',
  generic: 'document',
  unused: 'document',
  thesis: 'thesis',
  statute: 'legislation',
  'legal rule or regulation': 'legislation',
  case: 'legal_case',
  bill: 'bill',
  hearing: 'hearing',
  map: 'map',
  artwork: 'graphic',
  figure: 'figure',
  'film or broadcast': 'motion_picture',
  'audiovisual material': 'motion_picture',
  'personal communication': 'personal_communication',
  'computer program': 'software',
  encyclopedia: 'entry-encyclopedia',
  dictionary: 'entry-dictionary',
  pamphlet: 'pamphlet',
}

/**
 * EndNote's tagged format, which grew out of Refer/BibIX, as EndNote, Google Scholar, bepress and library catalogues
 * write it (https://support.clarivate.com/Endnote/s/article/EndNote-Tagged-Import-Format).
 */
export function readEnw(text: Text): Generator<Reading> {
  return readBlocks(text, SHAPE, itemOfEnw)
}

function itemOfEnw(fields: readonly TaggedField[]): Draft {
  const draft = new Draft()
  const textOf = (tag: string) => fields.find((field) => field.tag === tag)?.lines[0]?.trim() ?? ''
  draft.type(typeOfEnw(textOf('0'), textOf))
  const { type } = draft.item
  for (const field of fields) {
    const value = fieldText(field)
    const into = TEXT[field.tag]
    if (value === '') continue
    if (into) draft.text(into, field.tag, value)
    else takeField(draft, field, value, type)
  }
  const day = textOf('8')
  if (draft.item.issued && !/\d{4}/.test(day)) draft.monthDay('8', day)
  else if (day !== '') draft.date('issued', '8', day)
  return draft
}

function takeField(draft: Draft, { tag, lines }: TaggedField, value: string, type: string): void {
  switch (tag) {
    case '0':
      if (!TYPES[value.toLowerCase()] && !typeOfWords(value)) draft.keep(tag, value)
      break
    case 'A':
      draft.names('author', value)
      break
    case 'E':
      draft.names('editor', value)
      break
    case 'Y':
    case '?':
      draft.names(type === 'book' || type === 'chapter' || tag === '?' ? 'translator' : 'editor', value)
      break
    case 'J':
      draft.text('container-title', tag, value)
      break
    case 'B':
      if (type === 'book') draft.text('collection-title', tag, value)
      else if (type === 'thesis') draft.text('genre', tag, value)
      else draft.text('container-title', tag, value)
      break
    case 'D':
      draft.date('issued', tag, value)
      break
    case '8':
      break
    case '[':
      draft.date('accessed', tag, value)
      break
    case 'P':
      if (type === 'book' && !/\d\s{0,3}[-–]\s{0,3}\d/.test(value.slice(0, 60)))
        draft.text('number-of-pages', tag, value)
      else draft.text('page', tag, value)
      break
    case 'K':
      for (const line of lines) draft.keywords(line)
      break
    case 'X':
      draft.abstract(tag, value)
      break
    case 'G':
      draft.language(value, tag)
      break
    case '@':
      draft.serial(tag, value)
      break
    case 'R':
      draft.doi(tag, value)
      break
    case 'U':
      draft.text('URL', tag, value)
      break
    case 'M':
      draft.accession(value, tag)
      break
    case '~':
      draft.database(value, tag)
      break
    case 'Z':
    case 'O':
      draft.note(value)
      break
    case '9':
      draft.text('genre', tag, value)
      break
    default:
      draft.keep(tag, lines.join('\n').trim())
  }
}

function typeOfEnw(word: string, textOf: (tag: string) => string): string | undefined {
  const known = TYPES[word.toLowerCase()] ?? typeOfWords(word)
  const meeting = /conference|proceedings|symposium|congress/i.test(textOf('B'))
  if (known) return known === 'article-journal' && meeting && !textOf('J') ? 'paper-conference' : known
  if (word !== '') return 'document'
  if (textOf('J')) return 'article-journal'
  if (meeting) return 'paper-conference'
  if (textOf('B')) return textOf('V') && textOf('N') ? 'article-journal' : undefined
  return textOf('I') || /^97[89]|^\d{9}[\dX]/.test(textOf('@')) ? 'book' : undefined
}
