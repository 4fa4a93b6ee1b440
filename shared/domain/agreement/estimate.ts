/** A statistic with its 95 % interval. `value` null: undefined for these votes; an interval that cannot be had is null too. */
export interface Estimate {
  value: number | null
  low: number | null
  high: number | null
}

/** The 97.5th percentile of the normal distribution. */
const z = 1.959963984540054

export const undefinedEstimate: Estimate = { value: null, low: null, high: null }

/**
 * A share with Wilson's score interval, which stays within 0 and 1 and has a width where the share is 0 or 1.
 * Source: Wilson 1927, doi:10.1080/01621459.1927.10502953.
 */
export function wilson(count: number, n: number): Estimate {
  if (n === 0) return undefinedEstimate
  const p = count / n
  const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n)
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))
  return { value: p, low: Math.max(0, Math.min(p, middle - half)), high: Math.min(1, Math.max(p, middle + half)) }
}

/** An estimate put through a rising function. */
export function transform(estimate: Estimate, rising: (value: number) => number): Estimate {
  const put = (value: number | null) => (value === null ? null : rising(value))
  return { value: put(estimate.value), low: put(estimate.low), high: put(estimate.high) }
}

/** A coefficient with a normal interval from its variance, kept within −1 and 1. */
export function normal(value: number, variance: number): Estimate {
  const half = z * Math.sqrt(Math.max(0, variance))
  return { value, low: Math.max(-1, value - half), high: Math.min(1, value + half) }
}

/**
 * A coefficient with its interval from leaving out each item in turn. Without at least two items, or where a coefficient
 * without one of them is undefined, there is no interval.
 * Source: Efron and Stein 1981, doi:10.1214/aos/1176345462.
 */
export function jackknife(value: number | null, without: readonly (number | null)[]): Estimate {
  if (value === null) return undefinedEstimate
  const n = without.length
  const left = without.filter((each) => each !== null)
  if (n < 2 || left.length < n) return { value, low: null, high: null }
  const mean = left.reduce((sum, each) => sum + each, 0) / n
  const spread = left.reduce((sum, each) => sum + (each - mean) ** 2, 0)
  return normal(value, ((n - 1) / n) * spread)
}
