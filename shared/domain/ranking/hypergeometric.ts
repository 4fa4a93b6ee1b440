/** The logarithms of the factorials up to a number, so that no product of them overflows. */
export function logFactorials(most: number): Float64Array {
  const logs = new Float64Array(most + 1)
  for (let n = 2; n <= most; n++) logs[n] = (logs[n - 1] as number) + Math.log(n)
  return logs
}

/** Some are drawn without putting back from among all, of which some are marked. */
export interface Draw {
  all: number
  marked: number
  draws: number
}

/** Terms that are so much smaller than their sum change no digit of it. */
const negligible = 1e-18

/**
 * How likely it is that a draw has at most so many marked ones: the hypergeometric distribution, each of its terms worked
 * out in logarithms.
 *
 * @param logs of the factorials up to `all` at least
 */
export function atMost(most: number, { all, marked, draws }: Draw, logs: Float64Array): number {
  const least = Math.max(0, draws - (all - marked))
  const highest = Math.min(marked, draws)
  if (most >= highest) return 1
  if (most < least) return 0
  const log = (n: number) => logs[n] as number
  const fixed = log(marked) + log(all - marked) + log(draws) + log(all - draws) - log(all)
  const mode = Math.floor(((draws + 1) * (marked + 1)) / (all + 2))
  let sum = 0
  for (let k = most; k >= least; k--) {
    const term = Math.exp(fixed - log(k) - log(marked - k) - log(draws - k) - log(all - marked - draws + k))
    sum += term
    if (k < mode && term < sum * negligible) break
  }
  return Math.min(1, sum)
}
