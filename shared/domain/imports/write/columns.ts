import { stageIds } from '../../reviews/words.ts'
import { type CslDate, type Item, type Name, yearOf } from '../item.ts'
import { authorText, keywordsText, type Written } from './written.ts'

/** The columns, named so that spreadsheets, reference managers and Parallax itself understand them. */
const COLUMNS: [string, (item: Item) => string | undefined][] = [
  ['Type', (item) => item.type],
  ['Title', (item) => item.title],
  ['Authors', (item) => namesText(item.author)],
  ['Year', (item) => yearOf(item)?.toString()],
  ['Date', (item) => dateText(item.issued)],
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
  ['Keywords', (item) => keywordsText(item, '; ')],
  ['Language', (item) => item.language],
  ['Editors', (item) => namesText(item.editor)],
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

const OUTCOMES = stageIds.flatMap((stage) => {
  const name = stage === 'title-abstract' ? 'Title and abstract' : 'Full text'
  const of = ({ decided = [] }: Written) => decided.find((one) => one.stage === stage)
  return [
    [`${name}: outcome`, (written: Written) => of(written)?.outcome],
    [`${name}: reason`, (written: Written) => of(written)?.reason],
  ] as const
})

const DECIDED = [['Removed before screening', (written: Written) => written.removed] as const, ...OUTCOMES]

function namesText(names: readonly Name[] | undefined): string | undefined {
  return names?.map(authorText).join('; ')
}

/** ISO 8601 as far as the date is known; nothing where only the year is, which has its own column. */
function dateText(date: CslDate | undefined): string | undefined {
  const [year, month, day] = date?.['date-parts']?.[0] ?? []
  if (year === undefined || month === undefined) return undefined
  return [year, month, day].flatMap((part) => (part === undefined ? [] : [String(part).padStart(2, '0')])).join('-')
}

/** The header of a table of references. */
export function headerOf(decisions: boolean): string[] {
  return [...COLUMNS, ...(decisions ? DECIDED : [])].map(([name]) => name)
}

/** One reference as the cells below that header. */
export function rowOf(written: Written, decisions: boolean): string[] {
  const cells = COLUMNS.map(([, value]) => value(written.item) ?? '')
  return decisions ? [...cells, ...DECIDED.map(([, value]) => value(written) ?? '')] : cells
}
