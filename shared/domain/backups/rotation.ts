import type { BackupName } from './names.ts'

/** How many backups are kept: the last ones whatever their age, then one for each of so many days, weeks and months. */
export const rotation = { last: 5, days: 14, weeks: 8, months: 12 } as const
export type Rotation = { readonly [part in keyof typeof rotation]: number }

/** The most that {@link toForget} leaves. */
export function mostKept({ last, days, weeks, months }: Rotation): number {
  return Math.max(1, last) + days + weeks + months
}

const dayLong = 86_400_000

/**
 * Which backups may go. Of each day, week (from Monday) and month the newest stays, and ages are counted back from the newest
 * backup and not from today: a review that rests loses nothing. The newest is never among them.
 *
 * This is the grandfather-father-son scheme (https://en.wikipedia.org/wiki/Backup_rotation_scheme), with calendar periods in UTC.
 */
export function toForget(backups: readonly BackupName[], rule: Rotation = rotation): BackupName[] {
  const newestFirst = [...backups].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.name < b.name ? 1 : -1))
  const newest = newestFirst[0]
  if (!newest) return []
  const kept = new Set<BackupName>(newestFirst.slice(0, Math.max(1, rule.last)))
  for (const [periodOf, many] of [
    [dayOf, rule.days],
    [weekOf, rule.weeks],
    [monthOf, rule.months],
  ] as const) {
    const now = periodOf(new Date(newest.at))
    const seen = new Set<number>()
    for (const backup of newestFirst) {
      const period = periodOf(new Date(backup.at))
      if (seen.has(period) || now - period >= many) continue
      seen.add(period)
      kept.add(backup)
    }
  }
  return newestFirst.filter((backup) => !kept.has(backup))
}

function dayOf(at: Date): number {
  return Math.floor(at.getTime() / dayLong)
}

/** 1970 began on a Thursday: weeks from Monday are three days ahead of it. */
function weekOf(at: Date): number {
  return Math.floor((dayOf(at) + 3) / 7)
}

function monthOf(at: Date): number {
  return at.getUTCFullYear() * 12 + at.getUTCMonth()
}
