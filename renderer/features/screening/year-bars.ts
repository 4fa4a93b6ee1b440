/** One bar of a histogram: all years from `from` to `to`, both counted in. */
export interface YearBar {
  from: number
  to: number
  n: number
}

/** Years before this are misprints more often than not, and would press all others together. */
const oldest = 1850

/**
 * The years as bars without gaps, a year, or five, or ten, each. A few years far below all others (of a misprint, or of one old
 * book) do not stretch the axis: they are counted in its first bar.
 *
 * @param years each with how many reports it has, in order
 * @param most the largest number of bars
 */
export function yearBars(years: readonly (readonly [number, number])[], most = 44): YearBar[] {
  const first = years[0]?.[0]
  const last = years.at(-1)?.[0]
  if (first === undefined || last === undefined) return []
  const all = years.reduce((sum, [, n]) => sum + n, 0)
  let below = 0
  let start = first
  for (const [year, n] of years) {
    if (year >= oldest && below + n > all * 0.005) {
      start = year
      break
    }
    below += n
  }
  const width = [1, 2, 5, 10].find((size) => (last - start + 1) / size <= most) ?? Math.ceil((last - start + 1) / most)
  start = Math.floor(start / width) * width
  const bars: YearBar[] = []
  for (let from = start; from <= last; from += width) bars.push({ from, to: Math.min(last, from + width - 1), n: 0 })
  const [oldestBar] = bars
  if (oldestBar) oldestBar.from = Math.min(first, start)
  for (const [year, n] of years) {
    const bar = bars[Math.max(0, Math.floor((year - start) / width))]
    if (bar) bar.n += n
  }
  return bars
}
