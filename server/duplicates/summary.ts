import type { InferContractRouterOutputs } from '@orpc/contract'
import { current } from '#db/current.ts'
import { linksByPersons } from '#db/links.ts'
import { countRules } from '#db/matched.ts'
import { countReports } from '#db/reports.ts'
import type { Contract } from '#shared/contract/index.ts'
import { defaultPolicy } from '#shared/domain/duplicates/policy.ts'
import type { BodyOf } from '#shared/domain/facts/fact.ts'
import type { Call } from '../call.ts'
import { newestImport } from './find.ts'
import { overlap } from './overlap.ts'
import { isSamePolicy, policy } from './policy.ts'
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
    reports: counts.reports + counts.removed,
    merged: counts.records - counts.reports - counts.removed,
    several: counts.several,
    questions: openQuestions(db).length,
    keptApart: linksByPersons(db).filter((link) => link.verdict === 'different').length,
    found: run?.at ?? null,
    stale: counts.records > 0 && !isUpToDate(call, run?.body),
    rules: countRules(db),
    removedBefore: between.sources.reduce((sum, source) => sum + source.removedBefore, 0),
    ...between,
  }
}

/** Whether a run saw all records that there are now and went by the policy of now; runs before there was one went by ours. */
function isUpToDate(call: Call, run: BodyOf<'match'> | undefined): boolean {
  return run?.newest === newestImport(call) && isSamePolicy(run.policy ?? defaultPolicy, policy(call))
}
