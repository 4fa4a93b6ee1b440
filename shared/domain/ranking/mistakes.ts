import { drawn } from '../random.ts'
import type { Matrix } from './features.ts'
import { learnerOf } from './learners.ts'
import { type Labelled, scoreOf } from './model.ts'
import type { LearnerId } from './settings.ts'

/** A decision that the others of the same reviewer speak against. */
export interface LikelyMistake {
  row: number
  /** What was decided. */
  included: boolean
  /**
   * How far it stands on the other side, above 0 to 1: the share of the decisions of the other kind that look less like
   * their kind than this one does, less the share of its own kind that look still less like its own.
   */
  likeness: number
}

/** Which model learns, and the seed of what is drawn. */
export interface Learning {
  learner: LearnerId
  seed: number
}

const folds = 5

/**
 * The score of each labelled record by a model that has not seen its label: the records are dealt into five parts, includes
 * and excludes evenly, and each part is scored by what is learned from the other four (cross-validation). A model that had
 * seen the label would nearly always agree with it.
 */
export function scoresUnseen(
  matrix: Matrix,
  labelled: readonly Labelled[],
  { learner, seed }: Learning,
): Map<number, number> {
  const part = new Map<number, number>()
  for (const included of [true, false]) {
    const rows = labelled.filter((one) => one.included === included).sort((a, b) => a.row - b.row)
    for (const [i, { row }] of drawn(rows, rows.length, seed).entries()) part.set(row, i % folds)
  }
  const scores = new Map<number, number>()
  for (let fold = 0; fold < folds; fold++) {
    const model = learnerOf(learner, matrix, seed).learn(labelled.filter(({ row }) => part.get(row) !== fold))
    for (const { row } of labelled) if (part.get(row) === fold) scores.set(row, scoreOf(matrix, row, model))
  }
  return scores
}

/** So few includes or excludes leave a part without any of them. */
export const fewestForMistakes = folds

/**
 * Decisions to look at once more, the likeliest mistakes first: those that stand on the other side of the score at which as
 * many includes look like excludes as excludes look like includes. None where there are too few of either kind to tell.
 */
export function likelyMistakes(matrix: Matrix, labelled: readonly Labelled[], learning: Learning): LikelyMistake[] {
  const includes = labelled.filter((one) => one.included)
  const excludes = labelled.filter((one) => !one.included)
  if (Math.min(includes.length, excludes.length) < fewestForMistakes) return []
  const scores = scoresUnseen(matrix, labelled, learning)
  const score = ({ row }: Labelled) => scores.get(row) as number
  const ofIncludes = Float64Array.from(includes, score).sort()
  const ofExcludes = Float64Array.from(excludes, score).sort()
  return labelled
    .map((one) => {
      const includesBelow = countBelow(ofIncludes, score(one)) / includes.length
      const excludesAbove = 1 - countBelow(ofExcludes, score(one), true) / excludes.length
      return { ...one, likeness: one.included ? excludesAbove - includesBelow : includesBelow - excludesAbove }
    })
    .filter((one) => one.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || a.row - b.row)
}

/** How many of these sorted numbers lie below one, or at it where those count too. */
function countBelow(sorted: Float64Array, value: number, same = false): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const here = sorted[middle] as number
    if (here < value || (same && here === value)) low = middle + 1
    else high = middle
  }
  return low
}
