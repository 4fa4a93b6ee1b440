import { folded, spelledOut } from './letters.ts'
import type { Random } from './random.ts'
import type { Author, Report } from './report.ts'
import type { Placement } from './spread.ts'

/** The honest ways in which two records of one report differ. */
export const kinds = [
  'identical',
  'doi-form',
  'doi-missing',
  'initials',
  'journal-abbreviated',
  'title-truncated',
  'title-translated',
  'title-both-languages',
  'title-capitals',
  'title-markup',
  'subtitle-missing',
  'year-missing',
  'year-online-first',
  'pages-missing',
  'pages-short',
  'authors-cut',
  'letters-spelled-out',
  'letters-folded',
  'letters-decomposed',
] as const
export type Kind = (typeof kinds)[number]

/** One record as one place has it: a view of its report, ready for that place's writer. */
export interface RecordView {
  report: Report
  title: string
  /** The title in the language of the report, where the place gives an English one. */
  originalTitle?: string
  authors: Author[]
  year?: number
  journal?: string
  abbreviation?: string
  volume?: string
  issue?: string
  firstPage?: string
  lastPage?: string
  doi?: string
  /** Whether the place has abstracts for such records. */
  withAbstract: boolean
  variants: Kind[]
}

/** Places that write given names as initials, and the way they write a DOI, as a matter of course. */
const initials = new Set(['embase', 'scopus', 'webofscience', 'own-lists'])
const doiForms = new Set(['psycinfo', 'embase', 'eric', 'archives'])
const abstracts: Record<string, number> = {
  jstor: 0.35,
  cristin: 0.25,
  websites: 0,
  opengrey: 0.7,
  'own-lists': 0.2,
  archives: 0.75,
  eric: 1,
}

/** How many of the riskier variants there may be: enough to meet each, few enough for people to look at. */
const budget: Partial<Record<Kind, number>> = {
  'title-translated': 16,
  'title-truncated': 14,
  'subtitle-missing': 12,
  'title-markup': 14,
  'title-capitals': 22,
  'year-missing': 14,
  'authors-cut': 16,
}

type May = (kind: Kind, p: number, fits?: boolean) => boolean

/** @returns a function that gives the view of one placement; it remembers how often each risky variant was used. */
export function viewer(random: Random): (placement: Placement, stem: string) => RecordView {
  const used: Partial<Record<Kind, number>> = {}
  /** Reports with a record that is hard to know again: their other records stay plain. */
  const disguised = new Set<Report>()
  /** Reports with a record that lacks its DOI or its pages: no other record of them may hide its title. */
  const bare = new Set<Report>()

  return ({ report, again, alone }, stem) => {
    const view = asItIs(report, report.abstract.length > 0 && random.chance(abstracts[stem] ?? 0.97))
    const note = (kind: Kind) => {
      if (!view.variants.includes(kind)) view.variants.push(kind)
    }
    const may: May = (kind, p, fits = true) => {
      if (!fits || !random.chance(p) || (used[kind] ?? 0) >= (budget[kind] ?? Number.POSITIVE_INFINITY)) return false
      used[kind] = (used[kind] ?? 0) + 1
      note(kind)
      return true
    }
    const at = (...stems: string[]) => stems.includes(stem)
    const single = !report.pair && !again
    const free = single && !alone && !disguised.has(report)

    if (again) {
      // Indexed before print: no volume, no pages, the year before; the DOI is the same.
      Object.assign(view, { volume: undefined, issue: undefined, firstPage: undefined, lastPage: undefined })
      view.year = report.year - 1
      note('year-online-first')
      note('pages-missing')
    }
    if (report.titleEnglish && report.journal && !report.pair)
      foreign(view, report, stem, free && !bare.has(report), may, note)
    if (free && view.title === report.title) retitled(view, report, at, may)
    if (free && may('year-missing', 0.35, at('own-lists', 'websites', 'archives') && view.title === report.title))
      view.year = undefined
    const plain = view.title === report.title && view.year !== undefined
    if (!plain && !again && !view.variants.includes('title-both-languages')) disguised.add(report)
    const whole = single && !disguised.has(report)

    const withoutDoi = at('jstor', 'cinahl') ? 1 : at('eric', 'cristin', 'own-lists', 'proquest') ? 0.45 : 0.05
    if (view.doi && whole && may('doi-missing', withoutDoi, plain)) view.doi = undefined
    if (view.firstPage && whole && may('pages-missing', at('cristin', 'own-lists', 'archives') ? 0.3 : 0.04, plain)) {
      view.firstPage = undefined
      view.lastPage = undefined
    }
    if (!view.doi || !view.firstPage) bare.add(report)
    const range = view.lastPage !== undefined && Number(view.lastPage) > Number(view.firstPage)
    if (may('pages-short', 1, at('pubmed', 'own-lists') && range))
      view.lastPage = shortened(view.firstPage ?? '', view.lastPage ?? '')
    if (view.authors.length > 3 && free && may('authors-cut', 0.5, at('archives', 'own-lists', 'cristin')))
      view.authors = view.authors.slice(0, 3)
    const abbreviated = at('own-lists') ? 0.8 : at('archives', 'jstor') ? 0.12 : 0
    if (view.journal && may('journal-abbreviated', abbreviated)) view.journal = view.abbreviation

    spell(view, stem, may)
    if (initials.has(stem) && view.authors.length) note('initials')
    if (doiForms.has(stem) && view.doi) note('doi-form')
    if (!view.variants.length) view.variants.push('identical')
    return view
  }
}

function asItIs(report: Report, withAbstract: boolean): RecordView {
  const { title, authors, year, journal, volume, issue, firstPage, lastPage, doi } = report
  return {
    report,
    title,
    authors,
    year,
    journal: journal?.name,
    abbreviation: journal?.abbreviation,
    volume,
    issue,
    firstPage: firstPage?.toString(),
    lastPage: lastPage?.toString(),
    doi,
    withAbstract,
    variants: [],
  }
}

/** A title cut short, without its subtitle, in capitals or with markup, as befits the place. */
function retitled(view: RecordView, report: Report, at: (...stems: string[]) => boolean, may: May) {
  const { title } = report
  const long = title.length > 60
  if (at('own-lists', 'archives', 'websites') && may('title-truncated', 0.3, long)) {
    view.title = `${title.slice(0, title.lastIndexOf(' ', 58))}...`
    view.withAbstract = false
  } else if (at('jstor', 'cristin', 'own-lists') && may('subtitle-missing', 0.4, /^[^:]{18,}: /.test(title)))
    view.title = title.split(': ')[0] ?? title
  else if (at('proquest', 'cinahl', 'cristin') && may('title-capitals', 0.25))
    view.title = title.toLocaleUpperCase('nb')
  else if (at('embase', 'scopus', 'webofscience') && may('title-markup', 0.07)) view.title = markedUp(title)
}

/** Titles of reports in Norwegian, Swedish and Danish, in places that write English. */
function foreign(view: RecordView, report: Report, stem: string, free: boolean, may: May, note: (kind: Kind) => void) {
  const english = report.titleEnglish ?? report.title
  if (stem === 'pubmed' || stem === 'webofscience' || stem === 'eric') {
    // The English title alone can be known again only by what else the record says.
    if (!may('title-translated', stem === 'pubmed' ? 1 : 0.6, free && !!report.doi && !!report.lastPage)) return
    view.title = english
    view.originalTitle = report.title
    view.withAbstract = false
  } else if (stem === 'scopus' || stem === 'psycinfo') {
    note('title-both-languages')
    view.title = stem === 'scopus' ? `${report.title}; [${english}]` : `${report.title} [${english}]`
  }
}

/** One word of the title in italics and an ampersand as an entity, as publishers' feeds have them. */
function markedUp(title: string): string {
  const words = title.split(' ')
  const at = words.findIndex((word) => /^\p{L}{5,}$/u.test(word))
  if (at >= 0) words[at] = `<i>${words[at]}</i>`
  return words.join(' ').replace(' and ', ' &amp; ')
}

/** 412-428 as 412-28. */
function shortened(first: string, last: string): string {
  if (first.length !== last.length) return last
  let same = 0
  while (same < last.length - 1 && first[same] === last[same]) same++
  return last.slice(same)
}

/** Letters beyond ASCII as the place can write them. */
function spell(view: RecordView, stem: string, may: May) {
  const marked = /[åÅæÆøØäÄöÖ]/.test(view.title + view.authors.map((author) => author.family + author.given).join(''))
  const all = (change: (text: string) => string) => {
    view.title = change(view.title)
    view.authors = view.authors.map((author) => ({ family: change(author.family), given: change(author.given) }))
    if (view.journal) view.journal = change(view.journal)
  }
  if (stem === 'psycinfo') {
    if (marked) may('letters-folded', 1)
    all(folded)
  } else if (may('letters-spelled-out', 0.25, marked && ['cristin', 'websites', 'eric', 'proquest'].includes(stem)))
    all(spelledOut)
  else if (may('letters-decomposed', 0.5, marked && ['archives', 'own-lists'].includes(stem)))
    all((text) => text.normalize('NFD'))
}
