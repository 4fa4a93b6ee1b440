import { present } from './text.ts'

/** How two values of a field stand to each other. Missing on either side is `unknown`, never agreement. */
export type Agreement = 'same' | 'near' | 'differ' | 'unknown'

/** One reading of a page field. A lost beginning (`Suppl-12`, `t-20`) leaves only the end. */
interface Span {
  first?: string
  last?: string
  /** A number of an article that has other pages in print: BMJ's `c1804`. */
  electronic?: boolean
}

/** The readings of a page field: more than one where a spreadsheet took it for a date. */
export type Pages = Span[]

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const dashes = /\s*[-\u2010-\u2015\u2212]+\s*/g

/**
 * The pages in any form: `123-8` is 123 to 128; `01-Jun` and `Jan-14` are what a spreadsheet made of 1-6 and 1-14;
 * letters before a number (`e12`, `S131`) are kept out of the comparison.
 */
export function pagesOf(text: string | undefined): Pages {
  const given = present(text)
  if (!given) return []
  const clean = given
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(?no pagination\)?|article(?: no\.?| number)?|\bartn?\b|\bpp?\b\.?|\bpages?\b/g, ' ')
    .replace(dashes, '-')
    .trim()
  const dated = spreadsheetDate(clean)
  if (dated.length > 0) return dated
  const range = /^[^\d-]*?(\d+)[a-z]?(?:-[^\d\s,;-]*?(\d+))?/.exec(clean)
  if (range?.[1]) return [{ ...span(range[1], range[2]), ...(electronic.test(given) ? { electronic: true } : {}) }]
  const tail = /^[a-z. ]+-[a-z]*(\d+)$/.exec(clean)
  return tail?.[1] ? [{ last: tail[1] }] : []
}

/** A small letter before three digits and more: not `e`, by which congresses number abstracts too, nor supplements' `s`. */
const electronic = /^[a-df-oqrt-z]\d{3,6}$/

function spreadsheetDate(text: string): Span[] {
  const dayFirst = /^(\d{1,2})-([a-z]{3})$/.exec(text)
  if (dayFirst) {
    const month = months.indexOf(dayFirst[2] ?? '') + 1
    const day = String(Number(dayFirst[1]))
    return month > 0 ? [span(day, String(month)), span(String(month), day)] : []
  }
  const monthFirst = /^([a-z]{3})-(\d{2,4})$/.exec(text)
  const month = monthFirst ? months.indexOf(monthFirst[1] ?? '') + 1 : 0
  return month > 0 ? [span(String(month), String(Number(monthFirst?.[2])))] : []
}

function span(first: string, last: string | undefined): Span {
  const from = first.replace(/^0+(?=\d)/, '')
  if (last === undefined) return { first: from }
  const to = last.replace(/^0+(?=\d)/, '')
  return { first: from, last: to.length < from.length ? from.slice(0, from.length - to.length) + to : to }
}

/** Whether two page fields can be the same pages: first pages equal, or ranges that touch, or an end that fits. */
export function comparePages(a: Pages, b: Pages): Agreement {
  if (a.length === 0 || b.length === 0) return 'unknown'
  const [only, alone] = [a[0], b[0]]
  if (a.length === 1 && b.length === 1 && only && alone) return compareSpans(only, alone)
  const found = a.flatMap((one) => b.map((other) => compareSpans(one, other)))
  return (['same', 'near', 'unknown'] as const).find((level) => found.includes(level)) ?? 'differ'
}

function compareSpans(a: Span, b: Span): Agreement {
  if (a.first === undefined || b.first === undefined) return tailFits(a, b) ? 'near' : 'unknown'
  if (a.first === b.first) return a.last && b.last && a.last !== b.last ? 'near' : 'same'
  if (a.last && a.last === b.last) return 'near'
  if (overlap(a, b)) return 'near'
  if (a.electronic !== b.electronic) return 'unknown'
  return lengthOrNumber(a, b) || aheadOfPrint(a, b) || aheadOfPrint(b, a) ? 'unknown' : 'differ'
}

function tailFits(a: Span, b: Span): boolean {
  const [short, long] = (a.last?.length ?? 0) <= (b.last?.length ?? 0) ? [a.last, b.last] : [b.last, a.last]
  return short !== undefined && (long?.endsWith(short) ?? false)
}

function overlap(a: Span, b: Span): boolean {
  if (!a.last && !b.last) return false
  const [from, to] = [Number(a.first), Number(a.last ?? a.first)]
  const [start, end] = [Number(b.first), Number(b.last ?? b.first)]
  const touch = from <= end && start <= to
  // Two articles may share the page on which one ends and the other begins.
  return touch && !(a.last && b.last && (from === end || start === to))
}

/** One export gives the number of pages where another gives the article's number: 11 and 106482. */
function lengthOrNumber(a: Span, b: Span): boolean {
  if (a.last && b.last) return false
  const [small, large] = [Number(a.first), Number(b.first)].sort((one, other) => one - other)
  const single = Number(a.first) === large ? a : b
  return small !== undefined && large !== undefined && small <= 60 && large >= 100 && !single.last
}

/** Published ahead of print: 1-17 became 566-582. */
function aheadOfPrint(early: Span, final: Span): boolean {
  if (early.first !== '1' || !early.last || !final.last) return false
  return Math.abs(Number(early.last) - (Number(final.last) - Number(final.first) + 1)) <= 1
}

/** The first page, for the keys of blocking; the article's number counts as one. */
export function firstPages(pages: Pages): string[] {
  return pages.flatMap((one) => (one.first ? [one.first] : []))
}

/** The number of a volume or an issue: `38 (Supplement 1)` is 38, `1, SI` is 1; a supplement's own number if nothing else. */
export function numberOf(text: string | undefined): string | undefined {
  const given = present(text)
  if (!given) return undefined
  const clean = given.normalize('NFKC').replace(/\(?no pagination\)?/i, '')
  return /\d+/.exec(clean)?.[0].replace(/^0+(?=\d)/, '') ?? (clean.trim().toLowerCase() || undefined)
}

/** Whether a volume, issue or page field speaks of a supplement: numbered on its own, so that its numbers prove little. */
export function isSupplement(...fields: (string | undefined)[]): boolean {
  return fields.some((field) => /suppl|\bs\d/i.test(field ?? ''))
}

/** Whether pages are numbered with capital letters (`A123`, `124A`, `P-12`), as those of congress abstracts are; not `E12`. */
export function isLettered(pages: string | undefined): boolean {
  return /^\s{0,3}(?:[A-DF-Z]{1,3}-?\d|\d{1,6}[A-Z]\b)/.test(pages ?? '')
}

/** Whether two page fields are one range of several pages from end to end: room for one article only. */
export function sameRange(a: Pages, b: Pages, atLeast: number): boolean {
  return a.some((one) =>
    b.some((other) => one.first === other.first && one.last === other.last && lengthOf(one) >= atLeast),
  )
}

/** How many pages a field speaks of at least; 0 where it does not say. */
export function lengthOfPages(pages: Pages): number {
  return pages.length === 0 ? 0 : Math.min(...pages.map(lengthOf))
}

/** Whether a field gives one page: the first alone, or the same one twice. */
export function isSinglePage(pages: Pages): boolean {
  const [only] = pages
  return pages.length === 1 && only?.first !== undefined && (only.last === undefined || only.last === only.first)
}

function lengthOf(of: Span): number {
  return of.first && of.last ? Number(of.last) - Number(of.first) + 1 : 0
}

/** Equal, different, or missing on a side. */
export function compareValues(a: string | undefined, b: string | undefined): Agreement {
  if (a === undefined || b === undefined) return 'unknown'
  return a === b ? 'same' : 'differ'
}
