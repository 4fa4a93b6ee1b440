import { drawn } from '../random.ts'
import type { Index } from './features.ts'
import { learnerOf } from './learners.ts'
import { type Labelled, scoresOf } from './model.ts'
import { orderOf } from './order.ts'
import type { LearnerId } from './settings.ts'

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
  learner: LearnerId
  seed: number
  randomShare: number
}

/** After how many labels the model learns anew: after each to 100, after every 5 to 1,000, then after every 25. */
export function refitAfter(labels: number): number {
  if (labels < 100) return 1
  return labels < 1000 ? 5 : 25
}

/**
 * Screens a finished review again, or as much of it as is decided: one include and one exclude drawn at random are known, then the first of the order is
 * labelled as it was decided and the model learns anew, until the last include is found. The rest follows in the order of
 * the last model. Gives how many are labelled as it goes.
 */
export function* replay(
  { matrix, languages }: Pick<Index, 'matrix' | 'languages'>,
  decided: readonly Labelled[],
  { learner: id, seed, randomShare }: ReplayOptions,
): Generator<number, Replay> {
  const included = new Map(decided.map((one) => [one.row, one.included]))
  const priors = priorsOf(decided, seed)
  const labelled: Labelled[] = priors.map((row) => ({ row, included: included.get(row) === true }))
  const left = new Set(included.keys())
  for (const row of priors) left.delete(row)
  const learner = learnerOf(id, matrix, seed)
  const order: number[] = []
  let missing = decided.filter((one) => one.included).length - 1
  while (left.size > 0) {
    const scores = scoresOf(matrix, learner.learn(labelled))
    const next = orderOf([...left], { scores, languages, randomShare, seed: seed + labelled.length })
    const many = missing > 0 ? refitAfter(labelled.length) : next.length
    for (const row of next.slice(0, many)) {
      const label = included.get(row) === true
      left.delete(row)
      order.push(row)
      labelled.push({ row, included: label })
      if (label) missing--
    }
    yield labelled.length
  }
  return { priors, order, labels: order.map((row) => included.get(row) === true) }
}

/** One include and one exclude at random; none where there is no include or no exclude. */
export function priorsOf(decided: readonly Labelled[], seed: number): number[] {
  return [true, false].flatMap((kind) =>
    drawn(
      decided.filter((one) => one.included === kind),
      1,
      seed,
    ).map(({ row }) => row),
  )
}

/** The decisions on records that are all decided, by their rows. */
export function decidedOf(included: readonly boolean[]): Labelled[] {
  return included.map((yes, row) => ({ row, included: yes }))
}
