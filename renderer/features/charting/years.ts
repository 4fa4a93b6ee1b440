/** One bar of the years: all years from `from` to `to`, both counted in. */
export interface YearBar {
  from: number
  to: number
  studies: number
}

/**
 * The years as bars without gaps: a year that nothing came out in is a bar of nothing, and a span too long for a bar
 * per year is counted in fives or tens, starting at a round year.
 *
 * @param most the largest number of bars
 */
export function yearBars(years: readonly { year: number; studies: number }[], most = 30): YearBar[] {
  if (years.length === 0) return []
  const first = Math.min(...years.map((one) => one.year))
  const last = Math.max(...years.map((one) => one.year))
  const width = [1, 5, 10].find((size) => (last - first + 1) / size <= most) ?? 50
  const start = Math.floor(first / width) * width
  const bars: YearBar[] = []
  for (let from = start; from <= last; from += width) bars.push({ from, to: from + width - 1, studies: 0 })
  for (const { year, studies } of years) {
    const bar = bars[Math.floor((year - start) / width)]
    if (bar) bar.studies += studies
  }
  return bars
}
