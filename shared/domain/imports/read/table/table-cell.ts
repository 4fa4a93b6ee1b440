import { citationOf } from '../citation.ts'
import type { Draft, TextField } from '../draft.ts'
import type { Column } from './columns.ts'
import type { Header } from './table-columns.ts'
import { namesInCell } from './table-names.ts'
import { typeInCell } from './table-types.ts'
import { beforeSpreadsheet, fullYear, isRounded, keywordsIn, wholeNumber } from './table-values.ts'

/** Something about a cell that its reader should know. */
export interface CellTrouble {
  code: 'number-rounded' | 'taken-for-date'
  column: string
  value: string
  /** What it was read as. */
  read?: string
}

/** A cell that is not empty, and what its column holds. */
export interface Cell {
  column: Column | undefined
  /** The column's name as the header has it. */
  name: string
  value: string
}

const TEXT: Partial<Record<Column, TextField>> = {
  title: 'title',
  'original-title': 'original-title',
  'translated-title': 'translated-title',
  container: 'container-title',
  abbreviation: 'container-title-short',
  series: 'collection-title',
  event: 'event-title',
  'page-count': 'number-of-pages',
  number: 'number',
  edition: 'edition',
  publisher: 'publisher',
  place: 'publisher-place',
  genre: 'genre',
  id: 'id',
}

/** Puts what a cell says into the entry's fields; what no field takes is kept under the column's name. */
export function putCell(draft: Draft, header: Header, { column, name, value }: Cell): CellTrouble | undefined {
  const field = column ? TEXT[column] : undefined
  const { producer } = header
  if (field) {
    draft.text(field, name, value)
    return undefined
  }
  switch (column) {
    case 'volume':
    case 'issue':
    case 'page':
      return numbered(draft, column, name, value)
    case 'subtitle':
      if (draft.item.title) draft.item.title = `${draft.item.title}: ${value}`
      else draft.text('title', name, value)
      break
    case 'author-full':
      draft.names('author', value.replace(/ \(\d{5,12}\)/g, ''), 'family-first')
      break
    case 'author':
      // The first column of authors is the list; another says the same in another form, or names the first alone.
      if (draft.item.author) draft.keep(name, value)
      else draft.people('author', namesInCell(value, producer))
      break
    case 'organisation':
      if (draft.item.author) draft.keep(name, value)
      else draft.people('author', [{ literal: value }])
      break
    case 'editor':
      draft.people('editor', namesInCell(value, producer))
      break
    case 'year':
      draft.date('issued', name, wholeNumber(value))
      break
    case 'date':
      if (/\d{4}/.test(fullYear(value)) || !draft.item.issued) draft.date('issued', name, fullYear(value))
      else draft.monthDay(name, value)
      break
    case 'month':
      draft.monthDay(name, value)
      break
    case 'first-page':
      draft.firstPage(wholeNumber(value))
      break
    case 'last-page':
      draft.lastPage(wholeNumber(value))
      break
    case 'article-number':
      draft.keep(name, value)
      draft.firstPage(draft.item.page ? '' : wholeNumber(value))
      break
    case 'url':
      draft.text('URL', name, producer === 'Parallax' ? value : (value.split(/(?:\|\||[;|,])?\s+|\|\|/)[0] ?? value))
      break
    case 'doi':
      draft.doi(name, value)
      break
    case 'serial':
      draft.serial(name, value)
      break
    case 'pmid':
      if (isRounded(value)) {
        draft.keep(name, value)
        return { code: 'number-rounded', column: name, value }
      }
      draft.pmid(name, wholeNumber(value).replace(/^0$/, ''))
      break
    case 'pmcid':
      draft.pmcid(name, /^\d+$/.test(value) ? `PMC${value}` : value)
      break
    case 'abstract':
      draft.abstract(name, value)
      break
    case 'keyword':
      if (producer === 'Parallax') draft.keywords(value, /;/)
      else for (const word of keywordsIn(value)) if (!draft.item.keyword?.includes(word)) draft.keywords(word, /\n/)
      break
    case 'language':
      draft.language(value, name)
      break
    case 'type': {
      const { type, genre } = typeInCell(value, producer)
      draft.type(type)
      if (genre) draft.text('genre', name, genre)
      break
    }
    case 'note':
      draft.note(value)
      break
    case 'accession':
      if (isRounded(value)) draft.keep(name, value)
      else draft.accession(value, name)
      break
    case 'database':
      draft.database(value, name)
      break
    case 'citation':
      citation(draft, name, value)
      break
    case 'source': {
      const parts = citationOf(value)
      if (parts?.volume || parts?.page || parts?.date) citation(draft, name, value)
      else if (draft.item['container-title']) draft.database(value, name)
      else draft.text('container-title', name, value)
      break
    }
    default:
      draft.keep(name, value)
  }
  return undefined
}

function numbered(draft: Draft, field: 'volume' | 'issue' | 'page', name: string, value: string) {
  const before = beforeSpreadsheet(value)
  if (before) {
    draft.text(field, name, before)
    return { code: 'taken-for-date' as const, column: name, value, read: before }
  }
  const range = /^(\w{1,20})[-–](\w{1,20})$/.exec(value)
  draft.text(field, name, range && range[1] === range[2] ? (range[1] as string) : wholeNumber(value))
  return undefined
}

function citation(draft: Draft, name: string, value: string): void {
  const parts = citationOf(value)
  draft.keep(name, value)
  if (!parts) return
  const set = (field: TextField, text: string | undefined) => {
    if (text && !draft.item[field]) draft.text(field, name, text)
  }
  set('container-title', parts.container)
  set('volume', parts.volume)
  set('issue', parts.issue)
  set('page', parts.page)
  if (parts.date) draft.date('issued', name, parts.date)
  else if (!draft.item.issued && parts.year) draft.date('issued', name, parts.year)
  if (!draft.item.DOI && /doi/i.test(value)) draft.doi(name, value)
}
