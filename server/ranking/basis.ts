import { outcomesAt } from '#db/outcomes.ts'
import { mayEnter } from '#shared/domain/policy/blinding.ts'
import { type Basis, fewestLabels } from '#shared/domain/ranking/settings.ts'
import { type StageId, stageIds } from '#shared/domain/reviews/words.ts'
import { ownDecisions, shuffleKey } from '#shared/domain/screening/filters.ts'
import { type Call, closedTo, stagesOf } from '../call.ts'
import { ownState } from '../screening/own-state.ts'
import type { ReportIndex } from '../screening/report-index.ts'
import type { Taught } from './messages.ts'

/** What a model of the actor's learns from, and which reports it is to put in order. */
export interface Learned {
  by: Basis
  taught: Taught[]
  includes: number
  excludes: number
  enough: boolean
  /** The actor has not decided on these. By their numbers in the search index. */
  left: number[]
  /** The member's own, as their random order is: two who begin at once do not read the same. */
  seed: number
}

const includeCode = ownDecisions.indexOf('include')
const excludeCode = ownDecisions.indexOf('exclude')
const maybeCode = ownDecisions.indexOf('maybe')

/**
 * What is learned from at a stage. While it is closed to the actor, their own votes alone: an order that others' votes had a
 * part in would tell of them. Once it is open, its outcomes. Where that is too little at full text, and the stage before is
 * open to the actor, the outcomes of that. A maybe teaches nothing.
 */
export function learnedBy(call: Call, index: ReportIndex, stage: StageId): Learned {
  const seed = shuffleKey(call.author, stage)
  // Who is at the stage tells what is closed.
  if (!mayEnter(call.actor, stage, stagesOf(call))) return { ...withCounts('own', []), left: [], seed }
  const own = ownState(call, index, stage, call.author)
  const closed = closedTo(call)
  const ownVotes: Taught[] = []
  const left: number[] = []
  for (let place = 0; place < index.size; place++) {
    if (index.enters[place] === 0 || index.removed[place] === 1 || own.atStage[place] === 0) continue
    const code = own.decision[place]
    const seq = index.seq[place] ?? 0
    if (code === includeCode || code === excludeCode) ownVotes.push({ seq, included: code === includeCode })
    else if (code !== maybeCode) left.push(seq)
  }
  const here = closed.includes(stage)
    ? withCounts('own', ownVotes)
    : withCounts('outcomes', outcomesOf(call, index, stage))
  const before = stageIds[stageIds.indexOf(stage) - 1]
  if (here.enough || before === undefined || closed.includes(before)) return { ...here, left, seed }
  const earlier = withCounts('earlier', outcomesOf(call, index, before))
  return { ...(earlier.enough ? earlier : here), left, seed }
}

function outcomesOf(call: Call, index: ReportIndex, stage: StageId): Taught[] {
  return outcomesAt(call.db, stage).flatMap(({ report, outcome }) => {
    const place = index.places.get(report)
    if (place === undefined || index.enters[place] === 0 || index.removed[place] === 1) return []
    if (outcome !== 'included' && outcome !== 'excluded') return []
    return [{ seq: index.seq[place] ?? 0, included: outcome === 'included' }]
  })
}

function withCounts(by: Basis, taught: Taught[]): Pick<Learned, 'by' | 'taught' | 'includes' | 'excludes' | 'enough'> {
  const includes = taught.filter((one) => one.included).length
  const excludes = taught.length - includes
  return { by, taught, includes, excludes, enough: Math.min(includes, excludes) >= fewestLabels }
}
