import { Draft } from '../draft.ts'
import { columnNamed, plainName } from '../table/column-names.ts'
import type { Column } from '../table/columns.ts'
import { putCell } from '../table/table-cell.ts'
import { producerOf } from '../table/table-dialects.ts'
import { type Json, objectIn, textIn, verbatim } from './json-values.ts'

/** Columns that depend on others, which are taken before. */
const LATE: (Column | undefined)[] = ['month', 'date', 'citation', 'source', 'url']

/** What stands in an object of an object under a name that says too little by itself. */
const NESTED: Record<string, Column> = {
  'journal name': 'container',
  'journal title': 'container',
  'journal volume': 'volume',
  'journal issue': 'issue',
  'journal pages': 'page',
  'external ids doi': 'doi',
  'external ids pub med': 'pmid',
  'external ids pub med central': 'pmcid',
  'publication types': 'type',
}

/** The named values of an entry, those of objects within it too (`journal.name`), lists as one text. */
function valuesIn(entry: Json, around = ''): { name: string; value: string }[] {
  return Object.entries(entry).flatMap(([key, value]) => {
    const name = around === '' ? key : `${around}.${key}`
    if (Array.isArray(value)) return [{ name, value: listText(value) }]
    if (value && typeof value === 'object')
      return around === '' ? valuesIn(objectIn(value), name) : [{ name, value: verbatim(value) }]
    return [{ name, value: typeof value === 'boolean' ? String(value) : textIn(value) }]
  })
}

function listText(list: readonly unknown[]): string {
  const texts = list.map((one) => textIn(one) || textIn(objectIn(one).name) || textIn(objectIn(one).display_name))
  return texts.every((text) => text !== '') ? texts.join('; ') : JSON.stringify(list)
}

const words = (name: string) => plainName(name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '))

function columnOf(name: string): Column | undefined {
  const nested = words(name)
  return Object.hasOwn(NESTED, nested) ? NESTED[nested] : columnNamed(name)
}

/** Who wrote entries with these keys, where that can be told. */
export function producerOfJson(entry: Json): string | undefined {
  const keys = Object.keys(entry)
  if (keys.includes('cites') && (keys.includes('uid') || keys.includes('article_url'))) return 'Publish or Perish'
  if (keys.includes('paperId')) return 'Semantic Scholar'
  return producerOf(keys.map(plainName))
}

/** Whether an object says a title and something else of a reference under names that tables use as well. */
export function isReference(entry: Json): boolean {
  const columns = new Set(valuesIn(entry).map(({ name }) => columnOf(name)))
  return (
    columns.has('title') &&
    (['author', 'year', 'doi', 'abstract', 'container', 'source', 'url'] as const).some((one) => columns.has(one))
  )
}

/** An entry whose keys are the names of columns, as Publish or Perish and Semantic Scholar write it, and many scripts. */
export function draftOfFlat(entry: Json): Draft {
  const draft = new Draft()
  const producer = producerOfJson(entry)
  const order = producer === 'Semantic Scholar' ? 'OpenAlex' : producer
  const header = { names: [], columns: [], known: 0, ...(order ? { producer: order } : {}) }
  const cells = valuesIn(entry)
    .filter(({ value }) => value !== '')
    .map(({ name, value }) => ({ name, value, column: columnOf(name) }))
  cells.sort((a, b) => LATE.indexOf(a.column) - LATE.indexOf(b.column))
  for (const cell of cells) {
    // Publish or Perish writes 0 for what it does not know.
    if (producer === 'Publish or Perish' && cell.value === '0') continue
    if (producer === 'Publish or Perish' && cell.name === 'uid') draft.accession(cell.value)
    else putCell(draft, header, cell)
  }
  if (!draft.item.type && (draft.item['container-title'] || draft.item.ISSN)) draft.type('article-journal')
  return draft
}
