import type { Bin, Said } from '#shared/domain/ranking/histogram.ts'

/** What a picture of scores says in words. */
export interface SpreadWords {
  /** How often, of an include and an exclude drawn by chance, the include has the higher score; as far as the bins tell. */
  apart: number
  /** How many of those left score as high as the upper half of the includes. */
  high: number
}

/** Says in figures what the bins show. There is an include and an exclude in them. */
export function spreadOf(bins: readonly Bin[]): SpreadWords {
  const included = sumOf(bins, 'included')
  const excluded = sumOf(bins, 'excluded')
  let below = 0
  let won = 0
  for (const bin of bins) {
    won += bin.included * (below + bin.excluded / 2)
    below += bin.excluded
  }
  let above = 0
  let high = 0
  for (const bin of bins.toReversed()) {
    if (above >= included / 2) break
    above += bin.included
    high += bin.left
  }
  return { apart: won / (included * excluded), high }
}

/** How many there are of a kind. */
export function sumOf(bins: readonly Bin[], said: Said): number {
  return bins.reduce((sum, bin) => sum + bin[said], 0)
}

/** The shortest stretch of bins that holds most of a kind: more than half. Undefined where there is none. */
export function mostOf(bins: readonly Bin[], said: Said): { from: number; to: number } | undefined {
  const all = sumOf(bins, said)
  let best: { from: number; to: number } | undefined
  for (const [first, { from }] of bins.entries()) {
    let sum = 0
    for (const bin of bins.slice(first)) {
      sum += bin[said]
      if (sum * 2 <= all) continue
      if (best === undefined || bin.to - from < best.to - best.from - 1e-9) best = { from, to: bin.to }
      break
    }
  }
  return best
}
