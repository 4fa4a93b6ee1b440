import type { Matrix } from './features.ts'
import { balanced, type Labelled, type Learns, type Model } from './model.ts'

/**
 * What is added to every word's weight in both kinds, and how much more all includes count than all excludes: those of
 * ASReview's model ELAS u3, which stands for naive Bayes of its version 1 (https://github.com/asreview/asreview,
 * `asreview/models/models.py`).
 */
export const alpha = 3.822
export const ratio = 1.2

/**
 * Learns how often words are in includes and in excludes: multinomial naive Bayes on weighted words (Rennie et al. 2003, "Tackling
 * the poor assumptions of naive Bayes text classifiers", ICML; McCallum and Nigam 1998), as scikit-learn's `MultinomialNB` has
 * it, which ASReview uses. A record is as much like an include as log P(include | words) is above log P(exclude | words). That
 * is a sum over its words, so this model too is a weight for each column: the log of how large a part the column is of all
 * that includes have, less the same of excludes, with `alpha` added to every column first. What one record has alone has no
 * column, and no part in it.
 */
export class Bayes implements Learns {
  private readonly matrix: Matrix

  constructor(matrix: Matrix) {
    this.matrix = matrix
  }

  learn(labelled: readonly Labelled[]): Model {
    const { matrix } = this
    const includes = labelled.filter((one) => one.included).length
    const counts = balanced(includes, labelled.length - includes, ratio)
    const inIncludes = new Float64Array(matrix.columns)
    const inExcludes = new Float64Array(matrix.columns)
    for (const { row, included } of labelled)
      add(matrix, row, included ? counts.include : counts.exclude, included ? inIncludes : inExcludes)
    // A column that no labelled record has is as large a part of both but for what both have in all.
    const unseen = Math.log(sumOf(inExcludes)) - Math.log(sumOf(inIncludes))
    const weights = new Float64Array(matrix.columns)
    for (let column = 0; column < matrix.columns; column++) {
      const [yes, no] = [inIncludes[column] as number, inExcludes[column] as number]
      weights[column] = unseen + (yes === no ? 0 : Math.log((yes + alpha) / (no + alpha)))
    }
    return { weights, bias: Math.log(ratio) }
  }
}

function add({ starts, column, value }: Matrix, row: number, weight: number, sums: Float64Array): void {
  const end = starts[row + 1] as number
  for (let k = starts[row] as number; k < end; k++) {
    const here = column[k] as number
    sums[here] = (sums[here] as number) + weight * (value[k] as number)
  }
}

const sumOf = (sums: Float64Array) => sums.reduce((all, one) => all + one, alpha * sums.length)
