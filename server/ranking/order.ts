import type { StageId } from '#shared/domain/reviews/words.ts'
import type { Call } from '../call.ts'
import type { Order } from '../screening/orders.ts'
import type { ReportIndex } from '../screening/report-index.ts'
import { learnedBy } from './basis.ts'
import { ranked } from './ranker.ts'
import { rankingAt } from './settings.ts'

/**
 * The reports of a stage with the most relevant to the actor first, by what they may know; those that they decided on come
 * last. Undefined while ranking is off, or there is too little to learn from.
 */
export async function orderByRelevance(call: Call, index: ReportIndex, stage: StageId): Promise<Order | undefined> {
  const { on, randomShare, learner } = rankingAt(call.db, stage)
  if (!on) return undefined
  const { taught, left, enough, seed } = learnedBy(call, index, stage)
  if (!enough) return undefined
  const order = await ranked(call.db, index, { does: 'order', taught, learner, left, randomShare, seed })
  const placed = new Uint8Array(index.size)
  const places: number[] = []
  for (const seq of order) {
    const place = index.placeOfSeq(seq)
    if (place === undefined) continue
    placed[place] = 1
    places.push(place)
  }
  const known = places.length
  for (const place of index.orders.get('added', { member: call.author, locale: 'en' })?.places ?? [])
    if (placed[place] !== 1) places.push(place)
  return { places: Uint32Array.from(places), known }
}
