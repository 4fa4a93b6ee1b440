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

/** @returns a function that gives the view of one placement; it remembers how often each risky variant was used. */
export function viewer(random: Random): (placement: Placement, stem: string) => RecordView {
  const used: Partial<Record<Kind, number>> = {}

  return ({ report, again }, stem) => {
    const view: RecordView = {
      report,
      title: report.title,
      authors: report.authors,
      year: report.year,
      journal: report.journal?.name,
      abbreviation: report.journal?.abbreviation,
      volume: report.volume,
      issue: report.issue,
      firstPage: report.firstPage === undefined ? undefined : String(report.firstPage),
      lastPage: report.lastPage === undefined ? undefined : String(report.lastPage),
      doi: report.doi,
      withAbstract: report.abstract.length > 0 && random.chance(abstracts[stem] ?? 0.97),
      variants: [],
    }
    const note = (kind: Kind) => {
      if (!view.variants.includes(kind)) view.variants.push(kind)
    }
    const may = (kind: Kind, p: number, fits = true) => {
      if (!fits || !random.chance(p) || (used[kind] ?? 0) >= (budget[kind] ?? 9999)) return false
      used[kind] = (used[kind] ?? 0) + 1
      note(kind)
      return true
    }
    const at = (...stems: string[]) => stems.includes(stem)
    const plain = !report.pair && !again

    if (again) {
      // Indexed before print: no volume, no pages, the year before; the DOI is the same.
      Object.assign(view, {
        volume: undefined,
        issue: undefined,
        firstPage: undefined,
        lastPage: undefined,
        year: report.year - 1,
      })
      note('year-online-first')
      note('pages-missing')
    }
    const solid = !!report.doi && !!report.lastPage && plain
    if (report.titleEnglish && report.journal) foreign(view, report, stem, solid, may, note)
    const touched = view.title !== report.title
    if (!touched && plain) {
      const long = report.title.length > 60
      if (at('own-lists', 'archives', 'websites') && may('title-truncated', 0.16, long && report.year > 2000))
        view.title = `${report.title.slice(0, report.title.lastIndexOf(' ', 58))}...`
      else if (
        at('jstor', 'cristin', 'own-lists') &&
        may('subtitle-missing', 0.22, /^[^:]{18,}: /.test(report.title) && !!report.lastPage)
      )
        view.title = report.title.split(': ')[0] ?? report.title
      else if (at('proquest', 'cinahl', 'cristin') && may('title-capitals', 0.2))
        view.title = report.title.toLocaleUpperCase('nb')
      else if (at('embase', 'scopus', 'webofscience') && may('title-markup', 0.07)) view.title = markedUp(report.title)
    }
    if (
      view.doi &&
      plain &&
      may(
        'doi-missing',
        at('jstor', 'cinahl') ? 1 : at('eric', 'cristin') ? 0.45 : at('own-lists', 'proquest') ? 0.5 : 0.05,
        !touched,
      )
    )
      view.doi = undefined
    if (
      plain &&
      may('year-missing', 0.2, at('own-lists', 'websites', 'archives') && !touched && view.title === report.title)
    )
      view.year = undefined
    if (
      view.firstPage &&
      plain &&
      may(
        'pages-missing',
        at('cristin', 'own-lists', 'archives') ? 0.3 : 0.04,
        view.title === report.title && view.year !== undefined,
      )
    ) {
      view.firstPage = undefined
      view.lastPage = undefined
    }
    if (
      view.lastPage &&
      may('pages-short', 1, at('pubmed', 'own-lists') && Number(view.lastPage) > Number(view.firstPage))
    )
      view.lastPage = shortened(view.firstPage ?? '', view.lastPage)
    if (view.authors.length > 3 && plain && may('authors-cut', 0.3, at('archives', 'own-lists', 'cristin')))
      view.authors = view.authors.slice(0, 3)
    if (view.journal && may('journal-abbreviated', at('own-lists') ? 0.8 : at('archives', 'jstor') ? 0.12 : 0))
      view.journal = view.abbreviation

    spell(view, stem, may)
    if (initials.has(stem) && view.authors.length) note('initials')
    if (doiForms.has(stem) && view.doi) note('doi-form')
    if (!view.variants.length) view.variants.push('identical')
    return view
  }
}

/** Titles of reports in Norwegian, Swedish and Danish, in places that write English. */
function foreign(
  view: RecordView,
  report: Report,
  stem: string,
  solid: boolean,
  may: (kind: Kind, p: number, fits?: boolean) => boolean,
  note: (kind: Kind) => void,
) {
  const english = report.titleEnglish ?? report.title
  if (stem === 'pubmed' || stem === 'webofscience' || stem === 'eric') {
    if (!may('title-translated', stem === 'pubmed' ? 1 : 0.4, solid)) return
    view.title = english
    view.originalTitle = report.title
  } else if (stem === 'scopus' || stem === 'psycinfo') {
    if (report.pair) return
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

function spell(view: RecordView, stem: string, may: (kind: Kind, p: number, fits?: boolean) => boolean) {
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
