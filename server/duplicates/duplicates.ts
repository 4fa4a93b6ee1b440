import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { allCurrent, current } from '#db/current.ts'
import { linksAmong, linksByMatcher, linksByPersons } from '#db/links.ts'
import { recordsOfReport } from '#db/records.ts'
import { countReports, mergedReports, reportOf, searchReports } from '#db/reports.ts'
import type { Contract } from '#shared/contract/index.ts'
import { pairSubject } from '#shared/domain/facts/fact.ts'
import { Problem } from '#shared/domain/problem.ts'
import { type Call, say } from '../call.ts'
import { requireReport } from '../screening/report.ts'
import { comparer } from './compared.ts'
import { newestImport } from './find.ts'
import { overlap } from './overlap.ts'
import { linkByPerson } from './parts.ts'
import { openQuestions } from './questions.ts'

type Inputs = InferContractRouterInputs<Contract>['duplicates']
type Outputs = InferContractRouterOutputs<Contract>['duplicates']

/** How many records are how many reports, on what grounds, and how the sources overlap. */
export function summary(call: Call): Outputs['summary'] {
  const { db } = call
  const counts = countReports(db)
  const run = current(db, 'match', 'match')
  return {
    records: counts.records,
    reports: counts.reports,
    merged: counts.records - counts.reports,
    questions: openQuestions(db).length,
    keptApart: linksByPersons(db).filter((link) => link.verdict === 'different').length,
    found: run?.at ?? null,
    stale: counts.records > 0 && run?.body.newest !== newestImport(call),
    grounds: grounds(call),
    ...overlap(db),
  }
}

/** The first ground of each merge: the strongest there is. */
function grounds(call: Call): Outputs['summary']['grounds'] {
  const first = linksByMatcher(call.db)
    .filter((link) => link.verdict === 'same')
    .map((link) => current(call.db, 'link', pairSubject(link.a, link.b))?.body.reasons?.[0]?.code ?? 'rule')
  const byPersons = linksByPersons(call.db)
    .filter((link) => link.verdict === 'same')
    .map(() => 'person-same')
  return [...Map.groupBy([...first, ...byPersons], (code) => code)]
    .map(([code, all]) => ({ code, links: all.length }))
    .sort((a, b) => b.links - a.links || (a.code < b.code ? -1 : 1))
}

/** The pairs that a person should look at, in the order in which they matter. */
export function questions(call: Call, { offset = 0, limit = 100 }: Inputs['questions']): Outputs['questions'] {
  const open = openQuestions(call.db)
  const records = comparer(call.db)
  const pairs = open.slice(offset, offset + limit).flatMap(({ body }) => {
    const a = records.byId(body.a)
    const b = records.byId(body.b)
    return a && b ? [{ a, b, score: body.score, reasons: body.reasons }] : []
  })
  return { total: open.length, pairs }
}

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
