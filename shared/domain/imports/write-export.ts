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
      return `${JSON.stringify(
        items.map((item, i) => ({
          id: item.id ?? String(i + 1),
          ...item,
          ...(item.keyword ? { keyword: item.keyword.join('; ') } : {}),
        })),
        null,
        2,
      )}\n`
  }
}
