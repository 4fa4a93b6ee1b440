import { outcomesAt } from '#db/outcomes.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { type Call, closedTo } from '../call.ts'
import { notDecidable, ownState } from '../screening/own-state.ts'
import type { ReportIndex } from '../screening/report-index.ts'
import type { Learned } from './basis.ts'
import type { Differing } from './messages.ts'
import { ranked } from './ranker.ts'
import { rankingAt } from './settings.ts'

/**
 * How many conflicts are to be expected among the reports of a stage that are not settled yet, see `expectedConflicts`. Null
 * while the stage is closed to the actor, for it is made of how often votes differ, and until its own outcomes teach a model.
 */
export async function conflictsToCome(
  call: Call,
  index: ReportIndex,
  stage: StageId,
  { by, enough, taught }: Learned,
  seed: number,
): Promise<number | null> {
  if (closedTo(call).includes(stage) || by !== 'outcomes' || !enough) return null
  const { atStage, decision } = ownState(call, index, stage, call.author)
  const isThere = (place: number) =>
    index.enters[place] !== 0 && index.removed[place] === 0 && atStage[place] === 1 && decision[place] !== notDecidable
  const settled = new Set<number>()
  const voted: Differing[] = []
  for (const { report, outcome, by: settledBy } of outcomesAt(call.db, stage)) {
    const place = index.places.get(report)
    if (place === undefined || outcome === 'pending') continue
    settled.add(place)
    // What replaces a report, or was included before, nobody voted on.
    if (!isThere(place) || settledBy === 'replacement' || settledBy === 'previous') continue
    voted.push({ seq: index.seq[place] ?? 0, differed: outcome === 'conflict' || settledBy === 'resolution' })
  }
  const left: number[] = []
  for (let place = 0; place < index.size; place++)
    if (isThere(place) && !settled.has(place)) left.push(index.seq[place] ?? 0)
  const { learner } = rankingAt(call.db, stage)
  return ranked(call.db, index, { does: 'conflicts', taught, learner, voted, left, seed })
}
