import { randomOf } from '../random.ts'
import type { Matrix } from './features.ts'
import { balanced, type Labelled, type Learns, type Model, scoreOf, type Weights } from './model.ts'

/**
 * C = 0.11 and a ratio of 9.8 are those of ASReview's default model ELAS u4, which were tuned on the 26 reviews of SYNERGY
 * (https://github.com/asreview/asreview, `asreview/models/models.py`).
 */
export const cost = 0.11
export const ratio = 9.8

/** The square of a row, of length 1, and of the column for the bias beside it. */
const square = 2

const tolerance = 1e-3
const mostRounds = 200

/** What an error on a record costs, by its label: includes and excludes are balanced, and the mean over the records is `cost`. */
export function costsOf(includes: number, excludes: number): Weights {
  const { include, exclude } = balanced(includes, excludes, ratio)
  return { include: cost * include, exclude: cost * exclude }
}

/**
 * Learns what tells includes from excludes: a linear support vector machine with squared hinge loss and L2 regularisation,
 * by dual coordinate descent with shrinking (Hsieh et al. 2008, doi 10.1145/1390156.1390208, algorithm 3). The bias is one
 * more column of 1, and regularised as such. One learner is kept for one index: it begins where it ended the time before, so
 * that a few labels more cost little.
 */
export class Svm implements Learns {
  private readonly matrix: Matrix
  private readonly alphas: Float64Array
  private readonly signs: Int8Array
  private readonly seed: number

  constructor(matrix: Matrix, seed: number) {
    this.matrix = matrix
    this.alphas = new Float64Array(matrix.rows)
    this.signs = new Int8Array(matrix.rows)
    this.seed = seed
  }

  learn(labelled: readonly Labelled[]): Model {
    const { matrix, alphas, signs } = this
    const includes = labelled.filter((one) => one.included).length
    const costs = costsOf(includes, labelled.length - includes)
    const model = this.begin(labelled)
    const active = Uint32Array.from(labelled, (one) => one.row)
    const diagonal = { include: 0.5 / costs.include, exclude: 0.5 / costs.exclude }
    const random = randomOf(this.seed)
    let n = active.length
    let highest = Number.POSITIVE_INFINITY
    for (let round = 0; round < mostRounds; round++) {
      shuffle(active, n, random)
      let most = Number.NEGATIVE_INFINITY
      let least = Number.POSITIVE_INFINITY
      for (let i = 0; i < n; i++) {
        const row = active[i] as number
        const sign = signs[row] as number
        const alpha = alphas[row] as number
        const d = sign > 0 ? diagonal.include : diagonal.exclude
        // What the record has alone answers to itself.
        const gradient = sign * scoreOf(matrix, row, model) - 1 + alpha * (d + (matrix.own[row] as number))
        if (alpha === 0 && gradient > highest) {
          // It lies so far on its side that it will hardly count again: it is left out until the end.
          n--
          swap(active, i, n)
          i--
          continue
        }
        const projected = alpha === 0 ? Math.min(gradient, 0) : gradient
        most = Math.max(most, projected)
        least = Math.min(least, projected)
        if (Math.abs(projected) < 1e-12) continue
        const next = Math.max(alpha - gradient / (square + d), 0)
        alphas[row] = next
        add(matrix, row, (next - alpha) * sign, model)
      }
      if (most - least <= tolerance) {
        if (n === active.length) break
        n = active.length
        highest = Number.POSITIVE_INFINITY
        continue
      }
      highest = most > 0 ? most : Number.POSITIVE_INFINITY
    }
    return model
  }

  /** What the alphas of last time add up to for these labels: those of records that are labelled otherwise now are dropped. */
  private begin(labelled: readonly Labelled[]): Model {
    const { matrix, alphas, signs } = this
    const model = { weights: new Float64Array(matrix.columns), bias: 0 }
    const kept = new Map(labelled.map(({ row, included }) => [row, included ? 1 : -1]))
    for (let row = 0; row < matrix.rows; row++) {
      const sign = kept.get(row) ?? 0
      if (signs[row] !== sign) alphas[row] = 0
      signs[row] = sign
      const alpha = alphas[row] as number
      if (alpha > 0) add(matrix, row, alpha * sign, model)
    }
    return model
  }
}

function add({ starts, column, value }: Matrix, row: number, factor: number, model: Model): void {
  const { weights } = model
  const end = starts[row + 1] as number
  for (let k = starts[row] as number; k < end; k++) {
    const here = column[k] as number
    weights[here] = (weights[here] as number) + factor * (value[k] as number)
  }
  model.bias += factor
}

function shuffle(rows: Uint32Array, n: number, random: (below: number) => number): void {
  for (let i = 0; i < n; i++) swap(rows, i, i + random(n - i))
}

function swap(rows: Uint32Array, i: number, j: number): void {
  const row = rows[i] as number
  rows[i] = rows[j] as number
  rows[j] = row
}
