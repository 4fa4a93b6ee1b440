/** Days as they are chosen: `2026-01-31`, or empty. Both belong to the period. */
export interface Days {
  first: string
  last: string
}

export const anyDay: Days = { first: '', last: '' }

/** The period of some days of this place, as times: from the beginning of the first to the end of the last. */
export function periodOf({ first, last }: Days): { from?: string; to?: string } {
  const [begin, end] = [midnight(first, 0), midnight(last, 1)]
  return { ...(begin && { from: begin }), ...(end && { to: end }) }
}

function midnight(day: string, later: number): string | undefined {
  const [year, month, date] = day.split('-').map(Number)
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !year || !month || !date) return undefined
  const time = new Date(year, month - 1, date + later)
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString()
}

/** A time as its day at this place: `2026-01-31`. */
export function dayOf(time: Date): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`
}
