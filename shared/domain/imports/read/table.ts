import type { Reading } from '../reading.ts'
import { cslType, typeOfRis, typeOfWords } from '../types.ts'
import { citationOf } from './citation.ts'
import type { Column } from './columns.ts'
import { Draft, type TextField } from './draft.ts'
import type { Header } from './table-columns.ts'
import { finished, warn } from './warn.ts'

/** A row below the header, wherever it came from. */
export interface TableRow {
  cells: string[]
  raw: string
  line: number
  openQuote?: boolean
  /** An address that a cell links to. */
  link?: string
}

/** The entries of a table whose header is known: one row, one entry. */
export function* readTable(header: Header, rows: Iterable<TableRow>): Generator<Reading> {
  let entry = 0
  const [first] = header.columns
  for (const row of rows) {
    if (row.cells.length === 1 && header.names.length > 3 && first !== 'title') {
      const text = row.cells[0]?.trim().slice(0, 60) ?? ''
      yield warn('text-outside-entries', `A line outside any entry was left out: ${text}`, {
        line: row.line,
        data: { text },
      })
      continue
    }
    entry++
    yield* finished(itemOfRow(header, row.cells), row.raw, row.line, entry, 'document')
    const [columns, cells] = [header.names.length, row.cells.length]
    if (row.openQuote)
      yield warn('quote-open', 'A quotation mark is never closed; its cell was ended at the end of the line.', {
        line: row.line,
        entry,
      })
    if (cells < columns || row.cells.slice(columns).some((cell) => cell.trim() !== ''))
      yield warn(
        cells < columns ? 'row-short' : 'row-long',
        `The row has ${cells} cells where the header has ${columns}; the cells were taken in order.`,
        {
          line: row.line,
          entry,
          data: { cells, columns },
        },
      )
  }
}

const TEXT: Partial<Record<Column, TextField>> = {
  title: 'title',
  'original-title': 'original-title',
  'translated-title': 'translated-title',
  container: 'container-title',
  abbreviation: 'container-title-short',
  series: 'collection-title',
  event: 'event-title',
  volume: 'volume',
  issue: 'issue',
  page: 'page',
  'page-count': 'number-of-pages',
  number: 'number',
  edition: 'edition',
  publisher: 'publisher',
  place: 'publisher-place',
  url: 'URL',
  genre: 'genre',
  id: 'id',
}

/** The order in which columns are taken, where one depends on another. */
const LATE: Column[] = ['month', 'date', 'citation', 'source', 'author', 'url', 'id']

function itemOfRow(header: Header, row: readonly string[]): Draft {
  const draft = new Draft()
  const cells = row.map(unwrapped)
  const order = header.columns.map((column, i) => ({ column, i }))
  order.sort((a, b) => LATE.indexOf(a.column as Column) - LATE.indexOf(b.column as Column) || a.i - b.i)
  for (const { column, i } of order) {
    const value = cells[i]?.trim() ?? ''
    if (value !== '') put(draft, header, column, header.names[i] || `column ${i + 1}`, value)
  }
  for (let i = header.names.length; i < cells.length; i++) draft.keep(`column ${i + 1}`, cells[i] ?? '')
  if (!draft.item.type && (draft.item['container-title'] || draft.item.ISSN)) draft.type('article-journal')
  if (draft.item.PMID && header.producer === 'PubMed') draft.accession(draft.item.PMID)
  return draft
}

/** A spreadsheet's `="19326203"`, and the apostrophe before what a spreadsheet would take for a formula. */
function unwrapped(cell: string): string {
  if (cell.startsWith('="') && cell.endsWith('"')) return cell.slice(2, -1)
  return /^'[=+\-@\t]/.test(cell) ? cell.slice(1) : cell
}

function put(draft: Draft, header: Header, column: Column | undefined, name: string, value: string): void {
  const field = column ? TEXT[column] : undefined
  const { producer } = header
  if (field) draft.text(field, name, column === 'url' ? (value.split(/[;|]?\s+/)[0] ?? value) : value)
  else
    switch (column) {
      case 'subtitle':
        if (draft.item.title) draft.item.title = `${draft.item.title}: ${value}`
        else draft.text('title', name, value)
        break
      case 'author-full':
        draft.names('author', value.replace(/ \(\d{5,12}\)/g, ''), 'family-first')
        break
      case 'author':
        authors(draft, producer, name, value)
        break
      case 'organisation':
        if (draft.item.author) draft.keep(name, value)
        else draft.people('author', [{ literal: value }])
        break
      case 'editor':
        draft.names('editor', value)
        break
      case 'year':
      case 'date':
        draft.date('issued', name, value)
        break
      case 'month':
        draft.monthDay(name, value)
        break
      case 'first-page':
        draft.firstPage(value)
        break
      case 'last-page':
        draft.lastPage(value)
        break
      case 'article-number':
        draft.keep(name, value)
        draft.firstPage(draft.item.page ? '' : value)
        break
      case 'doi':
        draft.doi(name, value)
        break
      case 'serial':
        draft.serial(name, value)
        break
      case 'pmid':
        draft.pmid(name, value.replace(/^0$/, ''))
        break
      case 'pmcid':
        draft.pmcid(name, /^\d+$/.test(value) ? `PMC${value}` : value)
        break
      case 'abstract':
        draft.abstract(name, value)
        break
      case 'keyword':
        draft.keywords(value, /[;|\n]/.test(value) ? /[;|\n]/ : /,/)
        break
      case 'language':
        draft.language(value)
        break
      case 'type':
        draft.type(cslType(value) ?? typeOfRis(value) ?? typeOfWords(value))
        if (!cslType(value)) draft.text('genre', name, value)
        break
      case 'note':
        draft.note(value)
        break
      case 'accession':
        if (draft.item.custom?.accession) draft.keep(name, value)
        else draft.accession(value)
        break
      case 'database':
        draft.database(value)
        break
      case 'citation':
        citation(draft, name, value)
        break
      case 'source':
        if (draft.item['container-title']) draft.database(value)
        else if (/\d{4}|\d+:\d+/.test(value)) citation(draft, name, value)
        else draft.text('container-title', name, value)
        break
      default:
        draft.keep(name, value)
    }
}

function authors(draft: Draft, producer: string | undefined, name: string, value: string): void {
  if (draft.item.author) {
    draft.keep(name, value)
    return
  }
  const given = ['IEEE Xplore', 'SpringerLink', 'Lens.org', 'OpenAlex'].includes(producer ?? '')
  // SpringerLink writes its authors without anything between them: `Ana B. OlsenPer Moe`.
  const text =
    producer === 'SpringerLink'
      ? value.replace(/(?<=\p{Ll})(?<!\bMc|\bMac|\bDe|\bDi|\bLa|\bLe)(?=\p{Lu})/gu, '; ')
      : value
  draft.names('author', text, given ? 'given-first' : 'unknown')
}

function citation(draft: Draft, name: string, value: string): void {
  const parts = citationOf(value)
  if (!parts) {
    draft.keep(name, value)
    return
  }
  draft.keep(name, value)
  const set = (field: TextField, text: string | undefined) => {
    if (text && !draft.item[field]) draft.text(field, name, text)
  }
  set('container-title', parts.container)
  set('volume', parts.volume)
  set('issue', parts.issue)
  set('page', parts.page)
  if (!draft.item.issued && parts.year) draft.date('issued', name, parts.year)
  if (!draft.item.DOI && /doi/i.test(value)) draft.doi(name, value)
}
