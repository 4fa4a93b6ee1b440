import { drawn } from '../random.ts'
import type { Index } from './features.ts'
import { orderOf } from './order.ts'
import { type Labelled, Learner, scoresOf } from './svm.ts'

/** A review that is screened again by rank, with the decisions that were taken. */
export interface Replay {
  /** The rows that the model was given before it ranked anything: one include and one exclude. */
  priors: number[]
  /** The rows in the order in which they would have been screened, without the priors. */
  order: number[]
  /** For each of these, whether it was included. */
  labels: boolean[]
}

export interface ReplayOptions {
  seed: number
  randomShare: number
}

/** After how many labels the model learns anew: after each to 100, after every 5 to 1,000, then after every 25. */
export function refitAfter(labels: number): number {
  if (labels < 100) return 1
  return labels < 1000 ? 5 : 25
}

/**
 * Screens a finished review again: one include and one exclude drawn at random are known, then the first of the order is
 * labelled as it was decided and the model learns anew, until the last include is found. The rest follows in the order of
 * the last model. Gives how many are labelled as it goes.
 */
export function* replay(
  { matrix, languages }: Index,
  included: readonly boolean[],
  { seed, randomShare }: ReplayOptions,
): Generator<number, Replay> {
  const priors = priorsOf(included, seed)
  const labelled: Labelled[] = priors.map((row) => ({ row, included: included[row] === true }))
  const left = new Set(included.keys())
  for (const row of priors) left.delete(row)
  const learner = new Learner(matrix, seed)
  const order: number[] = []
  let missing = included.filter(Boolean).length - 1
  while (left.size > 0) {
    const scores = scoresOf(matrix, learner.learn(labelled))
    const next = orderOf([...left], { scores, languages, randomShare, seed: seed + labelled.length })
    const many = missing > 0 ? refitAfter(labelled.length) : next.length
    for (const row of next.slice(0, many)) {
      const label = included[row] === true
      left.delete(row)
      order.push(row)
      labelled.push({ row, included: label })
      if (label) missing--
    }
    yield labelled.length
  }
  return { priors, order, labels: order.map((row) => included[row] === true) }
}

/** One include and one exclude at random; none where there is no include or no exclude. */
export function priorsOf(included: readonly boolean[], seed: number): number[] {
  const rows = [...included.keys()]
  const includes = rows.filter((row) => included[row])
  const excludes = rows.filter((row) => !included[row])
  return [...drawn(includes, 1, seed), ...drawn(excludes, 1, seed)]
}
