import type { Day } from '#shared/domain/team/pace.ts'
import { dayOf } from '../../app/period.ts'

/** The last days up to this moment, at this place, with how many votes fell on each. */
export function lastDays(quarters: readonly { at: string; n: number }[], now: Date, count: number): Day[] {
  const votes = new Map<string, number>()
  for (const { at, n } of quarters) {
    const day = dayOf(new Date(at))
    votes.set(day, (votes.get(day) ?? 0) + n)
  }
  return Array.from({ length: count }, (_, i) => {
    // Noon, so that no change of the clock skips or doubles a day.
    const date = new Date(now.getFullYear(), now.getMonth(), now.getDate() - (count - 1 - i), 12)
    const day = dayOf(date)
    return { day, n: votes.get(day) ?? 0 }
  })
}
