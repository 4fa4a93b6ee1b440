import type { Name } from '../../item.ts'
import { ovidNames } from './ovid-names.ts'

/** Where a publication stands, taken out of Ovid's source line. */
export interface OvidSource {
  container?: string
  volume?: string
  issue?: string
  page?: string
  year?: string
  editors?: Name[]
  publisher?: string
  place?: string
  /** It speaks of a book and not of a journal. */
  book?: boolean
}

const MONTH =
  '(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?|Spring|Summer|Fall|Autumn|Winter)(?:[-/ ][A-Z][a-z]{2,8})?(?: [0-9]{1,2},?)?'
const PAGES =
  '(?<page>[A-Za-z]{0,3}[0-9][A-Za-z0-9.]{0,12}(?:-[A-Za-z0-9.]{1,12}){0,2}(?:, ?[0-9]{1,6}(?:-[0-9]{1,6})?){0,4})'
const NUMBERS = '(?<volume>[A-Za-z]{0,3}[0-9][A-Za-z0-9./-]{0,14})(?: ?\\((?<issue>[^()]{1,40})\\))?'

const FORMS: RegExp[] = [
  // `Journal. 201(2-3):327-334, November 15, 2004.`
  new RegExp(
    `^(?<container>.{2,300}?)\\. {0,4}${NUMBERS}: ?${PAGES}?[,.]? ?(?<date>.{0,40}?(?<year>[0-9]{4})[^0-9]{0,30})?`,
  ),
  // `Journal. Vol.43(5), Sep 2015, pp. 623-634.` and `Journal. Vol 28(2) April 2015, 103-106.`
  new RegExp(
    `^(?<container>.{2,300}?)[.,] {0,4}Vol\\.? ?${NUMBERS}[, ]{1,3}(?<date>[^0-9]{0,20}(?:[0-9]{1,2},? )?(?<year>[0-9]{4}))(?:, ?(?:pp?\\. ?|Article [^ ]{0,20} ?)?${PAGES})?`,
  ),
  // `Journal June 2015;58(6):688-696`
  new RegExp(`^(?<container>.{2,300}?),? (?<date>${MONTH} ?,? ?)?(?<year>[12][0-9]{3});${NUMBERS}(?::${PAGES})?`),
  // `Journal 12, Winter 2007: 7-14.`
  new RegExp(`^(?<container>.{2,300}?) ${NUMBERS}, (?<date>${MONTH},? )(?<year>[0-9]{4}): ?${PAGES}`),
  // `Journal, 2013(1): 3-28.`
  new RegExp(`^(?<container>.{2,300}?), (?<year>[12][0-9]{3}) ?\\((?<issue>[^()]{1,40})\\): ?${PAGES}`),
  // `Journal. 1288(3), Nov. 16, 2004.`
  new RegExp(`^(?<container>.{2,300}?)\\. {0,4}${NUMBERS}, (?<date>[^0-9]{0,20}(?:[0-9]{1,2},? )?(?<year>[0-9]{4}))`),
]

/** The parts of Ovid's source line, in the ways in which its databases write it; undefined where none of them does. */
export function ovidSource(text: string): OvidSource | undefined {
  const line = text.slice(0, 3000).replace(/\s+/g, ' ').trim()
  const book = inEditedBook(line) ?? ofPsycinfoBook(line)
  if (book) return { ...book, book: true }
  for (const form of FORMS) {
    const groups = form.exec(line.slice(0, 600))?.groups
    if (groups) return journalPart(groups)
  }
  const name = /^([^.:;]{2,200})\.?$/.exec(line)?.[1]
  return name && !/\d{3}/.test(name) ? { container: name } : undefined
}

function journalPart(groups: Record<string, string | undefined>): OvidSource {
  const out: OvidSource = {}
  for (const key of ['container', 'volume', 'issue', 'page'] as const) {
    const value = groups[key]?.trim().replace(/[.,;:]$/, '')
    if (value) out[key] = value
  }
  const { date = '', year } = groups
  if (!year) return out
  // A journal whose volumes are its years: `Journal, 2013(1): 3-28.`
  if (out.issue && !out.volume) out.volume = year
  out.year = (date.includes(year) ? date : `${date} ${year}`).trim()
  return out
}

/** `Kamp, Roza Maria [Editor], Calvete, Juan J. [Editor]. Title.:371-397, 2004.` and `Guliaev, V.D. [Ed.]. Title. 2002: 1-234. Chapter pagination: 214-218.` */
function inEditedBook(line: string): OvidSource | undefined {
  let end = -1
  for (const match of line.matchAll(/\[(?:Eds?|Editors?)\b[^\][]{0,60}\]/gi)) end = match.index + match[0].length
  if (end === -1) return undefined
  const rest = line.slice(end).replace(/^[.,\s]{1,4}/, '')
  const found =
    /^(?<container>.{2,1000}?)\.?: ?(?<page>[0-9][0-9-]{0,20}), (?<year>[12][0-9]{3})/.exec(rest) ??
    /^(?<container>.{2,1000}?) ?(?<year>[12][0-9]{3}): ?[0-9-]{1,20}\.(?: Chapter pagination: (?<page>[0-9-]{1,20}))?/.exec(
      rest,
    )
  const { container, page, year } = found?.groups ?? {}
  if (!container) return undefined
  const out: OvidSource = { container: container.replace(/[\s.]{1,4}$/, ''), editors: editorsOf(line.slice(0, end)) }
  if (page) out.page = page
  if (year) out.year = year
  return out
}

/** PsycINFO: `Moe, Per (Ed) (2015). Title. (pp. 103-106). xi, 304 pp. Place: Publisher`. */
function ofPsycinfoBook(line: string): OvidSource | undefined {
  const year = /\(([12][0-9]{3})\)\. ?/.exec(line)
  const pages = /\(pp?\. ?([^()]{1,40})\)\.?/.exec(line)
  const extent = /(?:(?<![A-Za-z])[ivxlcX]{1,9},? ?)?[0-9]{0,5} ?pp\./.exec(
    line.slice(pages ? pages.index + pages[0].length : 0),
  )
  if (!year || !(pages || extent)) return undefined
  const from = year.index + year[0].length
  const past = pages ? pages.index + pages[0].length : 0
  const ends = [pages?.index, extent ? past + extent.index : undefined].filter((at) => at !== undefined && at >= from)
  if (ends.length === 0) return undefined
  const tail = line.slice(extent ? past + extent.index + extent[0].length : past).trim()
  const colon = tail.lastIndexOf(': ')
  const out: OvidSource = {
    container: line.slice(from, Math.min(...(ends as number[]))).replace(/[\s.]{1,4}$/, ''),
    year: year[1],
  }
  if (pages?.[1]) out.page = pages[1]
  if (colon > 0) {
    out.place = tail.slice(0, colon).trim()
    out.publisher = tail.slice(colon + 2).replace(/[\s.]{1,4}$/, '')
  }
  const editors = editorsOf(line.slice(0, year.index))
  return editors.length > 0 ? { ...out, editors } : out
}

function editorsOf(text: string): Name[] {
  if (text.trim() === '') return []
  const list = text.includes('[') ? text.split(/\[[^\][]{0,100}\]/) : text.split(/;| & /)
  return list.flatMap((one) => ovidNames([one.replace(/^[\s,.;&]{1,9}/, '')], 'editor').map(({ name }) => name))
}
