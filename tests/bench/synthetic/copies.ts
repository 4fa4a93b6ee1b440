import type { MatchRecord } from '#shared/domain/duplicates/matching.ts'
import { abbreviated, aheadOfPrint, glued, initialled, lostLetters, shortPages } from '../duplicates/damage.ts'
import { pick, type Random } from './words.ts'

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

/** Another report that says nearly the same of itself. */
const lookAlikes: readonly Form[] = [
  (record) => elsewhere({ ...record, title: `Erratum: ${record.title}` }, 900),
  (record) => elsewhere({ ...record, title: `Part II. ${record.title}` }, 40),
  (record, next) => ({
    ...elsewhere({ ...record, title: `${record.title}`, year: Number(record.year) - 2 }, next(500)),
    journal: 'Abstracts of the Nordic Congress',
    volume: undefined,
    number: 'Suppl 1',
    issn: undefined,
  }),
  (record) => ({
    ...elsewhere({ ...record, title: 'From the editors', year: Number(record.year) }, 300),
    authors: record.authors?.slice(0, 1),
  }),
]

export function lookAlikeOf(report: MatchRecord, id: string, next: Random): MatchRecord {
  return { ...pick(lookAlikes, next)(report, next), id, doi: report.doi && `${report.doi}.${id}` }
}

function elsewhere(record: MatchRecord, by: number): MatchRecord {
  const [first = 1, last = 2] = (record.pages ?? '').split('-').map(Number)
  return { ...record, pages: `${first + by + 20}-${last + by + 20}` }
}
