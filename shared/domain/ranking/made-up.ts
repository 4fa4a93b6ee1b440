import { randomOf } from '../random.ts'
import { type Index, indexOf, type RankedText } from './features.ts'

/** Records for tests: those about youth are to be included, those about others not, and all share many words. */
export interface MadeUp {
  texts: RankedText[]
  included: boolean[]
  index: Index
}

const shared =
  'effects of a programme on outcomes among people with risk results methods survey cohort review trial'.split(' ')
const about = {
  true: 'youth school dropout neet employment apprentices teenagers guidance'.split(' '),
  false: 'elderly hospital surgery cancer dementia infants nursing implants'.split(' '),
}

/** So many records, about one in `rarity` to be included, with some words of the other kind in each. */
export function madeUp(n: number, rarity: number, seed: number): MadeUp {
  const below = randomOf(seed)
  const included = Array.from({ length: n }, (_, i) => i % rarity === 0)
  const pick = (words: readonly string[], many: number) =>
    Array.from({ length: many }, () => words[below(words.length)])
  const texts = included.map((yes) => ({
    title: [...pick(about[`${yes}`], 2), ...pick(shared, 3)].join(' '),
    abstract: [...pick(about[`${yes}`], 4), ...pick(about[`${!yes}`], 2), ...pick(shared, 12)].join(' '),
    language: 'en',
  }))
  return { texts, included, index: indexOf(texts) }
}
