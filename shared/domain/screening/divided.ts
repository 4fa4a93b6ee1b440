import { drawn } from '../random.ts'

/**
 * Divides reports among members, so many for each report, as evenly as can be: no member has more than one report more
 * than another. Which report falls to whom follows from the seed alone.
 */
export function dividedAmong(
  reports: readonly string[],
  members: readonly string[],
  perReport: number | 'all',
  seed: number,
): Map<string, string[]> {
  const each = perReport === 'all' ? members.length : Math.min(perReport, members.length)
  let next = 0
  return new Map(
    drawn(reports, reports.length, seed).map((report) => {
      const own = new Set(Array.from({ length: each }, (_, i) => members[(next + i) % members.length] as string))
      next += each
      // In the order of the members, whoever came first in turn.
      return [report, members.filter((member) => own.has(member))]
    }),
  )
}
