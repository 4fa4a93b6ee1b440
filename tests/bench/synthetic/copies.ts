import type { MatchRecord } from '#shared/domain/duplicates/matching.ts'
import {
  abbreviated,
  aheadOfPrint,
  glued,
  initialled,
  lostLetters,
  type Random,
  shortPages,
} from '../duplicates/damage.ts'
import { lookAlikes } from '../duplicates/look-alikes.ts'
import { pick } from './words.ts'

type Form = (record: MatchRecord, next: Random) => MatchRecord

/** As databases write one report: the same, or in another form and with less. */
const forms: readonly Form[] = [
  (record) => record,
  (record) => ({ ...record, title: record.title?.toUpperCase(), doi: undefined }),
  (record) => ({ ...record, pages: undefined, doi: record.doi && `https://doi.org/${record.doi}` }),
  (record) => abbreviated({ ...record, authors: record.authors?.slice(0, 1), issn: undefined }),
  (record) => shortPages(abbreviated({ ...record, authors: record.authors?.map(initialled), doi: undefined })),
  (record) => aheadOfPrint({ ...record, year: Number(record.year) - 1 }),
  (record) => ({ ...record, title: record.title?.slice(0, 100), doi: undefined }),
  (record) => ({ ...record, authors: record.authors?.map(givenFirst), number: undefined, issn: undefined }),
  (record) => ({ ...record, year: undefined, doi: undefined, title: `${record.title}.` }),
  (record) => glued({ ...record, number: undefined, issn: undefined, type: undefined }),
  (record) => lostLetters({ ...record, doi: undefined }),
]

/** A copy of a report, as another database has it. */
export function copyOf(report: MatchRecord, id: string, next: Random): MatchRecord {
  return { ...pick(forms, next)(report, next), id }
}

function givenFirst(name: string): string {
  const [family = '', given = ''] = name.split(', ')
  return `${given} ${family}`
}

/**
 * Without columns that return every year, and replies that say so at the end of the title: a copy that lost its place or
 * the end of its title could be of either, and no label would be right.
 */
const lasting = lookAlikes.filter(({ name }) => !/^(?:column|reply)/.test(name))

/** Another report that says nearly the same of itself; undefined where that kind of look-alike needs what it lacks. */
export function lookAlikeOf(report: MatchRecord, id: string, next: Random): MatchRecord | undefined {
  const alike = pick(lasting, next).inflict(report, next)
  return alike === report ? undefined : { ...alike, id, doi: report.doi && `${report.doi}.${id}` }
}
