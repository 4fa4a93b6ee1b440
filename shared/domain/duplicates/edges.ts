import type { Comparison } from './compare.ts'
import type { Judgement, RuleName } from './rules.ts'

/** A pair by the places of its records, before anything is said about it in words. */
export interface Edge {
  a: number
  b: number
  score: number
  rule: RuleName
}

/** The pairs that a run found to merge and to ask about. */
export interface Found {
  same: Edge[]
  ask: Edge[]
}

/** How a run judges a comparison. */
export type Judge = (found: Comparison) => Judgement

/** Best first; ties by place, which is by id. */
export function byScore(x: Edge, y: Edge): number {
  return y.score - x.score || x.a - y.a || x.b - y.b
}

/** One number for each pair of so many records. */
export function pairKey(pair: { a: number; b: number }, count: number): number {
  return pair.a * count + pair.b
}
