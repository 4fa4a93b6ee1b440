/** A gap longer than this, in milliseconds, is a pause and says nothing about the pace. */
const pause = 5 * 60_000
const enough = 8

/**
 * About how long the rest will take at the pace of this sitting.
 *
 * @param votedAt when the votes of this sitting were cast, in milliseconds, in order
 * @param left how many reports wait
 * @returns minutes, from the median of the last gaps without pauses; null while there are too few to say
 */
export function minutesLeft(votedAt: readonly number[], left: number): number | null {
  const gaps: number[] = []
  for (let i = Math.max(1, votedAt.length - 60); i < votedAt.length; i++) {
    const gap = (votedAt[i] ?? 0) - (votedAt[i - 1] ?? 0)
    if (gap > 0 && gap < pause) gaps.push(gap)
  }
  if (gaps.length < enough || left === 0) return null
  gaps.sort((a, b) => a - b)
  const median = gaps[Math.floor(gaps.length / 2)] ?? 0
  return Math.max(1, Math.round((median * left) / 60_000))
}
