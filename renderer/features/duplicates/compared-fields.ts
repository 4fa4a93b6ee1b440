import type { ComparedRecord } from '#shared/contract/duplicates.ts'
import type { Format } from '../../app/format.ts'
import type { TextId, Translate } from '../../app/text.ts'
import { foldedPieces, type Piece, piecesOf, piecesOfNames, type Stretch, sidesOf } from './differences.ts'

/** A row of the table in which records are compared. */
export interface ComparedField {
  id: TextId
  of: (record: ComparedRecord, t: Translate, format: Format) => string
  /** How it is set: the title in the large serif, long texts in the small one. */
  look?: 'title' | 'text'
  /** A list of names, compared name by name. */
  names?: boolean
  /** What two ways of writing the same have in common. */
  meaning?: (value: string) => string
  /** Shown only where the records do not agree on it. */
  ifDiffers?: boolean
}

/** What is compared, in the order in which people look. */
export const comparedFields: readonly ComparedField[] = [
  { id: 'duplicates.field.title', look: 'title', of: (record) => record.title },
  { id: 'duplicates.field.authors', names: true, of: (record) => record.authors },
  { id: 'duplicates.field.year', of: (record) => (record.year === null ? '' : String(record.year)) },
  { id: 'duplicates.field.journal', of: (record) => record.container },
  { id: 'duplicates.field.volume', of: volumeText },
  { id: 'duplicates.field.pages', meaning: wholePages, of: (record) => record.pages },
  { id: 'duplicates.field.issn', ifDiffers: true, of: (record) => record.issn },
  { id: 'duplicates.field.doi', meaning: bareDoi, of: (record) => record.doi },
  { id: 'duplicates.field.pmid', of: (record) => record.pmid },
  {
    id: 'duplicates.field.type',
    of: (record, t) => (record.type ? t('app.report.type', { type: record.type.replaceAll('-', '_') }) : ''),
  },
  {
    id: 'duplicates.field.language',
    ifDiffers: true,
    of: ({ language }, _, format) => (language ? format.languageName(language) : ''),
  },
  { id: 'duplicates.field.abstract', look: 'text', of: (record) => record.abstract },
]

function volumeText(record: ComparedRecord): string {
  return record.issue ? `${record.volume}(${record.issue})` : record.volume
}

/** `123-8` as `123-128`. */
function wholePages(value: string): string {
  const range = /^\s*(\d{1,9})\s*[-–—]\s*(\d{1,9})\s*$/.exec(value)
  if (!range) return value.trim()
  const [, first = '', last = ''] = range
  return `${first}-${last.length < first.length ? first.slice(0, first.length - last.length) + last : last}`
}

function bareDoi(value: string): string {
  return value
    .trim()
    .toLowerCase()
    .replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:\s*)/, '')
}

/** How far a missing counterpart leaves a long text in sight, in letters. */
const lonely = 600

/**
 * The values of a row with what differs marked: two against each other, more of them against what most of them say, or
 * the first of them where none is said more often. A missing text marks nothing. With `fold`, what is the same for long is folded away.
 */
export function markedValues(field: ComparedField, values: readonly string[], fold: boolean): Stretch[][] {
  const present = values.filter((value) => value !== '')
  if (values.length === 2 && present.length === 2) {
    const pieces = compare(field, present[0] ?? '', present[1] ?? '')
    return sidesOf(fold ? foldedPieces(pieces) : pieces)
  }
  const base = commonest(present)
  return values.map((value) =>
    value === base || value === ''
      ? plain(value, fold && present.length === 1)
      : besideMost(compare(field, base, value)),
  )
}

/** One of many beside what most of them say: what it has otherwise, and an empty stretch where it lacks something. */
function besideMost(pieces: readonly Piece[]): Stretch[] {
  return pieces
    .filter(({ same, a, b }) => b !== '' || (!same && a.trim() !== ''))
    .map(({ same, b }) => ({ text: b, differs: !same }))
}

/** What most of them say; the earliest of those that are said equally often. */
function commonest(values: readonly string[]): string {
  const alike = Map.groupBy(values, (value) => value.normalize('NFC').toLowerCase())
  const [first = []] = [...alike.values()].sort((a, b) => b.length - a.length)
  return first[0] ?? ''
}

function compare({ names, meaning }: ComparedField, a: string, b: string): Piece[] {
  if (meaning && meaning(a) === meaning(b)) return [{ same: true, a, b }]
  return names ? piecesOfNames(a.split('; '), b.split('; ')) : piecesOf(a, b)
}

function plain(text: string, fold: boolean): Stretch[] {
  const at = fold && text.length > 1.3 * lonely ? text.indexOf(' ', lonely) : -1
  if (at < 0) return [{ text, differs: false }]
  return [
    { text: text.slice(0, at), differs: false },
    { text: text.slice(at), differs: false, folded: true },
  ]
}
