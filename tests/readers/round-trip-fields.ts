import type { Item } from '#shared/domain/imports/item.ts'
import type { WriteFormat } from '#shared/domain/imports/write-formats.ts'

/** A value that was not the same when it was read back. */
export interface Loss {
  field: string
  before: unknown
  after: unknown
}

/** The fields that every format has a place for. */
export const COMMON = [
  'type',
  'title',
  'author',
  'issued',
  'container-title',
  'volume',
  'issue',
  'page',
  'DOI',
  'ISSN',
  'ISBN',
  'PMID',
  'URL',
  'abstract',
  'keyword',
  'language',
] as const

/** The common fields that an entry had, held against those that were read back. */
export function lossesBetween(
  before: Item,
  after: Item | undefined,
  format: WriteFormat,
): { values: number; losses: Loss[] } {
  const losses: Loss[] = []
  let values = 0
  for (const field of COMMON) {
    const was = comparable(before, field, format)
    if (was === undefined) continue
    values++
    const is = after && comparable(after, field, format)
    if (JSON.stringify(was) !== JSON.stringify(is)) losses.push({ field, before: was, after: is })
  }
  return { values, losses }
}

function comparable(item: Item, field: (typeof COMMON)[number], format: WriteFormat): unknown {
  const value = item[field]
  if (field === 'author') return item.author?.map((name) => Object.entries(name).sort())
  if (field === 'issued') return item.issued?.['date-parts']?.[0]
  // MEDLINE has no paragraphs but those that begin with a heading.
  if (field === 'abstract' && format === 'nbib') return item.abstract?.replace(/\s+/g, ' ')
  if (field === 'page') return item.page && pagesOf(item.page)
  return value
}

/** Pages as one program or another writes them: `7-7` and `7`, `463-8` and `463-468`, `pp. 3` and `3` are the same. */
function pagesOf(text: string): string {
  const [first = '', last = ''] = text.replace(/^pp?\. ?(?=\d)/, '').split(/\s*-\s*/)
  const whole = /^\d+$/.test(first) && /^\d+$/.test(last) && last.length < first.length
  const end = whole ? first.slice(0, first.length - last.length) + last : last
  return end === '' || end === first ? first : `${first}-${end}`
}
