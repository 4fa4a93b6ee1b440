import { apartOf, isOwnShare, reachOf } from '#shared/domain/ranking/apart.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { type Call, stageOf } from '../call.ts'
import { reviewersOfEach } from '../screening/assigned.ts'
import type { Order } from '../screening/orders.ts'
import type { ReportIndex } from '../screening/report-index.ts'
import { learnedBy } from './basis.ts'
import { ranked } from './ranker.ts'
import { rankingAt } from './settings.ts'

/**
 * The reports of a stage with the most relevant to the actor first, by what they may know; those that they decided on come
 * last. Where the stage says so, who screens the same begins apart. Undefined while ranking is off, or there is too little to learn from.
 */
export async function orderByRelevance(call: Call, index: ReportIndex, stage: StageId): Promise<Order | undefined> {
  const { on, randomShare, learner, apart } = rankingAt(call.db, stage)
  if (!on) return undefined
  const { taught, left, enough, seed } = learnedBy(call, index, stage)
  if (!enough) return undefined
  const order = await ranked(call.db, index, { does: 'order', taught, learner, left, randomShare, seed })
  const ranks = [...order].flatMap((seq) => index.placeOfSeq(seq) ?? [])
  const places = apart ? startingApart(call, index, stage, ranks) : ranks
  const placed = new Uint8Array(index.size)
  for (const place of places) placed[place] = 1
  const known = places.length
  for (const place of index.orders.get('added', { member: call.author, locale: 'en' })?.places ?? [])
    if (placed[place] !== 1) places.push(place)
  return { places: Uint32Array.from(places), known }
}

/** The same places with the actor's own share first, by who screens what: nothing of it follows from what anybody said of a report. */
function startingApart(call: Call, index: ReportIndex, stage: StageId, order: readonly number[]): number[] {
  const reviewers = reviewersOfEach(call, stageOf(call, stage))
  let most = 0
  const own = new Uint8Array(index.size)
  for (const place of order) {
    const id = index.ids[place] ?? ''
    const some = reviewers(id)
    most = Math.max(most, some.length)
    own[place] = isOwnShare(id, some, call.author) ? 1 : 0
  }
  return apartOf(order, (place) => own[place] === 1, reachOf(most))
}
