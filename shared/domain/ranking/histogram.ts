/** A stretch of scores and how many records lie in it, by what was said of them. */
export interface Bin {
  from: number
  to: number
  included: number
  excluded: number
  left: number
}

/** What was said of a record, as far as it matters to ranking. */
export type Said = 'included' | 'excluded' | 'left'

/** Stretches of the same length over scores, and in which of them a score lies. */
export interface Stretches {
  count: number
  least: number
  width: number
  of(score: number): number
}

/** So many stretches over these scores, of which there is one at least; one stretch where all are the same. */
export function stretchesOver(scores: readonly number[], wanted = 20): Stretches {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const score of scores) [least, most] = [Math.min(least, score), Math.max(most, score)]
  const count = most === least ? 1 : wanted
  const width = (most - least) / wanted || 1
  return { count, least, width, of: (score) => Math.min(count - 1, Math.floor((score - least) / width)) }
}

/** How the scores of records are spread, in stretches of the same length. None where there is no record. */
export function histogramOf(records: readonly { score: number; said: Said }[], bins = 20): Bin[] {
  if (records.length === 0) return []
  const stretches = stretchesOver(
    records.map(({ score }) => score),
    bins,
  )
  const { count, least, width } = stretches
  const made = Array.from({ length: count }, (_, i) => ({
    from: least + i * width,
    to: least + (i + 1) * width,
    included: 0,
    excluded: 0,
    left: 0,
  }))
  for (const { score, said } of records) {
    const bin = made[stretches.of(score)]
    if (bin) bin[said]++
  }
  return made
}
