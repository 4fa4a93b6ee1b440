import type { MatchRecord } from '#shared/domain/duplicates/matching.ts'

/** Whole numbers from 0 to below a bound. */
export type Random = (below: number) => number

/** One way in which the same reference looks otherwise in another export; gives the record as it is where it cannot. */
export interface Damage {
  readonly name: string
  readonly inflict: (record: MatchRecord, next: Random) => MatchRecord
}

/** What databases, export filters and spreadsheets do to a reference, one at a time. */
const single: readonly Damage[] = [
  { name: 'no DOI', inflict: ({ doi: _, ...rest }) => rest },
  { name: 'no pages', inflict: ({ pages: _, ...rest }) => rest },
  { name: 'no issue', inflict: ({ number: _, ...rest }) => rest },
  { name: 'no journal', inflict: ({ journal: _, ...rest }) => rest },
  { name: 'no year', inflict: ({ year: _, ...rest }) => rest },
  { name: 'no authors', inflict: ({ authors: _, ...rest }) => rest },
  { name: 'ahead of print: no volume, issue, pages', inflict: aheadOfPrint },
  { name: 'year off by one', inflict: (record, next) => yearOff(record, next(2) === 0 ? 1 : -1) },
  { name: 'given names lost', inflict: (record) => authorsAs(record, (name) => familyOf(name)) },
  { name: 'given names as initials', inflict: (record) => authorsAs(record, initialled) },
  { name: 'first author only', inflict: firstAuthor },
  { name: 'authors in one string', inflict: glued },
  { name: 'title cut at 120', inflict: (record) => titled(record, (title) => title.slice(0, 120)) },
  { name: 'subtitle lost', inflict: (record) => titled(record, (title) => title.replace(/[:.?] .{10,}$/, '')) },
  { name: 'title in upper case', inflict: (record) => titled(record, (title) => title.toUpperCase()) },
  { name: 'lost letters as ?', inflict: lostLetters },
  { name: 'two letters of the title mistyped', inflict: mistyped },
  { name: 'journal abbreviated', inflict: abbreviated },
  { name: 'pages 123-8', inflict: shortPages },
  { name: 'first page only', inflict: (record) => ({ ...record, pages: record.pages?.split(/-+/)[0] }) },
  { name: 'DOI as an address in upper case', inflict: doiAsAddress },
]

/** One kind each, and some at once as they come. */
export const damages: readonly Damage[] = [
  ...single,
  { name: 'two kinds at once', inflict: (record, next) => several(2, record, next) },
  { name: 'four kinds at once', inflict: (record, next) => several(4, record, next) },
]

function several(count: number, record: MatchRecord, next: Random): MatchRecord {
  let damaged = record
  for (let i = 0; i < count; i++) damaged = single[next(single.length)]?.inflict(damaged, next) ?? damaged
  return damaged
}

/** Without what nearly tells by itself. */
export function bare({ doi: _, pmid: __, abstract: ___, ...rest }: MatchRecord): MatchRecord {
  return rest
}

export function aheadOfPrint({ volume: _, number: __, pages: ___, ...rest }: MatchRecord): MatchRecord {
  return rest
}

function yearOff(record: MatchRecord, by: number): MatchRecord {
  const year = Number(record.year)
  return year > 0 ? { ...record, year: String(year + by) } : record
}

function titled(record: MatchRecord, change: (title: string) => string): MatchRecord {
  return record.title === undefined ? record : { ...record, title: change(record.title) }
}

function authorsAs(record: MatchRecord, change: (name: string) => string): MatchRecord {
  return record.authors === undefined ? record : { ...record, authors: record.authors.map(change) }
}

function familyOf(name: string): string {
  return name.split(',')[0] ?? name
}

export function initialled(name: string): string {
  const [family = '', given = ''] = name.split(',')
  const initials = given.split(/[\s.-]+/).map((part) => part.charAt(0))
  return given.trim() === '' ? name : `${family}, ${initials.join('')}`
}

function firstAuthor(record: MatchRecord): MatchRecord {
  return record.authors === undefined ? record : { ...record, authors: record.authors.slice(0, 1) }
}

export function glued(record: MatchRecord): MatchRecord {
  const { authors = [] } = record
  return authors.length < 2 ? record : { ...record, authors: [authors.join('; ')] }
}

/** Letters outside ASCII as an export in another encoding leaves them. */
export function lostLetters(record: MatchRecord): MatchRecord {
  const lost = (text: string) => text.replace(/[^\p{ASCII}]/gu, (letter) => (/\p{L}/u.test(letter) ? '?' : letter))
  return { ...titled(record, lost), authors: record.authors?.map(lost) }
}

function mistyped(record: MatchRecord, next: Random): MatchRecord {
  return titled(record, (title) => otherLetters(title, 2, next))
}

function otherLetters(text: string, count: number, next: Random): string {
  const letters = [...text]
  const places = letters.flatMap((letter, i) => (/[a-z]/.test(letter) ? [i] : []))
  if (places.length === 0) return text
  for (let i = 0; i < count; i++) letters[places[next(places.length)] ?? 0] = String.fromCharCode(97 + next(26))
  return letters.join('')
}

/** As lists of abbreviations do: little words go, long ones end early. */
export function abbreviated(record: MatchRecord): MatchRecord {
  const words = (record.journal ?? '').split(/\s+/).filter((word) => !/^(?:of|the|and|for|in|on|&)$/i.test(word))
  if (words.length < 2) return record
  return { ...record, journal: words.map((word) => (word.length > 6 ? `${word.slice(0, 4)}.` : word)).join(' ') }
}

export function shortPages(record: MatchRecord): MatchRecord {
  const [, first = '', last = ''] = /^(\d+)\s*-+\s*(\d+)$/.exec(record.pages ?? '') ?? []
  if (first.length < 2 || first.length !== last.length) return record
  let shared = 0
  while (shared < last.length - 1 && first[shared] === last[shared]) shared++
  return shared === 0 ? record : { ...record, pages: `${first}-${last.slice(shared)}` }
}

function doiAsAddress(record: MatchRecord): MatchRecord {
  return record.doi ? { ...record, doi: `https://doi.org/${record.doi.toUpperCase()}` } : record
}
