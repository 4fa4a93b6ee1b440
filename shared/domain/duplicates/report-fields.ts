import { type Item, nameText, yearOf } from '../imports/item.ts'

type Key = Exclude<keyof Item, 'id' | 'custom'>

/** The fields that a report has from its records, in the order in which they are shown; each is named as in the window. */
const nameOf = {
  title: 'title',
  'original-title': 'original-title',
  'translated-title': 'translated-title',
  author: 'authors',
  editor: 'editors',
  translator: 'translators',
  issued: 'year',
  'container-title': 'container',
  'container-title-short': 'container-short',
  'collection-title': 'collection',
  'event-title': 'event',
  volume: 'volume',
  issue: 'issue',
  number: 'number',
  page: 'pages',
  'number-of-pages': 'number-of-pages',
  edition: 'edition',
  publisher: 'publisher',
  'publisher-place': 'publisher-place',
  type: 'type',
  genre: 'genre',
  language: 'language',
  DOI: 'doi',
  PMID: 'pmid',
  PMCID: 'pmcid',
  ISSN: 'issn',
  ISBN: 'isbn',
  URL: 'url',
  accessed: 'accessed',
  abstract: 'abstract',
  keyword: 'keywords',
  note: 'note',
} as const satisfies Record<Key, string>

export type ReportField = (typeof nameOf)[Key]

const keys = Object.keys(nameOf) as Key[]

/** Every field, in the order in which they are shown. */
export const reportFields: readonly ReportField[] = keys.map((key) => nameOf[key])

const keyOf = new Map<ReportField, Key>(keys.map((key) => [nameOf[key], key]))

/** What an item has under a field, to be put into another item. */
export function partOf(item: Item, field: ReportField): Partial<Item> {
  const key = keyOf.get(field) as Key
  return { [key]: item[key] }
}

/** What an item says under a field, as one text: people and keywords in a row, the year of its date. Empty for nothing. */
export function fieldText(item: Item, field: ReportField): string {
  const value = item[keyOf.get(field) as Key]
  if (value === undefined || typeof value === 'string') return value ?? ''
  if (field === 'year') return String(yearOf(item) ?? item.issued?.raw ?? '')
  if (Array.isArray(value)) return value.map((one) => (typeof one === 'string' ? one : nameText(one))).join('; ')
  return value.raw ?? value['date-parts']?.map((parts) => parts.join('-')).join('/') ?? ''
}
