/** What is said of how long one call took in two worlds. */
export interface Verdict {
  /** By how much the second world took longer, in ms. */
  difference: number
  /** The same of two halves of one world, where there is nothing to be told: what the machine alone does. */
  noise: number
  /** The difference, counted in how far the quick times of one world lie apart: above 1, they have none in common. */
  effect: number
  /** `noisy` where the machine alone does too much for either. */
  verdict: 'alike' | 'noisy' | 'LEAK'
}

/** Which of the times, from the quickest on, are compared: what a machine that is busy does to a time only makes it longer. */
const box = { from: 0.05, to: 0.25 }
/** In ms: what somebody at the other end of a network could hope to see, with patience. */
const seen = 0.1

/**
 * Whether the times of one call tell two worlds apart: by the box test of Crosby, Wallach and Riedi (2009), "Opportunities and
 * limits of remote timing attacks", doi:10.1145/1455526.1455530, which compares a stretch of the quick times of each. There is a
 * leak where these stretches have nothing in common and lie further apart than a network shows, and than three times what two
 * halves of one and the same world do.
 */
export function judge(a: readonly number[], b: readonly number[]): Verdict {
  const [first, second] = [boxOf(a), boxOf(b)]
  const difference = second.middle - first.middle
  const noise = Math.max(...[a, b].map((all) => Math.abs(boxOf(every(all, 0)).middle - boxOf(every(all, 1)).middle)))
  const effect = difference / Math.max((first.width + second.width) / 2, Number.EPSILON)
  const gap = Math.max(second.from - first.to, first.from - second.to)
  if (gap <= 0 || Math.abs(difference) < seen) return { difference, noise, effect, verdict: 'alike' }
  return { difference, noise, effect, verdict: Math.abs(difference) >= 3 * noise ? 'LEAK' : 'noisy' }
}

function boxOf(all: readonly number[]) {
  const sorted = [...all].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0
  const [from, to] = [at(box.from), at(box.to)]
  return { from, to, middle: (from + to) / 2, width: to - from }
}

/**
 * Every other two, which were measured in turn with those between them: of two that follow each other, one was made before
 * its like of the other world, and one after.
 */
const every = (all: readonly number[], half: 0 | 1) => all.filter((_, i) => Math.floor(i / 2) % 2 === half)
