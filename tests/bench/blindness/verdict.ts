/** What is said of how long one call took in two worlds. */
export interface Verdict {
  /** By how much the median of the second world is larger, in ms. */
  difference: number
  /** The same of two halves of one world, where there is nothing to be told: what the machine alone does. */
  noise: number
  /** Cliff's delta: how much more often one of the second is slower than one of the first than the other way round, −1 to 1. */
  effect: number
  verdict: 'alike' | 'LEAK'
}

/**
 * Large by Romano, Kromrey, Coraggio and Skowronek (2006), "Appropriate statistics for ordinal level data", who give 0.147, 0.33
 * and 0.474 as bounds of a small, medium and large delta.
 */
const largeEffect = 0.474
/** In ms: what somebody at the other end of a network could hope to see, with patience. */
const seen = 0.1

/**
 * Whether the times of one call tell two worlds apart. Both have to be so: nearly each time is longer in one of them (by ranks,
 * so that a pause of the machine weighs no more than any other time), and the medians lie further apart than a network shows,
 * and than three times what two halves of one world differ by.
 */
export function judge(a: readonly number[], b: readonly number[]): Verdict {
  const difference = median(b) - median(a)
  const noise = Math.max(...[a, b].map((all) => Math.abs(median(every(all, 0)) - median(every(all, 1)))))
  const effect = cliffsDelta(a, b)
  const isLeak = Math.abs(effect) >= largeEffect && Math.abs(difference) >= Math.max(seen, 3 * noise)
  return { difference, noise, effect, verdict: isLeak ? 'LEAK' : 'alike' }
}

/** Every other one, which were measured in turn with those between them. */
const every = (all: readonly number[], from: 0 | 1) => all.filter((_, i) => i % 2 === from)

function median(all: readonly number[]): number {
  const sorted = [...all].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2
}

/** Cliff, N. (1993), "Dominance statistics: ordinal analyses to answer ordinal questions"; 2U/nm − 1 of Mann and Whitney's U. */
function cliffsDelta(a: readonly number[], b: readonly number[]): number {
  let sum = 0
  for (const x of a) for (const y of b) sum += Math.sign(y - x)
  return sum / (a.length * b.length)
}
