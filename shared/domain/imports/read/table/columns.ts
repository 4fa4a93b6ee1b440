/** What a column of a table may hold. */
export const COLUMNS = [
  'title',
  'subtitle',
  'original-title',
  'translated-title',
  'author',
  'author-full',
  'organisation',
  'editor',
  'year',
  'date',
  'month',
  'container',
  'abbreviation',
  'series',
  'event',
  'volume',
  'issue',
  'page',
  'first-page',
  'last-page',
  'article-number',
  'page-count',
  'number',
  'edition',
  'publisher',
  'place',
  'doi',
  'serial',
  'pmid',
  'pmcid',
  'url',
  'abstract',
  'keyword',
  'language',
  'type',
  'genre',
  'note',
  'accession',
  'database',
  'citation',
  'source',
  'id',
] as const

export type Column = (typeof COLUMNS)[number]

/** What a person says of a table: which row names its columns, and what each column holds. */
export interface Mapping {
  /** Counted from 1 among the rows that are not empty; 0 where the table begins with its first entry. */
  readonly headerRow: number
  /** One for each column, in order; null for one that is kept with the record without being understood. */
  readonly columns: readonly (Column | null)[]
}
