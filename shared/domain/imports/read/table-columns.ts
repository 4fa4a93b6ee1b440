import type { Mapping } from '../mapping.ts'
import { columnNamed, plainName } from './column-names.ts'
import type { Column } from './columns.ts'

/** Where a dialect's two letters mean something else than elsewhere. */
const DIALECTS: Record<string, Record<string, Column | undefined>> = {
  // `PT` is the publication type's letter, `TI` and others as everywhere; `ID` is Keywords Plus, `SE` the series, `PG` a count.
  wos: { id: 'keyword', pg: 'page-count', pt: undefined, ed: 'editor', so: 'container', sn: 'serial' },
  ovid: {
    so: 'citation',
    source: 'citation',
    is: 'serial',
    id: 'keyword',
    pg: 'page',
    ui: 'accession',
    pt: 'type',
    in: undefined,
  },
  ris: { id: 'id', is: 'issue', so: 'container' },
}

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

/** Columns that only the named producer writes, the most telling first. */
const PRODUCERS: [string, string[]][] = [
  ['Scopus', ['eid', 'source title']],
  ['Scopus', ['source title', 'cited by', 'author keywords']],
  ['Embase', ['embase accession id']],
  ['Embase', ['emtree drug index terms']],
  ['Web of Science', ['pt', 'au', 'ut']],
  ['Web of Science', ['ut unique wos id']],
  ['PubMed', ['pmid', 'nihms id']],
  ['Zotero', ['item type', 'date added', 'library catalog']],
  ['Rayyan', ['key', 'pubmed id', 'pmc id']],
  ['Covidence', ['covidence']],
  ['EBSCO', ['plink', 'doctype']],
  ['Lens.org', ['lens id']],
  ['OpenAlex', ['ids openalex']],
  ['IEEE Xplore', ['ieee terms']],
  ['IEEE Xplore', ['authors', 'affiliations', 'publication', 'category']],
  ['SpringerLink', ['item title', 'item doi']],
  ['Google Scholar', ['authors', 'title', 'publication', 'number', 'pages', 'year', 'publisher']],
  ['RefWorks', ['authors primary', 'title primary']],
  ['Abstrackr', ['consensus', 'labeled at']],
  ['CiteSource', ['cite source', 'duplicate id']],
  ['Ovid', ['vn', 'ti']],
  ['Ovid', ['ui', 'so', 'ti']],
  ['Ovid', ['accession number', 'institution', 'source', 'publication type']],
  ['OpenGrey', ['opengrey id']],
]

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
  const producer = PRODUCERS.find(([, signs]) => signs.every((sign) => keys.includes(sign)))?.[0]
  const dialect =
    producer === 'Web of Science' && keys.includes('au')
      ? 'wos'
      : producer === 'Ovid'
        ? 'ovid'
        : keys.includes('ty') && keys.includes('ti')
          ? 'ris'
          : undefined
  const special = dialect ? DIALECTS[dialect] : undefined
  const columns = keys.map((key) => (special && key in special ? special[key] : columnNamed(key)))
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
