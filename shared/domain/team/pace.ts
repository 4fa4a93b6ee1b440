/** How many votes were given on a day. */
export interface Day {
  /** As `2026-01-31`. */
  day: string
  n: number
}

/** A gap longer than this, in milliseconds, is a pause and says nothing about the pace. */
const pause = 5 * 60_000
/** Nobody reads and decides faster: such a gap comes of many decisions at once. */
const quickest = 1000
const enough = 8

/**
 * How many reports an hour, from the median of the gaps, without pauses and without many decided at once, between the times given, in milliseconds and in
 * order; null while there are too few to say.
 */
export function perHour(times: readonly number[]): number | null {
  const gaps: number[] = []
  for (let i = 1; i < times.length; i++) {
    const gap = (times[i] ?? 0) - (times[i - 1] ?? 0)
    if (gap >= quickest && gap < pause) gaps.push(gap)
  }
  if (gaps.length < enough) return null
  gaps.sort((a, b) => a - b)
  return 3_600_000 / (gaps[Math.floor(gaps.length / 2)] ?? 1)
}

/** Over how many of the last days the pace of days is looked at. */
export const paceDays = 14

/**
 * In how many days what is left is done, if it goes on as over the last two weeks, days without work counted; null where
 * nothing was done in them. Who began within the two weeks is measured from that day on.
 */
export function daysLeft(left: number, days: readonly Day[]): number | null {
  const recent = days.slice(-paceDays)
  const begun = recent.findIndex((day) => day.n > 0)
  if (begun === -1) return null
  const since = recent.slice(begun)
  const done = since.reduce((sum, day) => sum + day.n, 0)
  return Math.ceil(left / (done / since.length))
}
