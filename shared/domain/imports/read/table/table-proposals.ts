import { doiOf, isbnsOf, issnsOf } from '../../text/identifiers.ts'
import { languageOf } from '../../text/languages.ts'
import { columnNamed, plainName } from './column-names.ts'
import type { Column } from './columns.ts'

/** What a column seems to hold. */
export interface Proposal {
  readonly proposed: Column | null
  /** From 0 to 1; a column known by its name has 1. */
  readonly confidence: number
}

const NOTHING: Proposal = { proposed: null, confidence: 0 }

/** Columns of which a table may have several. */
const MANY: ReadonlySet<Column> = new Set<Column>(['keyword', 'serial', 'note', 'url', 'editor'])

/**
 * What each column of a table seems to hold: by its name, else by a name within its name (`Title of the article`),
 * else by what stands in its cells.
 *
 * @param header with what its columns were taken for, where it was understood
 */
export function proposalsFor(
  header: { readonly names: readonly string[]; readonly columns?: readonly (Column | undefined)[] },
  rows: readonly (readonly string[])[],
): Proposal[] {
  const named = header.names.map((name, i): Proposal => {
    const column = header.columns ? header.columns[i] : columnNamed(name)
    return column ? { proposed: column, confidence: 1 } : NOTHING
  })
  const taken = new Set(named.flatMap(({ proposed }) => proposed ?? []))
  const guesses = header.names.flatMap((name, i) => {
    if (named[i]?.proposed) return []
    const cells = rows.map((row) => (row[i] ?? '').trim()).filter((cell) => cell !== '')
    return [...withinName(name), ...byContent(cells)].map((guess) => ({ ...guess, i }))
  })
  // The surest guess first, so that a column is given to the place that suits it best.
  guesses.sort((a, b) => b.confidence - a.confidence || a.i - b.i)
  for (const { i, proposed, confidence } of guesses) {
    if (!proposed || named[i]?.proposed || (taken.has(proposed) && !MANY.has(proposed))) continue
    named[i] = { proposed, confidence }
    taken.add(proposed)
  }
  return named
}

const COUNTING = new Set([
  'number',
  'no',
  'nr',
  'id',
  'ids',
  'code',
  'kode',
  'count',
  'antall',
  'affiliation',
  'affiliations',
])

/** The words of a header among which a known name stands. */
function withinName(name: string): Proposal[] {
  const words = plainName(name).split(' ')
  // `Reference number` is no reference, `Author ID` no author.
  if (words.length < 2 || words.length > 8 || words.some((word) => COUNTING.has(word))) return []
  for (let length = Math.min(3, words.length - 1); length > 0; length--)
    for (let at = 0; at + length <= words.length; at++) {
      const part = words.slice(at, at + length).join(' ')
      const column = part.length > 2 ? columnNamed(part) : undefined
      if (column) return [{ proposed: column, confidence: 0.6 }]
    }
  return []
}

const YEAR = /^(?:1[5-9]|20)\d\d$/
const PAGES = /^(?:pp?\.? ?)?[A-Za-z]?\d{1,6} ?[-–] ?[A-Za-z]?\d{1,6}$/
const PMID = /^[1-3]?\d{7}$/
const ADDRESS = /^https?:\/\/\S{3,2000}$/
/** `Moe, Per` and `Moe P` and `P. Moe`. */
const PERSON =
  /^(?:\p{Lu}[\p{L}'’ -]{1,30}, ?\p{Lu}[\p{L}. -]{0,30}|\p{Lu}[\p{L}'’-]{1,30} \p{Lu}{1,3}|(?:\p{Lu}\. ?){1,3}\p{Lu}[\p{L}'’-]{1,30})$/u

function byContent(cells: readonly string[]): Proposal[] {
  if (cells.length === 0) return []
  const share = (holds: (cell: string) => boolean) => cells.filter(holds).length / cells.length
  const length = cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length
  const found: Proposal[] = []
  const when = (least: number, proposed: Column, most: number, holds: (cell: string) => boolean) => {
    const part = share(holds)
    if (part >= least) found.push({ proposed, confidence: most * part })
  }
  when(0.5, 'doi', 0.95, (cell) => cell.length < 200 && doiOf(cell) !== undefined)
  when(0.8, 'year', 0.9, (cell) => YEAR.test(cell))
  when(0.6, 'url', 0.8, (cell) => ADDRESS.test(cell))
  when(0.7, 'serial', 0.8, (cell) => cell.length < 60 && (issnsOf(cell).length > 0 || isbnsOf(cell).length > 0))
  when(0.6, 'page', 0.7, (cell) => PAGES.test(cell))
  when(0.8, 'pmid', 0.7, (cell) => PMID.test(cell))
  when(0.8, 'language', 0.7, (cell) => cell.length > 2 && cell.length < 30 && /^[a-z]{2}$/.test(languageOf(cell)))
  when(0.6, 'author', 0.8, (cell) => PERSON.test((cell.split(/\s*[;|\n]\s*|,? and /)[0] ?? '').slice(0, 80)))
  when(0.6, 'abstract', 0.8, (cell) => cell.length > 350)
  const different = new Set(cells).size / cells.length
  if (length >= 25 && length <= 250 && different > 0.8 && share((cell) => cell.split(/\s+/).length > 3) > 0.7)
    found.push({ proposed: 'title', confidence: 0.6 })
  return found
}
