import { type Estimate, normal, transform, undefinedEstimate, wilson } from './estimate.ts'

/** The agreement of two raters. */
export interface PairStatistics {
  /** Items that both rated. */
  n: number
  percentAgreement: Estimate
  cohenKappa: Estimate
  pabak: Estimate
  gwetAC1: Estimate
  /** Agreement on the first category (include), and on the second (exclude). */
  positiveAgreement: Estimate
  negativeAgreement: Estimate
}

/**
 * Agreement statistics of a square table: rows are the categories of one rater, columns those of the other.
 *
 * Cohen's kappa: doi:10.1177/001316446002000104, its variance: Fleiss, Cohen and Everitt 1969, doi:10.1037/h0028106.
 * PABAK: Byrt, Bishop and Carlin 1993, doi:10.1016/0895-4356(93)90018-V, for k categories (k·p − 1) / (k − 1).
 * AC1 and its variance: Gwet 2008, doi:10.1348/000711006X126600.
 * Positive and negative agreement: Cicchetti and Feinstein 1990, doi:10.1016/0895-4356(90)90159-M. Their interval is
 * Wilson's for the share of the items that either rater put in the category, put through 2t / (1 + t).
 */
export function pairStatistics(table: readonly (readonly number[])[]): PairStatistics {
  const t = shares(table)
  const agreed = table.reduce((sum, row, i) => sum + (row[i] ?? 0), 0)
  const percentAgreement = wilson(agreed, t.n)
  const k = table.length
  return {
    n: t.n,
    percentAgreement,
    cohenKappa: cohenKappa(t),
    pabak: transform(percentAgreement, (p) => (k * p - 1) / (k - 1)),
    gwetAC1: gwetAC1(t),
    positiveAgreement: specificAgreement(table, 0),
    negativeAgreement: specificAgreement(table, 1),
  }
}

interface Shares {
  n: number
  /** Cell shares, row by row, and their margins. */
  cells: { p: number; i: number; j: number }[]
  rows: number[]
  columns: number[]
  /** The observed agreement. */
  observed: number
}

function shares(table: readonly (readonly number[])[]): Shares {
  const n = table.flat().reduce((sum, count) => sum + count, 0)
  const cells = table.flatMap((row, i) => row.map((count, j) => ({ p: n === 0 ? 0 : count / n, i, j })))
  const margin = (of: (cell: { i: number; j: number }) => number) =>
    table.map((_row, index) => sum(cells.filter((cell) => of(cell) === index).map((cell) => cell.p)))
  const observed = sum(cells.filter((cell) => cell.i === cell.j).map((cell) => cell.p))
  return { n, cells, rows: margin((cell) => cell.i), columns: margin((cell) => cell.j), observed }
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? 0
}

/** Undefined where chance alone would agree always: when both raters used one and the same category only. */
function cohenKappa({ n, cells, rows, columns, observed }: Shares): Estimate {
  const oneOnly = rows.some((share, i) => share === 1 && columns[i] === 1)
  if (n === 0 || oneOnly) return undefinedEstimate
  const chance = sum(rows.map((share, i) => share * at(columns, i)))
  const kappa = (observed - chance) / (1 - chance)
  const agreeing = cells.filter((cell) => cell.i === cell.j)
  const apart = cells.filter((cell) => cell.i !== cell.j)
  const a = sum(agreeing.map(({ p, i }) => p * (1 - chance - (at(rows, i) + at(columns, i)) * (1 - observed)) ** 2))
  const b = (1 - observed) ** 2 * sum(apart.map(({ p, i, j }) => p * (at(columns, i) + at(rows, j)) ** 2))
  const c = (observed * chance - 2 * chance + observed) ** 2
  return normal(kappa, (a + b - c) / (n * (1 - chance) ** 4))
}

function gwetAC1({ n, cells, rows, columns, observed }: Shares): Estimate {
  if (n === 0) return undefinedEstimate
  const k = rows.length
  const prevalence = rows.map((share, i) => (share + at(columns, i)) / 2)
  const chance = sum(prevalence.map((p) => p * (1 - p))) / (k - 1)
  const ac1 = (observed - chance) / (1 - chance)
  const agreeing = sum(cells.filter(({ i, j }) => i === j).map(({ p, i }) => p * (1 - at(prevalence, i)))) / (k - 1)
  const spread =
    sum(cells.map(({ p, i, j }) => p * (1 - (at(prevalence, i) + at(prevalence, j)) / 2) ** 2)) / (k - 1) ** 2
  const variance =
    observed * (1 - observed) -
    4 * (1 - ac1) * (agreeing - observed * chance) +
    4 * (1 - ac1) ** 2 * (spread - chance ** 2)
  return normal(ac1, variance / (n * (1 - chance) ** 2))
}

/** Undefined for a category that neither rater used. */
function specificAgreement(table: readonly (readonly number[])[], category: number): Estimate {
  const both = table[category]?.[category] ?? 0
  const either = sum(table[category] ?? []) + sum(table.map((row) => row[category] ?? 0)) - both
  return transform(wilson(both, either), (share) => (2 * share) / (1 + share))
}
