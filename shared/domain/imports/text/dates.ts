import type { CslDate } from '../item.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** Norwegian, Swedish and Danish names whose first three letters differ from the English. */
const OTHER_MONTHS: Record<string, number> = { mai: 5, maj: 5, okt: 10, des: 12, mär: 3 }

function monthOf(word: string): number | undefined {
  const key = word.slice(0, 3).toLowerCase()
  const index = MONTHS.indexOf(key)
  return index >= 0 ? index + 1 : OTHER_MONTHS[key]
}

function parts(year: number, month?: number, day?: number): CslDate {
  const out = [year]
  if (month && month >= 1 && month <= 12) {
    out.push(month)
    if (day && day >= 1 && day <= 31) out.push(day)
  }
  return { 'date-parts': [out] }
}

/** `20170812` within other words. */
const COMPACT = /(?<![0-9])(1[4-9][0-9]{2}|20[0-9]{2})([01][0-9])([0-3][0-9])(?![0-9])/
const YEAR = /(?<![0-9])(1[4-9][0-9]{2}|20[0-9]{2})(?![0-9])/

/**
 * A date as exports write it (`2016/09//`, `2009 Apr 25`, `Winter 2010`, `1 Dec 2024`, `20100520`, `4/3/2024` with
 * the month first, `c2010`), as far as it can be taken apart; undefined for nothing.
 */
export function dateOf(given: string): CslDate | undefined {
  const text = given.trim().slice(0, 200)
  if (text === '' || /^[/\s-]*$/.test(text)) return undefined
  const ordered = /^([0-9]{4})(?:[-/. ]([0-9]{1,2}))?(?:[-/. ]([0-9]{1,2}))?(?![0-9])/.exec(text)
  if (ordered && YEAR.test(ordered[1] ?? '')) {
    if (ordered[2]) return parts(Number(ordered[1]), Number(ordered[2]), Number(ordered[3] ?? 0))
  }
  const compact = /^(1[4-9][0-9]{2}|20[0-9]{2})([01][0-9])([0-3][0-9])$/.exec(text)
  if (compact) return parts(Number(compact[1]), Number(compact[2]), Number(compact[3]))
  const monthFirst = /^([0-9]{1,2})[/.]([0-9]{1,2})[/.]([0-9]{4})$/.exec(text)
  if (monthFirst) {
    const [a, b] = [Number(monthFirst[1]), Number(monthFirst[2])]
    return a > 12 || text.includes('.') ? parts(Number(monthFirst[3]), b, a) : parts(Number(monthFirst[3]), a, b)
  }
  const year = YEAR.exec(text)
  const inside = year ? null : COMPACT.exec(text)
  if (inside) return parts(Number(inside[1]), Number(inside[2]), Number(inside[3]))
  if (!year) return { raw: text }
  const rest = text.replace(year[0], ' ')
  const word = /\p{L}{3,}/u.exec(rest)?.[0]
  const month = word ? monthOf(word) : undefined
  const day = month ? /(?<![0-9])([0-9]{1,2})(?![0-9])/.exec(rest)?.[1] : undefined
  return parts(Number(year[0]), month, day ? Number(day) : undefined)
}

/** The year of `a` with the month and day of `b` where both are of the same year. */
export function finerDate(a: CslDate | undefined, b: CslDate | undefined): CslDate | undefined {
  if (!a?.['date-parts']) return b?.['date-parts'] ? b : (a ?? b)
  const [ours, theirs] = [a['date-parts'][0], b?.['date-parts']?.[0]]
  return ours && theirs && ours[0] === theirs[0] && theirs.length > ours.length ? b : a
}

/** Whether a date says nothing that another does not say too: `2020` beside `2020-03`. */
export function isWithin(date: CslDate | undefined, coarser: CslDate): boolean {
  const known = date?.['date-parts']?.[0] ?? []
  const said = coarser['date-parts']?.[0]
  return said?.every((part, i) => part === known[i]) ?? date?.raw === coarser.raw
}

/** A month or a day written apart from its year (`APR 25`, `Sep-Oct`), added to it. */
export function dateWithin(date: CslDate | undefined, monthDay: string): CslDate | undefined {
  const year = date?.['date-parts']?.[0]?.[0]
  if (!year || date?.['date-parts']?.[0]?.length !== 1) return date
  return dateOf(`${monthDay} ${year}`) ?? date
}
