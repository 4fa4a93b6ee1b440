import type { ImportPreview } from '#shared/contract/imports.ts'
import { COLUMNS, type Column, type Mapping } from '#shared/domain/imports/read/table/columns.ts'

export type Table = NonNullable<ImportPreview['table']>

/** What somebody says of a table: the row of the header, and of some columns what they hold. */
export interface ColumnChoice {
  headerRow: number
  said: Readonly<Record<number, Column | null>>
}

/** What most tables have; they come first in the list. */
export const usualColumns: readonly Column[] = [
  'title',
  'author',
  'year',
  'container',
  'volume',
  'issue',
  'page',
  'doi',
  'pmid',
  'abstract',
  'keyword',
  'type',
  'language',
  'url',
]

/** What tables have less often. */
export const otherColumns: readonly Column[] = COLUMNS.filter((column) => !usualColumns.includes(column))

/** What each column holds: as was said now, else as was said before, else as is proposed. */
export function mappingOf({ headerRow, said }: ColumnChoice, table: Table, before?: Mapping): Mapping {
  const known = before?.headerRow === headerRow ? before : undefined
  return {
    headerRow,
    columns: table.columns.map(({ proposed }, i) => {
      const now = said[i]
      if (now !== undefined) return now
      return known ? (known.columns[i] ?? null) : proposed
    }),
  }
}

/** Whether records read by a mapping would have titles. */
export function hasTitle({ columns }: Mapping): boolean {
  return columns.includes('title')
}
