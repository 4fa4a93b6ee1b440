import { type Item, nameText, yearOf } from '../item.ts'

/** The columns, named so that spreadsheets, reference managers and Parallax itself understand them. */
const COLUMNS: [string, (item: Item) => string | undefined][] = [
  ['Type', (item) => item.type],
  ['Title', (item) => item.title],
  ['Authors', (item) => item.author?.map(nameText).join('; ')],
  ['Year', (item) => yearOf(item)?.toString()],
  ['Journal', (item) => item['container-title']],
  ['Volume', (item) => item.volume],
  ['Issue', (item) => item.issue],
  ['Pages', (item) => item.page],
  ['DOI', (item) => item.DOI],
  ['PMID', (item) => item.PMID],
  ['PMCID', (item) => item.PMCID],
  ['ISSN', (item) => item.ISSN],
  ['ISBN', (item) => item.ISBN],
  ['URL', (item) => item.URL],
  ['Abstract', (item) => item.abstract],
  ['Keywords', (item) => item.keyword?.join('; ')],
  ['Language', (item) => item.language],
  ['Editors', (item) => item.editor?.map(nameText).join('; ')],
  ['Series', (item) => item['collection-title']],
  ['Edition', (item) => item.edition],
  ['Publisher', (item) => item.publisher],
  ['Place', (item) => item['publisher-place']],
  ['Translated title', (item) => item['translated-title']],
  ['Original title', (item) => item['original-title']],
  ['Accession number', (item) => item.custom?.accession],
  ['Database', (item) => item.custom?.database],
  ['Notes', (item) => item.note],
]

/**
 * A cell that no spreadsheet takes for a formula: an apostrophe stands before `=`, `+`, `-`, `@`, a tab or a line end
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function cellOf(value: string): string {
  const safe = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value
  return /[",;\r\n\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Items as CSV (RFC 4180), with the mark that tells spreadsheets it is UTF-8. */
export function csvOf(items: readonly Item[]): string {
  const rows = [
    COLUMNS.map(([name]) => name),
    ...items.map((item) => COLUMNS.map(([, value]) => cellOf(value(item) ?? ''))),
  ]
  return `\uFEFF${rows.map((row) => row.join(',')).join('\r\n')}\r\n`
}
