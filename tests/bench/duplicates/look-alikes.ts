import type { MatchRecord } from '#shared/domain/duplicates/matching.ts'
import type { Damage, Random } from './damage.ts'

const kinds: readonly Damage[] = [
  {
    name: 'erratum',
    inflict: (record) =>
      elsewhere(
        titled(record, (title) => `Erratum: ${title}`),
        900,
      ),
  },
  {
    name: 'second part',
    inflict: (record) =>
      elsewhere(
        titled(record, (title) => `Part II. ${title}`),
        40,
      ),
  },
  { name: 'congress abstract', inflict: (record, next) => congressAbstract(record, next(500)) },
  { name: 'column of another year', inflict: anotherYear },
  {
    name: 'letter about it',
    inflict: (record, next) => ({
      ...elsewhere(
        titled(record, (title) => `Comment on: ${title}`),
        1,
      ),
      authors: [somebody(next)],
    }),
  },
  {
    name: 'reply of its authors',
    inflict: (record) =>
      elsewhere(
        titled(record, (title) => `${title} - Reply`),
        200,
      ),
  },
  { name: 'next article, one word differs', inflict: (record, next) => otherWord(record, next(1000)) },
  { name: 'next article, another number in the title', inflict: otherNumber },
]

/**
 * Another report that says nearly the same of itself as a given one: what must never be merged unasked. The record as it is
 * where volume and pages would not tell the two apart, or where remarks in brackets stand for part of the title.
 */
export const lookAlikes: readonly Damage[] = kinds.map(({ name, inflict }) => ({
  name,
  inflict: (record, next) => (distinct(record) ? inflict(record, next) : record),
}))

function distinct({ title = '', volume, pages = '' }: MatchRecord): boolean {
  return Boolean(volume) && /^\D{0,3}\d/.test(pages) && !title.includes('[')
}

function titled(record: MatchRecord, change: (title: string) => string): MatchRecord {
  return { ...record, title: change(record.title ?? '') }
}

/** In the same journal, year and issue on other pages; identifiers and abstracts are never the same. */
function elsewhere(record: MatchRecord, by: number): MatchRecord {
  const { doi: _, pmid: __, accession: ___, abstract: ____, ...rest } = record
  const [, before = '', first = ''] = /^(\D{0,3})(\d{1,6})\b/.exec(record.pages ?? '') ?? []
  const from = Number(first) + 100 + by
  return { ...rest, pages: `${before}${from}-${before}${from + 9}` }
}

function somebody(next: Random): string {
  const letters = () => Array.from({ length: 7 }, () => String.fromCharCode(97 + next(26))).join('')
  return `Q${letters()}, X${letters()}`
}

function congressAbstract(record: MatchRecord, by: number): MatchRecord {
  const { volume: _, issn: __, ...rest } = elsewhere(record, by)
  return {
    ...rest,
    year: Number(record.year) - 2,
    journal: 'Abstracts of the Nordic Congress',
    number: `Suppl ${1 + by}`,
  }
}

function anotherYear(record: MatchRecord): MatchRecord {
  const [year, volume] = [Number(record.year), Number(record.volume)]
  return volume > 0 ? { ...elsewhere(record, 7), year: year + 3, volume: String(volume + 3) } : record
}

/** One of the long words of the title gives way to another one. */
function otherWord(record: MatchRecord, at: number): MatchRecord {
  const words = (record.title ?? '').split(' ')
  const long = words.flatMap((word, i) => (/^[a-z]{6,}$/i.test(word) ? [i] : []))
  if (long.length === 0) return record
  words[long[at % long.length] ?? 0] = 'hippopotamus'
  return elsewhere({ ...record, title: words.join(' ') }, 20)
}

function otherNumber(record: MatchRecord): MatchRecord {
  const title = record.title?.replace(/\b\d\b/, (digit) => String((Number(digit) + 1) % 10)) ?? ''
  return title === (record.title ?? '') ? record : elsewhere({ ...record, title }, 60)
}
