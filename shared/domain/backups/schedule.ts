/** How often a backup is made by itself while a review is open. */
export const schedules = ['never', 'hourly', 'daily'] as const
export type Schedule = (typeof schedules)[number]

const period: Readonly<Record<Schedule, number>> = {
  never: Number.POSITIVE_INFINITY,
  hourly: 3_600_000,
  daily: 86_400_000,
}

/** How long to wait after a try that failed, in ms. */
const pauseAfterFailure = 15 * 60_000

/**
 * Whether it is time for a backup, whether or not anything was said since the last one.
 *
 * @param made when the backups that there are were made; a time that is yet to come is that of a clock that was wrong
 */
export function isDue(
  every: Schedule,
  now: Date,
  { made, failed }: { made: readonly string[]; failed?: string | undefined },
): boolean {
  if (every === 'never') return false
  const at = now.getTime()
  const sinceFailure = failed === undefined ? Number.POSITIVE_INFINITY : at - Date.parse(failed)
  if (sinceFailure >= 0 && sinceFailure < pauseAfterFailure) return false
  return made.map((one) => at - Date.parse(one)).every((age) => age < 0 || age >= period[every])
}
