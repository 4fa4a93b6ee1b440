import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { allCurrent, type Current, current } from '#db/current.ts'
import { linksAmong } from '#db/links.ts'
import { reportsHeldBy } from '#db/matched.ts'
import { recordsOfReport } from '#db/records.ts'
import { mergedReports, type ReportRow, reportOf, searchedReports, searchReports } from '#db/reports.ts'
import type { Contract } from '#shared/contract/index.ts'
import { pairSubject } from '#shared/domain/facts/fact.ts'
import type { Call } from '../call.ts'
import { requireReport } from '../screening/report.ts'
import { memberNames } from '../setup.ts'
import { comparer } from './compared.ts'
import { excerptOf } from './excerpt.ts'

type Inputs = InferContractRouterInputs<Contract>['duplicates']
type Outputs = InferContractRouterOutputs<Contract>['duplicates']

/** Reports of more than one record, or all that the searches gave, perhaps those of one rule or with certain words. */
export function merged(call: Call, input: Inputs['merged']): Outputs['merged'] {
  const { q = '', all = false, rule, order = 'records', offset = 0, limit = 100 } = input
  const found = q.trim() ? searchReports(call.db, q) : undefined
  const held = rule === undefined ? undefined : reportsHeldBy(call.db, rule)
  const listed = (all ? searchedReports : mergedReports)(call.db).filter(
    ({ id }) => (!found || found.has(id)) && (!held || held.has(id)),
  )
  const reports = order === 'title' ? sortedByTitle(listed) : listed
  return {
    total: reports.length,
    reports: reports.slice(offset, offset + limit).map((report) => {
      const { id, title, authors, year, records } = report
      return { id, title, authors, year, records, excerpt: found ? excerpt(call, report, q) : '' }
    }),
  }
}

const byTitle = new Intl.Collator(['nb', 'en'], { numeric: true })

/** By the first letter or figure on: a quotation mark or a bracket before it does not count. */
function sortedByTitle(reports: readonly ReportRow[]): ReportRow[] {
  return reports
    .map((report) => ({ report, key: report.title.replace(/^[^\p{L}\p{N}]+/u, '') }))
    .sort((a, b) => byTitle.compare(a.key, b.key) || a.report.seq - b.report.seq)
    .map(({ report }) => report)
}

/** Where the words stand in what the list does not show. */
function excerpt(call: Call, { id, title, authors }: ReportRow, q: string): string {
  const texts = recordsOfReport(call.db, id).flatMap(({ item }) => [
    item['original-title'],
    item['translated-title'],
    item.abstract,
    item.keyword?.join('; '),
    item['container-title'],
  ])
  return excerptOf(`${title} ${authors}`, texts, q)
}

/** The records of one report beside each other, and what holds them together. */
export function cluster(call: Call, { report }: Inputs['cluster']): Outputs['cluster'] {
  const id = requireReport(call, report)
  const records = recordsOfReport(call.db, id)
  const compare = comparer(call.db)
  const names = memberNames(call.db)
  const links = linksAmong(
    call.db,
    records.map((record) => record.id),
  ).filter((link) => link.verdict === 'same')
  return {
    id,
    records: records.map(compare.of),
    links: links.map(({ a, b, by, score }) => {
      const said = current(call.db, 'link', pairSubject(a, b))
      return {
        a,
        b,
        by,
        rule: by === 'person' ? '' : (said?.body.rule ?? 'earlier'),
        ...(by === 'person' ? saying(said, names) : { who: '', at: '' }),
        ...(score === null ? {} : { score }),
        reasons: said?.body.reasons ?? [],
      }
    }),
  }
}

/** Pairs that a person said are different, newest first, perhaps those with certain words in one of their reports. */
export function keptApart(call: Call, { q = '', offset = 0, limit = 100 }: Inputs['keptApart']): Outputs['keptApart'] {
  const records = comparer(call.db)
  const names = memberNames(call.db)
  const found = q.trim() ? searchReports(call.db, q) : undefined
  const hasWords = (record: string) => !found || found.has(reportOf(call.db, record) ?? '')
  const pairs = allCurrent(call.db, 'link')
    .filter(({ body }) => body.by === 'person' && body.verdict === 'different')
    .filter(({ body }) => hasWords(body.a) || hasWords(body.b))
    .reverse()
  return {
    total: pairs.length,
    pairs: pairs.slice(offset, offset + limit).flatMap((pair) => {
      const a = records.byId(pair.body.a)
      const b = records.byId(pair.body.b)
      return a && b ? [{ a, b, ...saying(pair, names) }] : []
    }),
  }
}

function saying(said: Current<'link'> | undefined, names: ReadonlyMap<string, string>): { who: string; at: string } {
  return { who: (said && names.get(said.author)) ?? '', at: said?.at ?? '' }
}
