import { type Item, type Name, yearOf } from '#shared/domain/imports/item.ts'

/** What of a reference is compared between readers. */
export const FIELDS = [
  'title',
  'authors',
  'year',
  'doi',
  'abstract',
  'journal',
  'volume',
  'issue',
  'pages',
  'language',
  'keywords',
  'type',
] as const
export type Field = (typeof FIELDS)[number]

/** The fields of a reference as text, and the two that are lists. An author is `Family, Given`. */
export type Reference = Partial<Record<Exclude<Field, 'authors' | 'keywords'>, string>> & {
  /** What the file itself calls the entry: for pairing, not compared. */
  key?: string
  authors?: readonly string[]
  keywords?: readonly string[]
}

/** `Family, Given`; particles and suffixes stay with the family, wherever the reader put them. */
export function authorText(name: Name): string {
  if (name.literal) return name.literal
  const family = [name['dropping-particle'], name['non-dropping-particle'], name.family, name.suffix]
  const parts = [family.filter(Boolean).join(' '), name.given]
  return parts.filter(Boolean).join(', ')
}

/** The fields of an item that are compared. */
export function referenceOf(item: Item): Reference {
  const year = yearOf(item)
  return {
    key: item.id,
    title: item.title,
    authors: item.author?.map(authorText),
    year: year === undefined ? undefined : String(year),
    doi: item.DOI,
    abstract: item.abstract,
    journal: item['container-title'],
    volume: item.volume,
    issue: item.issue,
    pages: item.page,
    language: item.language,
    keywords: item.keyword,
    type: item.type,
  }
}
