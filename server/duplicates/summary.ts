import type { InferContractRouterOutputs } from '@orpc/contract'
import { current } from '#db/current.ts'
import { linksByPersons } from '#db/links.ts'
import { countRules } from '#db/matched.ts'
import { countReports } from '#db/reports.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { Call } from '../call.ts'
import { newestImport } from './find.ts'
import { overlap } from './overlap.ts'
import { openQuestions } from './questions.ts'

type Outputs = InferContractRouterOutputs<Contract>['duplicates']

/** How many records are how many reports, by which rules, and how the sources overlap. */
export function summary(call: Call): Outputs['summary'] {
  const { db } = call
  const counts = countReports(db)
  const run = current(db, 'match', 'match')
  const between = overlap(db)
  return {
    records: counts.records,
    reports: counts.reports,
    merged: counts.records - counts.reports,
    questions: openQuestions(db).length,
    keptApart: linksByPersons(db).filter((link) => link.verdict === 'different').length,
    found: run?.at ?? null,
    stale: counts.records > 0 && run?.body.newest !== newestImport(call),
    rules: countRules(db),
    removedBefore: between.sources.reduce((sum, source) => sum + source.removedBefore, 0),
    ...between,
  }
}
