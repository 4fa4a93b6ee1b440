import { columnNamed, plainName } from './column-names.ts'
import type { Column, Mapping } from './columns.ts'

import { DIALECTS, dialectOf, producerOf } from './table-dialects.ts'

/** A table's header, understood. */
export interface Header {
  names: string[]
  columns: (Column | undefined)[]
  producer?: string
  dialect?: string
  /** How many columns are known. */
  known: number
  /** Whether a person has said what the columns are. */
  mapped?: boolean
}

const CORE = new Set<Column>([
  'title',
  'abstract',
  'author',
  'author-full',
  'year',
  'doi',
  'container',
  'url',
  'citation',
])

/**
 * What a row says as a header; undefined where it is none.
 *
 * @param first the row is the first: only there may a header be the one word `title`
 */
export function headerOf(cells: readonly string[], first = false): Header | undefined {
  if (cells.some((cell) => cell.length > 200)) return undefined
  const names = cells.map((cell) => cell.trim().replace(/^\uFEFF/, ''))
  const keys = names.map(plainName)
  const producer = producerOf(keys)
  const dialect = dialectOf(producer, keys)
  const special = dialect ? DIALECTS[dialect] : undefined
  const columns = names.map((name, i) => {
    const key = keys[i] ?? ''
    return special && Object.hasOwn(special, key) ? special[key] : columnNamed(name)
  })
  const distinct = new Set(columns.filter((column) => column !== undefined))
  const core = [...distinct].filter((column) => CORE.has(column)).length
  const single = first && names.length === 1 && distinct.has('title')
  if (
    !single &&
    (core < 1 ||
      distinct.size < 2 ||
      !['title', 'abstract', 'citation', 'doi'].some((column) => distinct.has(column as Column)))
  )
    return undefined
  return { names, columns, known: distinct.size, ...(producer ? { producer } : {}), ...(dialect ? { dialect } : {}) }
}

/** A table's header as a person reads it: the row that they say, or none, and the columns that they name. */
export function mappedHeader(rows: readonly (readonly string[])[], mapping: Mapping): Header {
  const cells = mapping.headerRow > 0 ? (rows[mapping.headerRow - 1] ?? []) : []
  const read = headerOf(cells, mapping.headerRow === 1)
  const names = mapping.columns.map((_, i) => (cells[i] ?? '').trim())
  const columns = mapping.columns.map((column) => column ?? undefined)
  const producer = read?.producer
  return { names, columns, known: new Set(columns).size, mapped: true, ...(producer ? { producer } : {}) }
}
