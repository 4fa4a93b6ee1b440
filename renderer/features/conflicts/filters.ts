import type { ConflictRow } from '#shared/contract/conflicts.ts'

/** What the list of conflicts can be narrowed to: open ones, those over one thing, what they wait for, settled ones, own ones. */
export const conflictFilters = [
  'open',
  'decision',
  'maybe',
  'reason',
  'sent-back',
  'answered',
  'discussed',
  'settled',
  'mine',
] as const
export type ConflictFilter = (typeof conflictFilters)[number]

export const conflictSorts = ['added', 'year', 'title'] as const
export type ConflictSort = (typeof conflictSorts)[number]

type Standing = Pick<ConflictRow, 'over' | 'resolved' | 'sentBack' | 'messages' | 'mine'>

/** Whether a conflict is open and waits for those whom it was sent back to, and not for who settles it. */
export function waits({ resolved, sentBack }: Pick<Standing, 'resolved' | 'sentBack'>): boolean {
  return resolved === null && sentBack !== null && sentBack.answered < sentBack.to
}

/** Whether a conflict passes a filter. What it is over and what it waits for is asked of open ones only. */
export function passes(conflict: Standing, filter: ConflictFilter): boolean {
  if (filter === 'settled') return conflict.resolved !== null
  if (filter === 'mine') return conflict.mine
  if (filter === 'discussed') return conflict.messages > 0
  if (conflict.resolved !== null) return false
  if (filter === 'open') return true
  if (filter === 'sent-back') return waits(conflict)
  if (filter === 'answered') return conflict.sentBack !== null && !waits(conflict)
  return conflict.over === filter
}

/** How many conflicts pass each filter. */
export function countConflicts(conflicts: readonly Standing[]): Record<ConflictFilter, number> {
  const counts = Object.fromEntries(conflictFilters.map((filter) => [filter, 0])) as Record<ConflictFilter, number>
  for (const conflict of conflicts) {
    for (const filter of conflictFilters) if (passes(conflict, filter)) counts[filter]++
  }
  return counts
}

/**
 * The filters worth a chip: open and settled ones always, others where something passes. What conflicts are over says
 * something only where they are over different things.
 */
export function shownFilters(counts: Record<ConflictFilter, number>, chosen: ConflictFilter): ConflictFilter[] {
  const kinds = (['decision', 'maybe', 'reason'] as const).filter((kind) => counts[kind] > 0)
  return conflictFilters.filter((filter) => {
    if (filter === 'open' || filter === 'settled' || filter === chosen) return true
    if (filter === 'decision' || filter === 'maybe' || filter === 'reason')
      return counts[filter] > 0 && kinds.length > 1
    return counts[filter] > 0
  })
}

/** Whether title, authors, year or journal hold all these words, however they are written: `sjoberg` finds Sjöberg. */
export function holdsWords(
  conflict: Pick<ConflictRow, 'title' | 'authors' | 'year' | 'container'>,
  q: string,
): boolean {
  const words = plain(q).split(/\s+/).filter(Boolean)
  if (words.length === 0) return true
  const text = plain([conflict.title, conflict.authors, conflict.year, conflict.container].join(' '))
  return words.every((word) => text.includes(word))
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ø', 'o')
    .replaceAll('Ø', 'o')
    .replaceAll(/[æÆ]/g, 'ae')
    .toLowerCase()
}

/** In the order of the review as they are given, by title as the language sorts, or the newest first; unknown years last. */
export function sorted<Row extends Pick<ConflictRow, 'title' | 'year'>>(
  conflicts: readonly Row[],
  by: ConflictSort,
  region: string,
): readonly Row[] {
  if (by === 'added') return conflicts
  if (by === 'year') return conflicts.toSorted((a, b) => (b.year ?? -Infinity) - (a.year ?? -Infinity) || 0)
  const { compare } = new Intl.Collator(region, { numeric: true })
  return conflicts.toSorted((a, b) => compare(a.title, b.title))
}
