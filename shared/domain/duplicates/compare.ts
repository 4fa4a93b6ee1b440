import { type AuthorComparison, compareAuthors, mayBeSamePeople } from './authors.ts'
import { doiWithoutVersion, isSecondHand } from './identifiers.ts'
import { compareJournals } from './journals.ts'
import type { Prepared } from './normalise.ts'
import { type Agreement, comparePages, compareValues, sameRange } from './pages.ts'
import { compareTitles, type TitleComparison } from './title-comparison.ts'
import { inTwoLanguages } from './titles.ts'

/**
 * Where two records say the report stands: `same` pages; in the same `issue`; at the same pages of `another` volume;
 * `pages-differ` within one volume; in different `places`; or `unknown`.
 */
export type Place = 'same' | 'issue' | 'another' | 'pages-differ' | 'volume-differs' | 'places' | 'unknown'

/** Everything that two records agree and disagree in, before any judgement. */
export interface Comparison {
  doi: 'same' | 'version' | 'differ' | 'unknown'
  pmid: Agreement
  title: TitleComparison
  /** Both titles can tell a report from others. */
  telling: boolean
  twoLanguages: boolean
  authors: AuthorComparison
  /** Years between them; undefined where one is missing. */
  yearGap: number | undefined
  journal: 'same' | 'near' | 'differ' | 'unknown'
  volume: Agreement
  number: Agreement
  pages: Agreement
  place: Place
  /** Both give pages, of which one are those of an article that had no place yet. */
  aheadOfPrint: boolean
  /** The same several pages of the same volume, from end to end. */
  wholeRange: boolean
  supplement: boolean
  abstract: 'same' | 'unknown'
  kindsDiffer: boolean
  /** One is a preprint and the other is not. */
  preprint: boolean
  oneDoi: boolean
}

/**
 * The comparison of the titles of two records if these have enough in common to be worth comparing in full: an
 * identifier, the place, or title and people. Otherwise undefined: different by any rule, as most pairs of a block are.
 */
export function titlesWorthComparing(a: Prepared, b: Prepared): TitleComparison | undefined {
  const identified = (a.doi !== undefined && a.doi === b.doi) || (a.pmid !== undefined && a.pmid === b.pmid)
  const pages = comparePages(a.pages, b.pages)
  const placed = (pages === 'same' || pages === 'near') && compareValues(a.volume, b.volume) === 'same'
  if (identified || placed) return compareTitles(a.title, b.title)
  if (!a.title || !b.title) return undefined
  const equal = a.title.forms[0]?.compact === b.title.forms[0]?.compact
  if (!equal && !mayBeSamePeople(a.authors, b.authors)) return undefined
  const title = compareTitles(a.title, b.title)
  return title.relation === 'other' ? undefined : title
}

/** Compares two records in everything that matters. Symmetric. */
export function compare(a: Prepared, b: Prepared, title = compareTitles(a.title, b.title)): Comparison {
  const volume = compareVolumes(a, b)
  const number = compareValues(a.number, b.number)
  const pages = comparePages(a.pages, b.pages)
  const issn = a.issns.some((one) => b.issns.includes(one))
  return {
    doi: compareDois(a.doi, b.doi),
    pmid: compareValues(a.pmid, b.pmid),
    title,
    telling: (a.title?.telling ?? false) && (b.title?.telling ?? false),
    twoLanguages: a.title !== undefined && b.title !== undefined && inTwoLanguages(a.title, b.title),
    authors: compareAuthors(a.authors, b.authors),
    yearGap: a.year !== undefined && b.year !== undefined ? Math.abs(a.year - b.year) : undefined,
    journal: issn ? 'same' : compareJournals(a.journal, b.journal),
    volume,
    number,
    pages,
    place: placeOf(volume, number, pages, a.supplement || b.supplement),
    aheadOfPrint: pages === 'unknown' && a.pages.length > 0 && b.pages.length > 0,
    wholeRange: volume === 'same' && sameRange(a.pages, b.pages, a.supplement || b.supplement ? 3 : 2),
    supplement: a.supplement || b.supplement,
    abstract: a.abstract !== undefined && a.abstract === b.abstract ? 'same' : 'unknown',
    kindsDiffer: a.kind !== b.kind,
    preprint: a.kind !== b.kind && (a.kind === 'preprint' || b.kind === 'preprint'),
    oneDoi: (a.doi === undefined) !== (b.doi === undefined),
  }
}

/** Some exports put the year where the volume is missing: then it does not contradict a volume. */
function compareVolumes(a: Prepared, b: Prepared): Agreement {
  const found = compareValues(a.volume, b.volume)
  const isYear = (one: Prepared) => one.volume !== undefined && one.volume === String(one.year)
  return found === 'differ' && (isYear(a) || isYear(b)) ? 'unknown' : found
}

function compareDois(a: string | undefined, b: string | undefined): Comparison['doi'] {
  if (!a || !b) return 'unknown'
  if (a === b) return 'same'
  if (doiWithoutVersion(a) === doiWithoutVersion(b)) return 'version'
  // Cut off by an export, or named a second time by an archive: neither agreement nor conflict.
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const cut = short.length >= 14 && long.startsWith(short)
  return cut || isSecondHand(a) !== isSecondHand(b) ? 'unknown' : 'differ'
}

function placeOf(volume: Agreement, number: Agreement, pages: Agreement, supplement: boolean): Place {
  if (pages === 'same' || pages === 'near') {
    if (volume !== 'differ') return pages === 'same' || volume === 'same' ? 'same' : 'unknown'
    return pages === 'same' || number !== 'differ' ? 'another' : 'places'
  }
  if (pages === 'differ') {
    if (volume === 'differ' || (number === 'differ' && !supplement)) return 'places'
    return 'pages-differ'
  }
  if (volume === 'differ') return 'volume-differs'
  if (volume === 'same' && number === 'differ' && !supplement) return 'volume-differs'
  return volume === 'same' ? 'issue' : 'unknown'
}
