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

/** How the scores of records are spread, in stretches of the same length. None where there is no record. */
export function histogramOf(records: readonly { score: number; said: Said }[], bins = 20): Bin[] {
  if (records.length === 0) return []
  const [least, most] = records.reduce(
    ([low, high], { score }) => [Math.min(low, score), Math.max(high, score)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  )
  const width = (most - least) / bins || 1
  const made = Array.from({ length: most === least ? 1 : bins }, (_, i) => ({
    from: least + i * width,
    to: least + (i + 1) * width,
    included: 0,
    excluded: 0,
    left: 0,
  }))
  for (const { score, said } of records) {
    const bin = made[Math.min(made.length - 1, Math.floor((score - least) / width))]
    if (bin) bin[said]++
  }
  return made
}
