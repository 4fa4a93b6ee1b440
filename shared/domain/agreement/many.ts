import { type Estimate, jackknife } from './estimate.ts'

/** How often each category was used for one item. */
type Counts = readonly number[]

/**
 * Fleiss' kappa of items that were each rated by the same number of raters. Undefined where only one category was used.
 * Source: Fleiss 1971, doi:10.1037/h0031619; the interval is a jackknife over items.
 */
export function fleissKappa(items: readonly Counts[]): Estimate {
  const raters = total(items[0] ?? [])
  const all = gather(items, (counts) => sumOf(counts, (n) => n * (n - 1)) / (raters * (raters - 1)))
  const value = (sums: Sums): number | null => {
    if (sums.items === 0 || raters < 2 || isOneCategory(sums)) return null
    const n = total(sums.categories)
    const chance = sumOf(sums.categories, (count) => (count / n) ** 2)
    return (sums.agreement / sums.items - chance) / (1 - chance)
  }
  return jackknife(value(all.sums), all.without.map(value))
}

/**
 * Krippendorff's alpha for nominal data, which allows any item to lack ratings; items with fewer than two do not count.
 * Undefined where only one category was used.
 * Source: Hayes and Krippendorff 2007, doi:10.1080/19312450709336664; the interval is a jackknife over items.
 */
export function krippendorffAlpha(items: readonly Counts[]): Estimate {
  const pairable = items.filter((counts) => total(counts) > 1)
  const all = gather(pairable, (counts) => sumOf(counts, (n) => n * (n - 1)) / (total(counts) - 1))
  const value = (sums: Sums): number | null => {
    if (sums.items === 0 || isOneCategory(sums)) return null
    const n = total(sums.categories)
    const observed = 1 - sums.agreement / n
    const expected = 1 - sumOf(sums.categories, (count) => count * (count - 1)) / (n * (n - 1))
    return 1 - observed / expected
  }
  return jackknife(value(all.sums), all.without.map(value))
}

/** What a coefficient is made of, for all items or for all but one. */
interface Sums {
  items: number
  agreement: number
  categories: number[]
}

function gather(items: readonly Counts[], agreementOf: (counts: Counts) => number): { sums: Sums; without: Sums[] } {
  const sums: Sums = { items: items.length, agreement: 0, categories: (items[0] ?? []).map(() => 0) }
  for (const counts of items) {
    sums.agreement += agreementOf(counts)
    counts.forEach((n, category) => {
      sums.categories[category] = (sums.categories[category] ?? 0) + n
    })
  }
  const without = items.map((counts) => ({
    items: sums.items - 1,
    agreement: sums.agreement - agreementOf(counts),
    categories: sums.categories.map((n, category) => n - (counts[category] ?? 0)),
  }))
  return { sums, without }
}

function isOneCategory(sums: Sums): boolean {
  return sums.categories.filter((n) => n > 0).length < 2
}

function total(counts: Counts): number {
  return sumOf(counts, (n) => n)
}

function sumOf(counts: Counts, value: (n: number) => number): number {
  return counts.reduce((sum, n) => sum + value(n), 0)
}
