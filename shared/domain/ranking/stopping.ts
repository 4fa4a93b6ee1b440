import { atMost, logFactorials } from './hypergeometric.ts'

/** What is asked of stopping: so much of what there is to find is found, and so certain is that. */
export interface StopTarget {
  /** The share of includes, between 0 and 1. */
  recall: number
  confidence: number
}

export const usualTarget: StopTarget = { recall: 0.95, confidence: 0.95 }

/** Fractions such as 0.95 are not exact in binary: 95 of 100 has to reach a recall of 0.95. */
const exact = 1e-9

/**
 * How likely it would be to have seen what was seen, had the target been missed: the rule of Callaghan and Müller-Hansen
 * (2020, doi 10.1186/s13643-020-01521-4, "hypergeometric"). The last 1, 2, 3, … records that were screened are each taken
 * for a sample without putting back from what was left then. The least number of includes with which the target would be
 * missed says how many must have been in that sample's urn; the smallest of the probabilities counts. It holds while the
 * order is no worse than a random one.
 *
 * @param labels of the records screened, in the order of screening
 * @param n the number of records there are, screened or not
 */
export function chanceOfMissing(labels: readonly boolean[], n: number, recall: number): number {
  return chanceWith(labels, n, recall, logFactorials(n))
}

function chanceWith(labels: readonly boolean[], n: number, recall: number, logs: Float64Array): number {
  const found = labels.filter(Boolean).length
  const unseen = n - labels.length
  const missedFrom = Math.floor(found / recall + exact) + 1
  let inSample = 0
  let least = 1
  for (let draws = 1; draws <= labels.length; draws++) {
    if (labels[labels.length - draws]) inSample++
    const all = unseen + draws
    const marked = missedFrom - (found - inSample)
    // There is no room for so many: the target cannot have been missed.
    if (marked - inSample > unseen) return 0
    // A longer sample of the same includes says more: only the last before each include and the longest can be the least.
    const isLast = draws === labels.length || labels[labels.length - draws - 1]
    if (isLast) least = Math.min(least, atMost(inSample, { all, marked, draws }, logs))
  }
  return least
}

/** Whether the target is reached with the confidence that is asked for. Without an include nothing can be said. */
export function mayStop(labels: readonly boolean[], n: number, { recall, confidence }: StopTarget): boolean {
  return labels.some(Boolean) && chanceOfMissing(labels, n, recall) < 1 - confidence
}

/** The recall that is reached at least, with so much confidence, once so many are screened. */
export interface FrontierPoint {
  screened: number
  recall: number
}

/**
 * The recall that can be relied on with so much confidence: the largest target, in steps of a thousandth, for which the
 * rule would stop. 0 where it would for none.
 */
export function certainRecall(labels: readonly boolean[], n: number, confidence: number): number {
  return certainWith(labels, n, confidence, logFactorials(n))
}

const fineness = 1000

function certainWith(labels: readonly boolean[], n: number, confidence: number, logs: Float64Array): number {
  if (!labels.some(Boolean)) return 0
  const holds = (thousandths: number) => chanceWith(labels, n, thousandths / fineness, logs) < 1 - confidence
  if (holds(fineness)) return 1
  // The higher the target, the more likely it was missed: the largest that holds is found by halving.
  let [low, high] = [0, fineness]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (holds(middle)) low = middle
    else high = middle
  }
  return low / fineness
}

/** The frontier as screening went on: what could be relied on at each of so many points, the last among them. */
export function frontier(labels: readonly boolean[], n: number, confidence: number, points = 60): FrontierPoint[] {
  const logs = logFactorials(n)
  const step = Math.max(1, Math.ceil(labels.length / points))
  const curve: FrontierPoint[] = []
  for (let screened = step; screened < labels.length; screened += step)
    curve.push({ screened, recall: certainWith(labels.slice(0, screened), n, confidence, logs) })
  if (labels.length > 0) curve.push({ screened: labels.length, recall: certainWith(labels, n, confidence, logs) })
  return curve
}

/** Where the rule would have stopped a review, and how much had been found by then. */
export interface Stop {
  screened: number
  recall: number
}

/**
 * Where the rule stops, looked at after every so many records. A review in which it never holds is screened to its end.
 *
 * @param labels of all records, in the order in which they would be screened
 */
export function stopOf(labels: readonly boolean[], target: StopTarget, every = 10): Stop {
  const n = labels.length
  const logs = logFactorials(n)
  const all = labels.filter(Boolean).length
  const recallAt = (screened: number) => (all === 0 ? 1 : labels.slice(0, screened).filter(Boolean).length / all)
  for (let screened = every; screened < n; screened += every) {
    const seen = labels.slice(0, screened)
    if (seen.some(Boolean) && chanceWith(seen, n, target.recall, logs) < 1 - target.confidence)
      return { screened, recall: recallAt(screened) }
  }
  return { screened: n, recall: 1 }
}

/** How many excludes came in a row at the end. Alone this says little: see `chanceOfMissing`. */
export function excludesInARow(labels: readonly boolean[]): number {
  return labels.length - 1 - labels.lastIndexOf(true)
}
