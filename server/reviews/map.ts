import type { InferContractRouterOutputs } from '@orpc/contract'
import { outcomesAt } from '#db/outcomes.ts'
import { countLetThrough } from '#db/reports.ts'
import type { Contract } from '#shared/contract/index.ts'
import { may } from '#shared/domain/policy/abilities.ts'
import { mayEnter } from '#shared/domain/policy/blinding.ts'
import { type StageId, stageIds } from '#shared/domain/reviews/words.ts'
import { type Call, closedTo, stagesOf } from '../call.ts'
import { visibleConflicts } from '../conflicts/visible.ts'
import { openQuestions } from '../duplicates/questions.ts'
import { searchedSources } from '../imports/sources.ts'
import { prepareReviewers } from '../screening/assigned.ts'
import { countMine } from '../screening/mine-count.ts'
import { reportCounts } from '../screening/report-counts.ts'
import { includedStudies } from '../studies/included.ts'

type ReviewMap = InferContractRouterOutputs<Contract>['reviews']['map']

/** The review's own flow as navigation: each room's number as far as the actor may know it, and what waits there. */
export async function map(call: Call): Promise<ReviewMap> {
  const { db, actor } = call
  await prepareReviewers(call, 'title-abstract')
  const closed = closedTo(call)
  const sources = searchedSources(db)
  const counts = reportCounts(db)
  const fullTextOpen = mayEnter(actor, 'full-text', stagesOf(call))
  const fullTextKnown = fullTextOpen && !closed.includes('full-text')
  const included = fullTextKnown ? includedStudies(call) : null
  return {
    identified: {
      records: counts.records,
      sources: sources.length,
      removedBefore: sources.reduce((sum, source) => sum + source.body.removedBefore, 0),
    },
    duplicates: { merged: counts.records - counts.reports - counts.removed, questions: openQuestions(db).length },
    screening: { reports: counts.reports, removed: counts.removed, mine: countMine(call, 'title-abstract') },
    conflicts: conflictCounts(call, closed),
    fullText: {
      reports: fullTextOpen ? countLetThrough(db) : null,
      excluded: fullTextKnown
        ? outcomesAt(db, 'full-text').filter((row) => row.outcome === 'excluded' && row.by !== 'replacement').length
        : null,
      mine: fullTextOpen ? countMine(call, 'full-text') : null,
    },
    included: {
      reports: included ? included.reduce((sum, study) => sum + study.reports.length, 0) : null,
      studies: included ? included.length : null,
    },
  }
}

function conflictCounts(call: Call, closed: readonly StageId[]): ReviewMap['conflicts'] {
  if (!may(call.actor, 'resolve') && closed.includes('title-abstract')) return { all: null, left: null, stages: [] }
  const stages = stageIds.map((stage) => {
    const seen = visibleConflicts(call, stage)
    return { stage, all: seen.length, left: seen.filter((conflict) => conflict.resolved === null).length }
  })
  const sum = (of: 'all' | 'left') => stages.reduce((total, stage) => total + stage[of], 0)
  return { all: sum('all'), left: sum('left'), stages }
}
