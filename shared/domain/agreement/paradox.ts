/** How uneven the votes of two raters are, and whether that makes kappa low although they agree. */
export interface Unevenness {
  /** How much one category outweighs: 0 where all are used alike, 1 where one only. */
  prevalenceIndex: number
  /** How much the raters' shares of the categories differ: 0 where they are alike. */
  biasIndex: number
  /** What makes kappa low although agreement is high; null where it is not, or where nothing uneven explains it. */
  paradox: 'prevalence' | 'bias' | 'both' | null
}

/** From what agreement on and below what kappa the two are looked at, and how uneven is uneven. */
export const paradoxRule = { agreement: 0.8, kappa: 0.6, prevalence: 0.5, bias: 0.2 } as const

/**
 * The prevalence and the bias index of a square table of two raters, and a warning of kappa's paradox: where they agree on
 * at least 80 %, kappa is below 0.6 or undefined, and the prevalence index is at least 0.5 or the bias index at least 0.2. Where
 * those lines are drawn is ours; that kappa falls with unevenness is Feinstein and Cicchetti 1990,
 * doi:10.1016/0895-4356(90)90158-L. The indices are those of Byrt, Bishop and Carlin 1993, doi:10.1016/0895-4356(93)90018-V,
 * for two categories: |a − d| / n and |b − c| / n. For k categories the first is (k·m − 1) / (k − 1) with m the largest mean share of a
 * category, the second half the sum of the differences between the raters' shares; for two they are the same as Byrt's.
 * Null without items.
 */
export function unevennessOf(
  table: readonly (readonly number[])[],
  { agreement, kappa }: { agreement: number | null; kappa: number | null },
): Unevenness | null {
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)
  const n = total(table.flat())
  if (n === 0 || agreement === null) return null
  const k = table.length
  const rows = table.map(total)
  const columns = table.map((_row, j) => total(table.map((row) => row[j] ?? 0)))
  // In whole numbers as long as it goes, so that what lies on a line is not lost to rounding.
  const largest = Math.max(...rows.map((count, i) => count + (columns[i] ?? 0)))
  const prevalenceIndex = (k * largest - 2 * n) / (2 * n * (k - 1))
  const biasIndex = total(rows.map((count, i) => Math.abs(count - (columns[i] ?? 0)))) / (2 * n)
  const isLow = agreement >= paradoxRule.agreement && (kappa === null || kappa < paradoxRule.kappa)
  const [uneven, biased] = [prevalenceIndex >= paradoxRule.prevalence, biasIndex >= paradoxRule.bias]
  const paradox = !isLow ? null : uneven && biased ? 'both' : uneven ? 'prevalence' : biased ? 'bias' : null
  return { prevalenceIndex, biasIndex, paradox }
}

/** The words of Landis and Koch for a coefficient: one reading among several, doi:10.2307/2529310. */
export const readings = ['poor', 'slight', 'fair', 'moderate', 'substantial', 'almost-perfect'] as const
export type Reading = (typeof readings)[number]

/** What Landis and Koch 1977 call a coefficient of this size. */
export function readingOf(kappa: number): Reading {
  if (kappa < 0) return 'poor'
  // Their bands are printed with two decimals: 0.00–0.20, 0.21–0.40 and so on.
  const hundredths = Math.round(kappa * 100)
  return readings[Math.min(5, Math.max(1, Math.ceil(hundredths / 20)))] as Reading
}
