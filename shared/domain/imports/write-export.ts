import type { Item } from './item.ts'
import { bibtexOf } from './write/bibtex.ts'
import { csvOf } from './write/csv.ts'
import { risOf } from './write/ris.ts'

/** The forms that references are written in. */
export type WriteFormat = 'ris' | 'csv' | 'csl-json' | 'bibtex'

/** Items as the text of an export file, in their order; read back, the common fields are the same. */
export function writeExport(items: readonly Item[], format: WriteFormat): string {
  switch (format) {
    case 'ris':
      return items.map(risOf).join('\r\n')
    case 'csv':
      return csvOf(items)
    case 'bibtex':
      return bibtexOf(items)
    case 'csl-json':
      return `${JSON.stringify(items.map(cslOf), null, 2)}\n`
  }
}

/** One item as strict CSL-JSON: with an id, keywords as one text, and its fields always in the same order. */
function cslOf(item: Item, index: number): unknown {
  const { id, type, keyword, ...rest } = item
  return {
    id: id ?? String(index + 1),
    type,
    ...(ordered(rest) as object),
    ...(keyword ? { keyword: keyword.join('; ') } : {}),
  }
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (!value || typeof value !== 'object') return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, one]) => [key, ordered(one)]))
}
