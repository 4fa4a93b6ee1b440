import type { Matrix } from './features.ts'

/** What a model has learned: a weight for each column, and what every record has to begin with. */
export interface Model {
  weights: Float64Array
  bias: number
}

/** A record with its label. */
export interface Labelled {
  row: number
  included: boolean
}

/** Makes a model of labels; there must be includes and excludes among them, and no record twice. */
export interface Learns {
  learn(labelled: readonly Labelled[]): Model
}

/** How much a record looks like an include. It is for comparing only: as includes weigh more, zero is no boundary. */
export function scoreOf(matrix: Matrix, row: number, { weights, bias }: Model): number {
  const { starts, column, value } = matrix
  const end = starts[row + 1] as number
  let sum = bias
  for (let k = starts[row] as number; k < end; k++)
    sum += (weights[column[k] as number] as number) * (value[k] as number)
  return sum
}

/** The scores of all records. */
export function scoresOf(matrix: Matrix, model: Model): Float64Array {
  const scores = new Float64Array(matrix.rows)
  for (let row = 0; row < matrix.rows; row++) scores[row] = scoreOf(matrix, row, model)
  return scores
}

/** What an error on a record, or the record itself, weighs by its label. */
export interface Weights {
  include: number
  exclude: number
}

/**
 * How much a record counts, by its label, as ASReview's `Balanced` (`asreview/models/balancers.py` of
 * https://github.com/asreview/asreview) has it: all includes together weigh `ratio` times as much as all excludes together,
 * whatever their numbers, and the mean over the records is 1.
 */
export function balanced(includes: number, excludes: number, ratio: number): Weights {
  const all = includes + excludes
  return { include: (all * ratio) / ((1 + ratio) * includes), exclude: all / ((1 + ratio) * excludes) }
}
