import { type AuthorComparison, compareAuthors, mayBeSamePeople } from './authors.ts'
import { compareIdentifiers, type IdentifierComparison, identifierNames } from './identifiers.ts'
import { compareJournals } from './journals.ts'
import { titlesSayOtherKind } from './kinds.ts'
import type { Prepared } from './normalise.ts'
import { type Agreement, comparePages, compareValues, isSinglePage, sameRange } from './pages.ts'
import { registerOf } from './registrations.ts'
import { compareTitles, type TitleComparison } from './title-comparison.ts'
import { inTwoLanguages } from './titles.ts'

/**
 * Where two records say the report stands: `same` pages; in the same `issue`; at the same pages of `another` volume;
 * `pages-differ` within one volume; in different `places`; or `unknown`.
 */
export type Place = 'same' | 'issue' | 'another' | 'pages-differ' | 'volume-differs' | 'places' | 'unknown'

/** Everything that two records agree and disagree in, before any judgement. */
export interface Comparison extends IdentifierComparison {
  title: TitleComparison
  /** Both titles can tell a report from others. */
  telling: boolean
  twoLanguages: boolean
  authors: AuthorComparison
  /** Years between them; undefined where one is missing. */
  yearGap: number | undefined
  journal: 'same' | 'near' | 'differ' | 'unknown'
  /** One journal's name is a single word of the other's. */
  journalVague: boolean
  volume: Agreement
  number: Agreement
  pages: Agreement
  place: Place
  /** Both give pages, of which one are those of an article that had no place yet. */
  aheadOfPrint: boolean
  /** The same several pages of the same volume, from end to end. */
  wholeRange: boolean
  supplement: boolean
  /** At least one gives a single page. */
  singlePage: boolean
  /** The same first page of the same volume, of a paper of several pages: no room for another with it. */
  paperPages: boolean
  /** Both begin on the first page, as what is not yet in a volume does. */
  pageOne: boolean
  abstract: 'same' | 'unknown'
  kindsDiffer: boolean
  /** They differ in what their titles say that they are: an erratum and an article. */
  titlesSayOtherKind: boolean
  /** One is a preprint and the other is not. */
  preprint: boolean
  /** One is a report, the other an article, ... by their types. */
  formsDiffer: boolean
  /** One is the abstract of something said at a congress, the other a paper of several pages. */
  abstractAndPaper: boolean
  /** Both are entries of a register of trials: under one number or under two. Undefined where that cannot be told. */
  registrations: 'same' | 'differ' | undefined
  /** Two versions of one document: of a Cochrane review, or of a preprint. */
  versions: 'update' | 'preprint' | undefined
}

/**
 * The comparison of the titles of two records if these have enough in common to be worth comparing in full: an
 * identifier, the place, or title and people. Otherwise undefined: different by any rule, as most pairs of a block are.
 */
export function titlesWorthComparing(a: Prepared, b: Prepared): TitleComparison | undefined {
  const identified = identifierNames.some(
    (name) => a.identifiers[name] !== undefined && a.identifiers[name] === b.identifiers[name],
  )
  const registered = a.registration !== undefined && a.registration === b.registration
  const pages = comparePages(a.pages, b.pages)
  const placed = (pages === 'same' || pages === 'near') && compareValues(a.volume, b.volume) === 'same'
  if (identified || registered || placed) return compareTitles(a.title, b.title)
  if (!a.title || !b.title) return undefined
  const equal = a.title.forms[0]?.compact === b.title.forms[0]?.compact
  if (!equal && !mayBeSamePeople(a.authors, b.authors)) return undefined
  const title = compareTitles(a.title, b.title)
  return title.relation === 'other' ? undefined : title
}

/** Compares two records in everything that matters. Symmetric. */
export function compare(a: Prepared, b: Prepared, title = compareTitles(a.title, b.title)): Comparison {
  const shifted = isShifted(a, b) || isShifted(b, a)
  const volume = shifted ? 'same' : compareVolumes(a, b)
  const number = shifted ? 'same' : compareNumbers(a.number, b.number)
  const pages = shifted ? 'unknown' : comparePages(a.pages, b.pages)
  const issn = a.issns.some((one) => b.issns.includes(one))
  const journal = issn ? 'same' : compareJournals(a.journal, b.journal)
  const identifiers = compareIdentifiers(a.identifiers, b.identifiers)
  const yearGap = a.year !== undefined && b.year !== undefined ? Math.abs(a.year - b.year) : undefined
  return {
    ...identifiers,
    title,
    telling: (a.title?.telling ?? false) && (b.title?.telling ?? false),
    twoLanguages: a.title !== undefined && b.title !== undefined && inTwoLanguages(a.title, b.title),
    authors: compareAuthors(a.authors, b.authors),
    yearGap,
    journal,
    journalVague: journal === 'near' && Math.min(a.journal?.words.length ?? 9, b.journal?.words.length ?? 9) === 1,
    volume,
    number,
    pages,
    place: placeOf(volume, number, pages, a.supplement || b.supplement),
    aheadOfPrint: pages === 'unknown' && a.pages.length > 0 && b.pages.length > 0,
    wholeRange: volume === 'same' && sameRange(a.pages, b.pages, a.supplement || b.supplement ? 3 : 2),
    supplement: a.supplement || b.supplement,
    abstract: a.abstract !== undefined && a.abstract === b.abstract ? 'same' : 'unknown',
    kindsDiffer: a.kind !== b.kind,
    titlesSayOtherKind: titlesSayOtherKind(a.kind, b.kind),
    preprint: a.kind !== b.kind && (a.kind === 'preprint' || b.kind === 'preprint'),
    formsDiffer: a.form !== undefined && b.form !== undefined && a.form !== b.form,
    abstractAndPaper: a.extent !== undefined && b.extent !== undefined && a.extent !== b.extent,
    registrations: compareRegistrations(a, b),
    versions: versionsOf(a, b, identifiers.doi, yearGap, number),
    singlePage: isSinglePage(a.pages) || isSinglePage(b.pages),
    paperPages: pages === 'same' && volume === 'same' && (a.extent === 'paper' || b.extent === 'paper'),
    pageOne: a.pages[0]?.first === '1' && b.pages[0]?.first === '1',
  }
}

function compareRegistrations(a: Prepared, b: Prepared): Comparison['registrations'] {
  if (a.kind !== 'registration' || b.kind !== 'registration' || !a.registration || !b.registration) return undefined
  if (a.registration === b.registration) return 'same'
  // Two registers name one trial differently.
  return registerOf(a.registration) === registerOf(b.registration) ? 'differ' : undefined
}

/** A Cochrane review keeps its number through all versions; where DOIs are missing, year and issue tell them apart. */
function versionsOf(
  a: Prepared,
  b: Prepared,
  doi: Comparison['doi'],
  yearGap: number | undefined,
  number: Agreement,
): Comparison['versions'] {
  const living = a.living !== undefined && a.living === b.living
  if (doi === 'version') return living ? 'update' : 'preprint'
  if (!living || doi === 'same') return undefined
  return (yearGap !== undefined && yearGap > 0) || number === 'differ' ? 'update' : undefined
}

/** Where the volume is lost, some exports move the issue into its place and the number into that of the pages. */
function isShifted(a: Prepared, b: Prepared): boolean {
  if (a.volume !== undefined || a.number === undefined || a.number !== b.volume || b.number === undefined) return false
  return a.pages.length === 1 && a.pages[0]?.first === b.number && b.pages[0]?.first !== b.number
}

/** An issue that is only called a supplement, or by its month, does not contradict a number. */
function compareNumbers(a: string | undefined, b: string | undefined): Agreement {
  const found = compareValues(a, b)
  return found === 'differ' && /\d/.test(a ?? '') !== /\d/.test(b ?? '') ? 'unknown' : found
}

/** Some exports put the year where the volume is missing: then it does not contradict a volume. */
function compareVolumes(a: Prepared, b: Prepared): Agreement {
  const found = compareValues(a.volume, b.volume)
  const isYear = (one: Prepared) => one.volume !== undefined && one.volume === String(one.year)
  return found === 'differ' && (isYear(a) || isYear(b)) ? 'unknown' : found
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
