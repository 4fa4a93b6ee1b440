import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { allCurrent, current } from '#db/current.ts'
import { linksAmong } from '#db/links.ts'
import { recordsOfReport } from '#db/records.ts'
import { mergedReports, reportOf, searchReports } from '#db/reports.ts'
import type { Contract } from '#shared/contract/index.ts'
import { pairSubject } from '#shared/domain/facts/fact.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, say } from '../call.ts'
import { requireReport } from '../screening/report.ts'
import { comparer } from './compared.ts'
import { linkByPerson } from './parts.ts'

type Inputs = InferContractRouterInputs<Contract>['duplicates']
type Outputs = InferContractRouterOutputs<Contract>['duplicates']

/** A person's word on two records: the same report, or different ones. */
export function decide(call: Call, { a, b, verdict }: Inputs['decide']): void {
  if (a === b || !reportOf(call.db, a) || !reportOf(call.db, b))
    throw new Problem('no-such-record', 'There is no such pair of records.')
  say(call, [linkByPerson(a, b, verdict)])
}

/** Reports of more than one record, perhaps those with certain words. */
export function merged(call: Call, { q, offset = 0, limit = 100 }: Inputs['merged']): Outputs['merged'] {
  const found = q?.trim() ? searchReports(call.db, q) : undefined
  const reports = mergedReports(call.db).filter((report) => !found || found.has(report.id))
  return {
    total: reports.length,
    reports: reports
      .slice(offset, offset + limit)
      .map(({ id, title, authors, year, records }) => ({ id, title, authors, year, records })),
  }
}

/** The records of one report beside each other, and what holds them together. */
export function cluster(call: Call, { report }: Inputs['cluster']): Outputs['cluster'] {
  const id = requireReport(call, report)
  const records = recordsOfReport(call.db, id)
  const compare = comparer(call.db)
  const links = linksAmong(
    call.db,
    records.map((record) => record.id),
  ).filter((link) => link.verdict === 'same')
  return {
    id,
    records: records.map(compare.of),
    links: links.map(({ a, b, by, score }) => ({
      a,
      b,
      by,
      ...(score === null ? {} : { score }),
      reasons: current(call.db, 'link', pairSubject(a, b))?.body.reasons ?? [],
    })),
  }
}

/** Pairs that a person said are different, newest first. */
export function keptApart(call: Call, { offset = 0, limit = 100 }: Inputs['keptApart']): Outputs['keptApart'] {
  const records = comparer(call.db)
  const pairs = allCurrent(call.db, 'link')
    .filter(({ body }) => body.by === 'person' && body.verdict === 'different')
    .reverse()
  return {
    total: pairs.length,
    pairs: pairs.slice(offset, offset + limit).flatMap(({ body }) => {
      const a = records.byId(body.a)
      const b = records.byId(body.b)
      return a && b ? [{ a, b }] : []
    }),
  }
}
